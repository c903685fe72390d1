/**
 * Tests in a real Chromium against the built server, on a port and in a folder of their own.
 * `npm test` finds the browser and names it in CHROMIUM_PATH; without it Playwright's own is used.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const freePort = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === 'object' ? address?.port : address)));
    });
  });

// Workers read this file again: they must find what the first reading chose.
process.env.E2E_PORT ??= await freePort();
process.env.E2E_HOST_KEY ??= 'host-key-of-the-browser-tests';
if (process.env.E2E_DATA_DIR === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'baraza-e2e-'));
  process.env.E2E_DATA_DIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

const { E2E_PORT, E2E_HOST_KEY, E2E_DATA_DIR, CHROMIUM_PATH } = process.env;
const baseURL = `http://localhost:${E2E_PORT}`;

export default defineConfig({
  testDir: here('e2e'),
  outputDir: here('../dist/test-results/e2e'),
  reporter: [['list'], ['json', { outputFile: here('../dist/test-results/e2e.json') }]],
  forbidOnly: true,
  // One server and one fsync for all: two workers suit two cores.
  workers: 2,
  fullyParallel: true,
  // Three browsers' pages on two slow cores: a test that hangs is still found.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    trace: 'retain-on-failure',
    launchOptions: {
      args: ['--no-sandbox'],
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    },
  },
  // What is held against seconds has the machine to itself, when everything else is through.
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, grepInvert: /@alone/ },
    { name: 'alone', use: { browserName: 'chromium' }, grep: /@alone/, dependencies: ['chromium'] },
  ],
  webServer: {
    command: `"${process.execPath}" dist/server/cli.js`,
    cwd: here('..'),
    url: `${baseURL}/readyz`,
    env: { PORT: E2E_PORT, HOST: '127.0.0.1', HOST_KEY: E2E_HOST_KEY, DATA_DIR: E2E_DATA_DIR },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
