/**
 * Sizes of files and functions (design, section 5) and comments of exports. What is only worth a look is reported in
 * the output; what is over the limit fails.
 */
import { expect, test } from 'vitest';
import { childrenOf, filesUnder, lineOf, readText, type Source, type SyntaxNode, sourcesOf, walk } from './sources.ts';

const FILE_AIM = 150;
const FILE_ASK = 300;
const FILE_STOP = 400;
const FUNCTION_STOP = 50;
/** A component is mostly markup, which reads faster than statements. */
const COMPONENT_STOP = 80;

const FUNCTION = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
const FOLDERS = ['client', 'server', 'shared', 'tests', 'scripts'];

/** For whoever reads the output; nothing depends on it. */
const report = (text: string): void => void process.stdout.write(`  ${text}\n`);

const linesOf = (path: string): number => readText(path).trimEnd().split('\n').length;

const nestedFunctions = (node: SyntaxNode): SyntaxNode[] =>
  childrenOf(node).flatMap((child) => (FUNCTION.test(child.type) ? [child] : nestedFunctions(child)));

const spanOf = ({ text }: Source, { start, end }: SyntaxNode): number => lineOf(text, end) - lineOf(text, start) + 1;

/** Lines of a function without those of the functions inside it: a factory is as long as what it does itself. */
const ownLines = (source: Source, node: SyntaxNode): number =>
  nestedFunctions(node).reduce((lines, nested) => lines - (spanOf(source, nested) - 1), spanOf(source, node));

test('no file is over 400 lines', () => {
  const files = FOLDERS.flatMap((folder) => filesUnder(folder, ['.ts', '.tsx', '.mjs', '.css'])).map((path) => ({
    path,
    lines: linesOf(path),
  }));
  const over = (limit: number) =>
    files.filter(({ lines }) => lines > limit).map(({ path, lines }) => `${path} ${lines}`);
  report(`over ${FILE_ASK} lines: ${over(FILE_ASK).join(', ') || 'none'}`);
  report(`over ${FILE_AIM} lines: ${over(FILE_AIM).join(', ') || 'none'}`);
  expect(over(FILE_STOP)).toEqual([]);
});

test('no function is over 50 lines of its own, no component over 80', () => {
  const long = sourcesOf(...FOLDERS).flatMap((source) => {
    const limit = source.path.endsWith('.tsx') ? COMPONENT_STOP : FUNCTION_STOP;
    return walk(source.program)
      .filter((node) => FUNCTION.test(node.type) && ownLines(source, node) > limit)
      .map((node) => `${source.path}:${lineOf(source.text, node.start)} has ${ownLines(source, node)} lines`);
  });
  expect(long).toEqual([]);
});

test('every source begins by saying what it owns', () => {
  const silent = [...sourcesOf(...FOLDERS)].filter(({ text }) => !text.startsWith('/**') && !text.startsWith('#!'));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('exported functions without a comment are counted', () => {
  const isFunction = (node: SyntaxNode): boolean =>
    FUNCTION.test(node.type) ||
    (node.type === 'VariableDeclaration' &&
      childrenOf(node).some((child) => childrenOf(child).some((value) => FUNCTION.test(value.type))));
  const silent = sourcesOf('shared', 'server').flatMap((source) =>
    childrenOf(source.program)
      .filter((node) => node.type === 'ExportNamedDeclaration' && childrenOf(node).some(isFunction))
      .filter((node) => !source.text.slice(0, node.start).trimEnd().endsWith('*/'))
      .map((node) => `${source.path}:${lineOf(source.text, node.start)}`),
  );
  report(`exported functions without a doc comment: ${silent.length}`);
});
