/**
 * One tool for all builds: the client by default, the server with `--mode server`, the rehearsal with `--mode rehearse`,
 * the benchmarks with `--mode bench` and their peer's page with `--mode bench-page`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

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

/**
 * What is always loaded together comes in one file: on a slow line each file more costs its headers and its turn. The
 * page for phones shares parts of the session with the board.
 */
const TOGETHER = [
  {
    name: 'boot',
    test: /client\/(?:boot|not-here|i18n\/catalogue|net\/(?:api|device)|ui\/element|join\/(?!JoinPage))|preload-helper|rolldown[\\/]runtime/,
    priority: 2,
  },
  {
    name: 'react',
    test: /node_modules\/(?:react|react-dom|scheduler|wouter|regexparam|use-sync-external-store)\/|client\/i18n\/index/,
  },
  {
    name: 'session',
    test: /client\/(?:net\/(?:session-|random-id)|ui\/value)/,
    priority: 1,
  },
  {
    name: 'phone',
    test: /client\/(?:phone\/|session\/(?:ballot|results|writing)\/|session\/live\/(?:SignButtons|LiveIcon)|session\/(?:Countdown|Markdown|countdown|markdown|names|session-context|timer-))/,
  },
];

/** Every page needs React: it is asked for with the page, not only when the first code runs. */
const preloadReact: Plugin = {
  name: 'preload-react',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter(({ type, name }) => type === 'chunk' && name === 'react')
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

const WORTH_COMPRESSING = /\.(?:html|js|css|svg|json)$/;
/** Smaller files fit into one packet as they are. */
const LEAST_BYTES = 1_000;

/** Lays a compressed copy beside each file that gains by it; the server sends what the browser takes. */
const compress = (outDir: string): Plugin => ({
  name: 'compress',
  apply: 'build',
  closeBundle: () => {
    for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !WORTH_COMPRESSING.test(path)) continue;
      const content = readFileSync(path);
      if (content.length < LEAST_BYTES) continue;
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${path}.br`, brotliCompressSync(content));
    }
  },
});

const client: UserConfig = {
  root: here('client'),
  plugins: [react(), preloadReact, compress(here('dist/client'))],
  build: {
    outDir: here('dist/client'),
    emptyOutDir: true,
    // Tests read in it what a page loads.
    manifest: true,
    // Browsers that open the board know it all.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_500,
    rollupOptions: { output: { codeSplitting: { groups: TOGETHER } } },
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
      plugins: [react()],
      publicDir: false,
      build: { ...client.build, outDir: here('dist/bench-page') },
    };
  }
  return client;
});
