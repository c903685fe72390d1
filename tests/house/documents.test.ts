/**
 * Documents that must keep up with the code: the protocol names every refusal with its close code, the specification
 * and the tests name the same rules, the threat model names tests that exist. A rule is named in brackets, `[SM1]`, in both.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../shared/refusals.ts';
import { filesUnder, readText, type SyntaxNode, sourcesOf, walk } from './sources.ts';

const RULE = /\[([A-Z]{2,3}\d{1,3})\]/g;

const rulesIn = (text: string): string[] => [...text.matchAll(RULE)].map((match) => match[1] ?? '');
const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The name of the function that is called: `test` of `test('…')`, of `test.each(…)('…')` and of `describe('…')`. */
const calledName = (callee: SyntaxNode): string | undefined => {
  if (callee.type === 'Identifier') return callee.name as string;
  if (callee.type === 'MemberExpression') return calledName(callee.object as SyntaxNode);
  return callee.type === 'CallExpression' ? calledName(callee.callee as SyntaxNode) : undefined;
};

/** Names of tests and of their groups, as written. */
const testNames = (): string[] =>
  sourcesOf('tests').flatMap((source) =>
    walk(source.program)
      .filter(({ type, callee }) => {
        const name = type === 'CallExpression' ? calledName(callee as SyntaxNode) : undefined;
        return name === 'test' || name === 'it' || name === 'describe';
      })
      .map((call) => (call.arguments as SyntaxNode[])[0])
      .map((name) => (name ? source.text.slice(name.start, name.end) : '')),
  );

test('docs/protocol.md has a table row for every refusal, with its close code', () => {
  const path = 'docs/protocol.md';
  const isThere = existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
  const rows = isThere
    ? readText(path)
        .split('\n')
        .filter((line) => line.startsWith('|'))
    : [];
  const missing = Object.entries(REFUSALS).filter(
    ([code, { close }]) => !rows.some((row) => row.includes(`\`${code}\``) && row.includes(String(close))),
  );
  expect(missing.map(([code, { close }]) => `| \`${code}\` | … ${close} …`)).toEqual([]);
});

test('every test that docs/threat-model.md names is there', () => {
  const path = 'docs/threat-model.md';
  const named = [...readText(path).matchAll(/\]\(\.\.\/(tests\/[^)]+)\) "([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(([, file = '', name = '']) => !readText(file).includes(name));
  expect(missing.map(([, file, name]) => `${file} ${name}`)).toEqual([]);
  // A link to a test without a name would prove nothing.
  expect(readText(path).match(/\]\(\.\.\/tests\/[^)]+\)(?! ")/g)).toBeNull();
});

/** Every rule that is enforced, with the tests over real connections that its row names. In session.md all are. */
const enforcedRules = (): readonly (readonly [rule: string, tests: readonly string[]])[] =>
  filesUnder('docs/spec', ['.md']).flatMap((path) =>
    readText(path)
      .split('\n')
      .filter((line) => /^\| \[[A-Z]{2,3}\d/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => path.endsWith('/session.md') || /\bE\b/.test(cells[3] ?? ''))
      .map((cells) => [
        rulesIn(cells[1] ?? '')[0] ?? '',
        [...(cells.at(-2) ?? '').matchAll(/\]\(\.\.\/\.\.\/(tests\/server\/[^)]+)\)/g)].map(([, file = '']) => file),
      ]),
  );

describe('rules of docs/spec', () => {
  const specified = unique(filesUnder('docs/spec', ['.md']).flatMap((path) => rulesIn(readText(path))));
  const tested = unique(testNames().flatMap(rulesIn));

  test('every rule has a test that names it', () => {
    expect(specified.filter((rule) => !tested.includes(rule))).toEqual([]);
  });

  test('every rule that a test names is specified', () => {
    expect(tested.filter((rule) => !specified.includes(rule))).toEqual([]);
  });

  test('every rule that is enforced names a test that provokes it over a real connection, and that test names it', () => {
    const rules = enforcedRules();
    expect(rules.length).toBeGreaterThan(100);
    const wrong = rules.filter(
      ([rule, tests]) => tests.length === 0 || tests.some((file) => !readText(file).includes(`[${rule}]`)),
    );
    expect(wrong.map(([rule, tests]) => `${rule} ${tests.join(' ')}`)).toEqual([]);
  });
});
