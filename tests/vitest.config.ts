/**
 * All tests that need no browser. Those of storage and server use the built worker: `npm test` builds before it tests.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{house,unit,property,contract,fuzz,server}/**/*.test.ts'],
    // Fsync and 2 cores under load are slow; a test that hangs is still found.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
