/**
 * The page for phones stays small: its code reaches neither canvas nor document nor validator, and all that it loads at
 * first, as the built client has it, is within its bar (design, section 9).
 */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { en } from '../../shared/i18n/en.ts';
import { enLiveMethods } from '../../shared/i18n/live/en.ts';
import { enSmall } from '../../shared/i18n/small/en.ts';
import {
  fileOf,
  filesUnder,
  packageOf,
  readBytes,
  readText,
  type Source,
  sourcesOf,
  stringOf,
  walk,
} from './sources.ts';

const MOST_BYTES = 120_000;
const DIST = 'dist/client';
const TOO_HEAVY = /^(tldraw|@tldraw\/.*|yjs|y-websocket|y-indexeddb|y-protocols|zod|radix-ui)$/;
/** What opening `/p/…` asks for in English, by the names of its pieces: the page and what boot.ts asks for at once. */
const FIRST_LOAD = ['boot', 'main', 'session', 'phone'];
const TEXTS = '../shared/i18n/small/en.ts';

const NOTHING = { type: '', start: 0, end: 0 };
const isKeyOf = (texts: object, key: string): boolean =>
  Object.hasOwn(texts, key) || Object.hasOwn(texts, `${key}_other`);

const sources = new Map(sourcesOf('client', 'shared').map((source) => [source.path, source]));

/** What a source needs when it runs: no types, nothing that is only asked for later. */
const neededBy = (source: Source): string[] =>
  walk(source.program)
    .filter(({ type, importKind, exportKind }) => {
      if (type === 'ImportDeclaration') return importKind !== 'type';
      return (type === 'ExportNamedDeclaration' || type === 'ExportAllDeclaration') && exportKind !== 'type';
    })
    .map((node) => stringOf(node.source))
    .filter((specifier) => specifier !== undefined);

const PAGE = ['client/boot.ts', 'client/main.tsx', 'client/phone/PhonePage.tsx'];

/** What methods add to the page: whatever their `phone.ts` asks for later. */
const methodParts = (): string[] =>
  [...sources.values()]
    .filter(({ path }) => /^client\/methods\/[^/]+\/phone\.ts$/.test(path))
    .flatMap((source) =>
      walk(source.program)
        .filter(({ type }) => type === 'ImportExpression')
        .map((node) => fileOf(source, stringOf(node.source) ?? ''))
        .filter((file) => file !== undefined),
    );

/** Sources that run with these, and packages they need. */
const reach = (roots: readonly string[] = PAGE) => {
  const seen = new Set(roots);
  const packages: (readonly [string, string])[] = [];
  for (const path of seen) {
    const source = sources.get(path);
    for (const specifier of source ? neededBy(source) : []) {
      const file = source && fileOf(source, specifier);
      if (file) seen.add(file);
      else packages.push([path, packageOf(specifier) ?? '']);
    }
  }
  return { paths: [...seen], packages };
};

test('its code reaches no canvas, no document and no validator', () => {
  const { paths, packages } = reach();
  expect(paths).toContain('client/net/session-socket.ts');
  expect(packages.filter(([, name]) => TOO_HEAVY.test(name)).map((pair) => pair.join(' needs '))).toEqual([]);
});

test('[PH3] the way in is there before the application: its code needs no package', () => {
  const { paths, packages } = reach(['client/boot.ts']);
  expect(paths).toContain('client/join/way-in.ts');
  expect(packages).toEqual([]);
});

/** Keys of the catalogue that sources of the client name. */
const textsNamedIn = (paths: readonly string[]): string[] =>
  paths
    .filter((path) => path.startsWith('client/'))
    .flatMap((path) => walk(sources.get(path)?.program ?? NOTHING))
    .map(stringOf)
    .filter((text) => text !== undefined)
    .filter((text) => isKeyOf(en, text));

test('every text that its code names is in the small catalogue', () => {
  const named = textsNamedIn(reach().paths);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((key) => !isKeyOf(enSmall, key))).toEqual([]);
});

test('what methods add to it is as light, and has its texts in the small catalogue or in theirs', () => {
  const parts = methodParts();
  const { paths, packages } = reach(parts);
  expect(parts).toContain('client/methods/fishbowl/PhoneTalk.tsx');
  expect(packages.filter(([, name]) => TOO_HEAVY.test(name)).map((pair) => pair.join(' needs '))).toEqual([]);
  const texts = { ...enSmall, ...enLiveMethods };
  expect(textsNamedIn(paths).filter((key) => !isKeyOf(texts, key))).toEqual([]);
});

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly src?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const firstFiles = (): ReadonlySet<string> => {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readText(`${DIST}/.vite/manifest.json`));
  const isFirst = ({ file, name, src }: Chunk): boolean =>
    src === TEXTS || (file.endsWith('.js') && FIRST_LOAD.includes(name ?? ''));
  const keys = new Set(Object.keys(manifest).filter((key) => isFirst(manifest[key] ?? { file: '' })));
  expect(keys.size).toBe(FIRST_LOAD.length + 1);
  const files = new Set(['index.html']);
  for (const key of keys) {
    const chunk = manifest[key];
    for (const file of chunk ? [chunk.file, ...(chunk.css ?? [])] : []) files.add(file);
    for (const other of chunk?.imports ?? []) keys.add(other);
  }
  return files;
};

test('its first load is at most 120 kB, compressed', () => {
  const files = firstFiles();
  const sizes = [...files].map((file) => gzipSync(readBytes(`${DIST}/${file}`), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  const styles = [...files].filter((file) => file.endsWith('.css')).map((file) => readText(`${DIST}/${file}`));
  // A typeface would double it.
  expect(styles.filter((style) => style.includes('@font-face'))).toEqual([]);
});

test('what it loads lies there compressed', () => {
  const files = firstFiles();
  const isLarge = (file: string): boolean => readBytes(`${DIST}/${file}`).length >= 1_000;
  const compressed = filesUnder(DIST, ['.gz']);
  const bare = [...files].filter((file) => isLarge(file) && !compressed.includes(`${DIST}/${file}.gz`));
  expect(bare).toEqual([]);
});
