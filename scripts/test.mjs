/**
 * `npm test`: everything that must hold, in order, stopping at the first step that fails.
 * `npm test -- --only=unit,e2e` takes some steps; what else is given goes to the test runners (a file, `-t name`).
 */
import './lib/node-version.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ALL_BUILDS, build } from './lib/builds.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot, runTool, say } from './lib/project.mjs';

const VITEST_FOLDERS = ['house', 'unit', 'property', 'contract', 'fuzz', 'server'];
const RESULTS = 'dist/test-results';

const args = process.argv.slice(2);
const only = args.filter((arg) => arg.startsWith('--only=')).flatMap((arg) => arg.slice('--only='.length).split(','));
const passedOn = args.filter((arg) => !arg.startsWith('--only='));
const totals = { passed: 0, failed: 0 };

const readResults = (name) => {
  try {
    return JSON.parse(readFileSync(inRoot(RESULTS, name), 'utf8'));
  } catch {
    return undefined;
  }
};

const vitest = () => {
  const folders = VITEST_FOLDERS.filter((folder) => only.includes(folder)).map((folder) => `tests/${folder}/`);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/vitest.json`];
  const code = runTool('vitest', ['run', '--config', 'tests/vitest.config.ts', ...output, ...folders, ...passedOn]);
  const results = readResults('vitest.json');
  totals.passed += results?.numPassedTests || 0;
  totals.failed += results?.numFailedTests || 0;
  return code;
};

const e2e = () => {
  const browser = ensureChromium();
  if (browser === undefined) {
    say('No Chromium could be found or installed. Install one, or set CHROMIUM_PATH, and test again.');
    return 1;
  }
  const code = runTool('@playwright/test', ['test', '--config', 'tests/playwright.config.ts', ...passedOn], {
    CHROMIUM_PATH: browser,
  });
  const stats = readResults('e2e.json')?.stats;
  totals.passed += (stats?.expected || 0) + (stats?.flaky || 0);
  totals.failed += stats?.unexpected || 0;
  return code;
};

const STEPS = [
  { name: 'lint', title: 'format and lint', action: () => runTool('@biomejs/biome', ['check', '.']) },
  { name: 'types', title: 'types', action: () => runTool('typescript', ['-p', 'tsconfig.json']) },
  { name: 'build', title: 'build', action: () => build(ALL_BUILDS) },
  { name: 'vitest', title: `tests (${VITEST_FOLDERS.join(', ')})`, action: vitest },
  { name: 'e2e', title: 'tests in a browser', action: e2e },
];

const isWanted = ({ name }) =>
  only.length === 0 ||
  only.includes(name) ||
  (name === 'vitest' && VITEST_FOLDERS.some((folder) => only.includes(folder))) ||
  // What is tested is what was built.
  (name === 'build' && !only.every((step) => ['lint', 'types', 'house', 'unit'].includes(step)));

const runStep = ({ title, action }) => {
  say(`\n== ${title} ==`);
  const began = performance.now();
  const code = action() || 0;
  say(`== ${title}: ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s ==`);
  return code === 0;
};

ensureDependencies();
rmSync(inRoot(RESULTS), { recursive: true, force: true });
mkdirSync(inRoot(RESULTS), { recursive: true });
const hasFailed = STEPS.filter(isWanted).some((step) => !runStep(step));
// A step that fails without a failed test (lint, types, a file that does not load) must not look like success.
if (hasFailed && totals.failed === 0) totals.failed = 1;
say('');
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = hasFailed ? 1 : 0;
