/**
 * Makes node_modules fit package-lock.json and this Node. Fast when nothing is to do: one hash and one look for a marker.
 * The native module (better-sqlite3) is compiled per Node ABI, so it is tried in a child and rebuilt when it does not load.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchHeaders, headersToUse } from './headers.mjs';
import { aptInstall, giveUp, inRoot, npm, say, works } from './project.mjs';

const NATIVE = 'better-sqlite3';
const NATIVE_MARKER = '.baraza-native-';
const QUIET = ['--no-audit', '--no-fund'];
const TOOLCHAIN = ['build-essential', 'python3'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether npm already installed exactly what the lock says (someone ran npm themselves). */
const installedByHand = () => {
  try {
    const installed = readJson(inRoot('node_modules', '.package-lock.json')).packages;
    const wanted = Object.entries(readJson(inRoot('package-lock.json')).packages);
    return wanted.every(
      ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
    );
  } catch {
    return false;
  }
};

const nativeLoads = () => works(process.execPath, ['-e', `new (require('${NATIVE}'))(':memory:')`]);

const hasToolchain = () => works('make', ['--version']) && works('c++', ['--version']);

/** Runs npm where it may compile: as it is, then with a compiler if there was none, then with headers fetched for it. */
const npmCompiling = (calls, done) => {
  const attempt = (headers) => {
    const env = headers === undefined ? {} : { npm_config_nodedir: headers };
    return calls.some((args) => npm(args, env) === 0 && done());
  };
  const first = headersToUse();
  if (attempt(first)) return true;
  if (!hasToolchain() && aptInstall(TOOLCHAIN) && attempt(first)) return true;
  const fetched = first === undefined ? fetchHeaders() : undefined;
  return fetched !== undefined && attempt(fetched);
};

const ensureInstalled = () => {
  const stamp = inRoot('node_modules', '.baraza-lock');
  const hash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!installedByHand()) {
    say('Installing what Baraza needs (a few minutes the first time)…');
    // A registry that lacks packages of other platforms makes `npm ci` refuse the lock; `npm install` obeys it as far as it goes.
    const isDone = npmCompiling(
      [
        ['ci', ...QUIET],
        ['install', '--no-save', ...QUIET],
      ],
      () => true,
    );
    if (!isDone) giveUp('Installing failed; the lines above say why. Check the connection, then start again.');
  }
  writeFileSync(stamp, hash);
};

const ensureNative = () => {
  const folder = inRoot('node_modules');
  const marker = `${NATIVE_MARKER}${process.versions.modules}`;
  if (existsSync(join(folder, marker))) return;
  if (!nativeLoads()) {
    say(`Building the database module for Node ${process.versions.node} (a few minutes)…`);
    if (!npmCompiling([['rebuild', NATIVE]], nativeLoads)) {
      giveUp(
        `${NATIVE} cannot be built for Node ${process.versions.node}. A C++ compiler, make and Python 3 are needed.`,
      );
    }
  }
  // One binary, one marker: built for this Node it no longer loads in the others.
  for (const name of readdirSync(folder)) if (name.startsWith(NATIVE_MARKER)) rmSync(join(folder, name));
  writeFileSync(join(folder, marker), '');
};

export const ensureDependencies = () => {
  ensureInstalled();
  ensureNative();
};
