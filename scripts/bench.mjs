/**
 * `npm run bench`: runs the benchmarks of tests/bench on fresh builds. All arguments go to them.
 */
import './lib/node-version.mjs';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { giveUp, inRoot } from './lib/project.mjs';

const benchmarks = inRoot('tests', 'bench', 'run.mjs');
if (!existsSync(benchmarks)) giveUp('There are no benchmarks here yet (tests/bench/run.mjs is missing).');

ensureDependencies();
ensureBuilt(['client', 'server']);
await import(pathToFileURL(benchmarks).href);
