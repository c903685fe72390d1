/**
 * Law 1 and the borders of rooms (design: laws 1 and 6): who may import whom, types included.
 */
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { fileOf, importsOf, packageOf, type Source, sourcesOf } from './sources.ts';

/** Packages without DOM, Node or React in them: all that `shared/` may use. Add one only if it runs anywhere. */
const PURE_PACKAGES = ['fractional-indexing', 'lib0', 'papaparse', 'yjs', 'zod'];
const REACT = ['react', 'react-dom', 'radix-ui', 'wouter'];

const sources = sourcesOf('client', 'server', 'shared');
const byPath = new Map(sources.map((source) => [source.path, source]));

interface Import {
  readonly from: string;
  readonly file: string | undefined;
  readonly package: string | undefined;
}

const imports: readonly Import[] = sources.flatMap((source) =>
  importsOf(source).map((specifier) => ({
    from: source.path,
    file: fileOf(source, specifier),
    package: packageOf(specifier),
  })),
);

const under =
  (...folders: readonly string[]) =>
  (path: string | undefined) =>
    path !== undefined && folders.some((folder) => path.startsWith(`${folder}/`));

const show = ({ from, file, package: name }: Import): string => `${from} imports ${file ?? name}`;

/** Own files that a file reaches, itself included. */
const reachedFrom = (source: Source): readonly Source[] => {
  const seen = new Set([source]);
  for (const current of seen) {
    for (const { file } of imports.filter(({ from }) => from === current.path)) {
      const next = file === undefined ? undefined : byPath.get(file);
      if (next) seen.add(next);
    }
  }
  return [...seen];
};

test('every relative import leads to a file that is there, by its whole name', () => {
  const lost = imports.filter(({ file }) => file !== undefined && /\.tsx?$/.test(file) && !byPath.has(file));
  const bare = imports.filter(({ file }) => file !== undefined && !/\.[a-z0-9]+$/.test(file));
  expect([...lost, ...bare].map(show)).toEqual([]);
});

test('each side imports only itself and shared', () => {
  const wrong = imports.filter(({ from, file }) => {
    const [side] = from.split('/', 1);
    return file !== undefined && !under(side ?? '', 'shared')(file);
  });
  expect(wrong.map(show)).toEqual([]);
});

test('shared imports only packages that run anywhere', () => {
  const wrong = imports.filter(
    ({ from, package: name }) => under('shared')(from) && name !== undefined && !PURE_PACKAGES.includes(name),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('Node is imported by its node: names and only on the server', () => {
  const wrong = imports.filter(
    ({ from, package: name }) =>
      name !== undefined && (builtinModules.includes(name) || (name.startsWith('node:') && !under('server')(from))),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('tldraw stays on the board and in the rooms of methods', () => {
  const wrong = imports.filter(
    ({ from, package: name }) =>
      (name === 'tldraw' || name?.startsWith('@tldraw/')) && !under('client/board', 'client/methods')(from),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('the net and the binding reach no React', () => {
  const isPlain = ({ path }: Source) =>
    path.startsWith('client/net/') || /^client\/board\/yjs-binding.*\.ts$/.test(path);
  const reached = new Set(
    sources
      .filter(isPlain)
      .flatMap(reachedFrom)
      .map(({ path }) => path),
  );
  const wrong = imports.filter(
    ({ from, package: name }) => reached.has(from) && name !== undefined && REACT.includes(name),
  );
  expect(wrong.map(show)).toEqual([]);
});

test('a method has a room of its own and enters no other', () => {
  const roomOf = (path: string | undefined) => /^(?:client|shared)\/methods\/([^/]+)\//.exec(path ?? '')?.[1];
  const wrong = imports.filter(({ from, file }) => {
    const [mine, other] = [roomOf(from), roomOf(file)];
    return mine !== undefined && other !== undefined && mine !== other;
  });
  expect(wrong.map(show)).toEqual([]);
});

test('only the composition names storage adapters', () => {
  const adapters = ['server/storage/sqlite.ts', 'server/storage/memory.ts'];
  const wrong = imports.filter(({ from, file }) => adapters.includes(file ?? '') && from !== 'server/main.ts');
  expect(wrong.map(show)).toEqual([]);
});

test('there are no import cycles, types included', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const { from, file } of imports) if (from === path && file && byPath.has(file)) visit(file, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  expect(cycles).toEqual([]);
});
