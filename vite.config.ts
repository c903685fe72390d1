/**
 * One tool for all builds: the client by default, the server with `--mode server`, the rehearsal with `--mode rehearse`,
 * the benchmarks with `--mode bench` and their peer's page with `--mode bench-page`.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A build for Node: our own sources bundled, packages left to node_modules. */
const forNode = (input: Record<string, string>, outDir: string): UserConfig => ({
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    emptyOutDir: true,
    minify: false,
    rollupOptions: { input, output: { entryFileNames: '[name].js' } },
  },
  publicDir: false,
});

const client: UserConfig = {
  root: here('client'),
  plugins: [react()],
  build: {
    outDir: here('dist/client'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_500,
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/sync': { target: 'ws://localhost:8080', ws: true } } },
};

export default defineConfig(({ mode }) => {
  if (mode === 'server') {
    return forNode(
      {
        cli: here('server/cli.ts'),
        main: here('server/main.ts'),
        'sqlite-worker': here('server/storage/sqlite-worker.ts'),
        // For scripts/restore.mjs.
        migrations: here('server/storage/migrations.ts'),
      },
      here('dist/server'),
    );
  }
  if (mode === 'rehearse') return forNode({ rehearse: here('tests/rehearse/cli.ts') }, here('dist/rehearse'));
  if (mode === 'bench') return forNode({ bench: here('tests/bench/cli.ts') }, here('dist/bench'));
  if (mode === 'bench-page') {
    return {
      ...client,
      root: here('tests/bench/canvas'),
      publicDir: false,
      build: { ...client.build, outDir: here('dist/bench-page') },
    };
  }
  return client;
});
