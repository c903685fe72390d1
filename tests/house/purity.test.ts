/**
 * Laws 3 and 9 and what no source may hold: hidden time and chance, foreign hosts, console output, notes to self.
 */
import { expect, test } from 'vitest';
import { filesUnder, lineOf, readText, type Source, sourcesOf } from './sources.ts';

const OWN_CODE = ['client', 'server', 'shared'];

/** Places in the texts that match, as `path:line text`. */
const places = (files: readonly { path: string; text: string }[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => `${path}:${lineOf(text, match.index)} ${match[0]}`),
  );

const codeOf = (sources: readonly Source[]) => sources.map(({ path, code }) => ({ path, text: code }));

test('shared is given time and chance, it never takes them', () => {
  const taken =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.(getRandomValues|randomUUID)\b/;
  expect(places(codeOf(sourcesOf('shared')), taken)).toEqual([]);
});

test('shared touches nothing of a browser or of Node', () => {
  const globals =
    /(?<![.\w$])(window|document|navigator|localStorage|sessionStorage|process|Buffer)\.|(?<![.\w$])(fetch|setTimeout|setInterval|queueMicrotask)\(/;
  expect(places(codeOf(sourcesOf('shared')), globals)).toEqual([]);
});

test('no source names a foreign host', () => {
  const foreign =
    /\b(?:https?|wss?):\/\/(?!localhost\b|127\.0\.0\.1\b|0\.0\.0\.0\b|www\.w3\.org\/|\$\{)[\w[][^\s'"`)]*/;
  const paths = OWN_CODE.flatMap((folder) => filesUnder(folder, ['.ts', '.tsx', '.css', '.html', '.svg', '.json']));
  expect(
    places(
      paths.map((path) => ({ path, text: readText(path) })),
      foreign,
    ),
  ).toEqual([]);
});

test('no source writes to the console', () => {
  expect(places(codeOf(sourcesOf(...OWN_CODE)), /\bconsole\s*\./)).toEqual([]);
});

test('no note to self is left in any source', () => {
  // Put together, so that this file does not find itself.
  const notes = new RegExp(
    `\\b(${['TO', 'FIX', 'X'].map((start, place) => start + ['DO', 'ME', 'XX'][place]).join('|')})\\b`,
  );
  const paths = [...OWN_CODE, 'tests', 'scripts'].flatMap((folder) =>
    filesUnder(folder, ['.ts', '.tsx', '.mjs', '.css']),
  );
  expect(
    places(
      paths.map((path) => ({ path, text: readText(path) })),
      notes,
    ),
  ).toEqual([]);
});
