/**
 * `npm run bench`: runs the benchmarks of tests/bench on fresh builds. All arguments go to them.
 */
import './lib/node-version.mjs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/builds.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot, ROOT } from './lib/project.mjs';

ensureDependencies();
ensureBuilt(['client', 'server', 'bench', 'bench-page']);
process.chdir(ROOT);
process.env.CHROMIUM_PATH ??= ensureChromium();
await import(pathToFileURL(inRoot('dist', 'bench', 'bench.js')).href);
