/**
 * Tables as CSV: read back as written, and no cell that a spreadsheet would run.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableToCsv } from '../../shared/report/csv.ts';
import type { Cell } from '../../shared/report/report.ts';

const csvOf = (...rows: (readonly Cell[])[]): string => tableToCsv({ name: 't', columns: ['a', 'b'], rows });

/** The rows below the heading, as a spreadsheet would read them. */
const readBack = (csv: string): string[][] => Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' }).data.slice(1);

test('begins with a byte order mark and the heading, lines end as RFC 4180 says', () => {
  expect(csvOf(['x', 1], ['y', -2])).toBe('\uFEFFa,b\r\nx,1\r\ny,-2');
});

test('a table without rows is its heading', () => {
  expect(csvOf()).toBe('\uFEFFa,b');
});

test.each([
  ['quotes "inside"', '"quotes ""inside"""'],
  ['comma, here', '"comma, here"'],
  ['two\nlines', '"two\nlines"'],
  ['Wanjikũ ليلى 🌳', 'Wanjikũ ليلى 🌳'],
])('%j is written as %s', (cell, written) => {
  expect(csvOf([cell, ''])).toBe(`\uFEFFa,b\r\n${written},`);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\n+2', '=cmd|"/c calc"!A1'])(
  '%j is made harmless',
  (cell) => {
    expect(readBack(csvOf([cell, 'x']))).toEqual([[`'${cell}`, 'x']]);
  },
);

test('no text comes back as a formula, every other text comes back as it was', () => {
  const looksLikeFormula = /^[=+\-@\t\r]/;
  const starts = fc.constantFrom('', '=', '+', '-', '@', '\t', '\n', '"', ',');
  const cells = fc.tuple(starts, fc.string({ unit: 'grapheme' })).map(([start, rest]) => start + rest);
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 4 }), (rows) => {
      const back = readBack(csvOf(...rows));
      const wanted = rows.map((row) => row.map((cell) => (looksLikeFormula.test(cell) ? `'${cell}` : cell)));
      expect(back).toEqual(wanted);
    }),
  );
});
