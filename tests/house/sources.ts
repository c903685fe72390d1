/**
 * The project's own sources as data for the house tests: files, their text with and without comments, their imports,
 * their functions. Reads and parses each file once.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Source {
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text with every comment blanked; positions and lines stay. */
  readonly code: string;
  readonly program: SyntaxNode;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

export const childrenOf = (node: SyntaxNode): SyntaxNode[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);

/** The node and everything under it. */
export const walk = (node: SyntaxNode): SyntaxNode[] => [node, ...childrenOf(node).flatMap(walk)];

/** The value of a string literal, or undefined for anything else. */
export const stringOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined;

export const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** Paths of all files under a folder whose name ends in one of the endings; none when there is no such folder. */
export const filesUnder = (folder: string, endings: readonly string[]): string[] => {
  const stat = statSync(join(ROOT, folder), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
};

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const readBytes = (path: string): Uint8Array => readFileSync(join(ROOT, path));

const parse = (path: string): Source => {
  const text = readText(path);
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
  }
  return { path, text, code, program: program as unknown as SyntaxNode };
};

const parsed = new Map<string, Source>();

/** TypeScript sources under the folders. */
export const sourcesOf = (...folders: readonly string[]): readonly Source[] =>
  folders
    .flatMap((folder) => filesUnder(folder, ['.ts', '.tsx']))
    .map((path) => {
      const source = parsed.get(path) ?? parse(path);
      parsed.set(path, source);
      return source;
    });

/** Everything a source imports or re-exports, types and dynamic imports included, as written. */
export const importsOf = (source: Source): string[] =>
  walk(source.program)
    .filter(({ type }) => /^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/.test(type))
    .map((node) => stringOf(node.source) ?? stringOf(node.argument))
    .filter((specifier) => specifier !== undefined);

/** The file a relative import means, from the project's folder; undefined for a package. */
export const fileOf = (source: Source, specifier: string): string | undefined =>
  specifier.startsWith('.')
    ? posix.normalize(posix.join(dirname(source.path), specifier.replace(/\?.*$/, '')))
    : undefined;

/** The package of an import (`lib0/encoding` is of `lib0`); undefined for a relative one. */
export const packageOf = (specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return undefined;
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
};
