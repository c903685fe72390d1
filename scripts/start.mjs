/**
 * `npm start`: installs what is missing, builds what is stale, then runs the server in this very process.
 */
import './lib/node-version.mjs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot, ROOT } from './lib/project.mjs';

ensureDependencies();
ensureBuilt(['client', 'server']);

// Started from elsewhere, the data still belongs to the project and not to wherever one happens to stand.
if (!process.env.DATA_DIR && resolve(ROOT) !== process.cwd()) process.env.DATA_DIR = inRoot('data');

// npm passes a signal to the shell between us, and the shell dies without a word: then stop as if it had reached us.
if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref();
}

await import(pathToFileURL(inRoot('dist', 'server', 'cli.js')).href);
