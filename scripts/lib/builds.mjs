/**
 * The builds there are and when one is stale: when names, times or sizes of what it is made from changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, inRoot, runTool, say } from './project.mjs';

const COMMON = ['shared', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

const BUILDS = {
  client: { mode: 'production', from: ['client', ...COMMON], makes: 'dist/client/index.html' },
  server: { mode: 'server', from: ['server', ...COMMON], makes: 'dist/server/cli.js' },
  bench: { mode: 'bench', from: ['tests/bench', 'server', ...COMMON], makes: 'dist/bench/bench.js' },
  'bench-page': { mode: 'bench-page', from: ['tests/bench/canvas', ...COMMON], makes: 'dist/bench-page/index.html' },
  rehearse: { mode: 'rehearse', from: ['tests/rehearse', 'server', ...COMMON], makes: 'dist/rehearse/rehearse.js' },
};

/** What the tests need. */
export const ALL_BUILDS = ['client', 'server', 'rehearse'];

const filesUnder = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [`${path} ${stat.mtimeMs} ${stat.size}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

const stampOf = ({ from }) => {
  const hash = createHash('sha256');
  for (const path of from) hash.update(filesUnder(inRoot(path)).join('\n'));
  return hash.digest('hex');
};

/** Builds those of the named builds that are stale, or all of them when `always`. Gives an exit code. */
export const build = (names, always = false) => {
  for (const name of names) {
    const stamp = stampOf(BUILDS[name]);
    const file = inRoot('dist', `.stamp-${name}`);
    const isFresh = existsSync(inRoot(BUILDS[name].makes)) && existsSync(file) && readFileSync(file, 'utf8') === stamp;
    if (isFresh && !always) continue;
    say(`Building the ${name}…`);
    const code = runTool('vite', ['build', '--mode', BUILDS[name].mode, '--logLevel', 'warn']);
    if (code !== 0) return code;
    mkdirSync(inRoot('dist'), { recursive: true });
    writeFileSync(file, stamp);
  }
  return 0;
};

/** The same for scripts that cannot go on without. */
export const ensureBuilt = (names) => {
  if (build(names) !== 0) giveUp('Building failed; the lines above say why.');
};
