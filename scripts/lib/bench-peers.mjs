/**
 * The servers that ours is compared with: their files and packages in a folder of their own, outside the project's
 * node_modules, installed when a benchmark first needs them. What cannot be installed is left out and told by the benchmark.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersToUse } from './headers.mjs';
import { inRoot, npm, say } from './project.mjs';

const SOURCE = inRoot('tests', 'bench', 'server', 'peers');
const FOLDER = inRoot('.cache', 'bench-peers');
const QUIET = ['--no-audit', '--no-fund', '--prefix', FOLDER];

export const ensureBenchPeers = () => {
  mkdirSync(FOLDER, { recursive: true });
  cpSync(SOURCE, FOLDER, { recursive: true });
  const stamp = join(FOLDER, '.installed');
  const hash = createHash('sha256')
    .update(readFileSync(join(SOURCE, 'package-lock.json')))
    .update(process.versions.modules)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Installing the servers to compare with (a few minutes the first time)…');
  const headers = headersToUse();
  const env = headers === undefined ? {} : { npm_config_nodedir: headers };
  // Like for our own packages: a registry without those of other platforms refuses the lock.
  const isDone = npm(['ci', ...QUIET], env) === 0 || npm(['install', '--no-save', ...QUIET], env) === 0;
  if (isDone) writeFileSync(stamp, hash);
  else say('Not all could be installed; the benchmark goes on with those that are there.');
};
