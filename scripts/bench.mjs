/**
 * `npm run bench`: runs the benchmarks of tests/bench on fresh builds. All arguments go to them.
 */
import './lib/node-version.mjs';
import { pathToFileURL } from 'node:url';
import { ensureBenchPeers } from './lib/bench-peers.mjs';
import { ensureBuilt } from './lib/builds.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot, ROOT } from './lib/project.mjs';

const named = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const isWanted = (name) => named.length === 0 || named.includes(name);

ensureDependencies();
ensureBuilt(['server', 'bench', ...(isWanted('canvas') ? ['client', 'bench-page'] : [])]);
process.chdir(ROOT);
if (isWanted('canvas')) process.env.CHROMIUM_PATH ??= ensureChromium();
if (isWanted('server')) ensureBenchPeers();
await import(pathToFileURL(inRoot('dist', 'bench', 'bench.js')).href);
