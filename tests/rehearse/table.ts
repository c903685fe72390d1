/**
 * An outcome as text for a terminal: an aligned table of figures, what differs in full, and what was not played. Pure.
 */
import { sameJson } from '../../shared/document/write.ts';
import type { Figure } from './compare.ts';
import type { Outcome } from './rehearse.ts';
import { isValues } from './values.ts';

const CELL = 40;
const HEADINGS = ['figure', 'expected', 'got', ''] as const;

const clip = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
};

/** `like` gives the order of entries, so that two cells can be compared at a glance. */
const summary = (value: unknown, like: unknown): string => {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value))
    return value.length === 0
      ? 'none'
      : clip(value.map((one) => (isValues(one) ? JSON.stringify(one) : String(one))).join(' '), CELL);
  if (!isValues(value)) return clip(String(value), CELL);
  const order = isValues(like) ? Object.keys(like) : [];
  const keys = [...new Set([...order.filter((key) => Object.hasOwn(value, key)), ...Object.keys(value)])];
  const size = (item: unknown): string =>
    isValues(item) ? JSON.stringify(item) : String(Array.isArray(item) ? item.length : item);
  const entries = keys.map((key) => `${key}:${size(value[key])}`);
  return entries.length === 0 ? 'none' : clip(entries.join(' '), CELL);
};

const sizeOf = ({ expected }: Figure): string => {
  const size = Array.isArray(expected)
    ? expected.length
    : isValues(expected)
      ? Object.keys(expected).length
      : undefined;
  const unit = Array.isArray(expected) ? 'ids' : 'entries';
  return size !== undefined && size > 3 ? ` (${size} ${unit})` : '';
};

/** Every entry that differs, in full. */
const differences = ({ name, expected, got }: Figure): readonly string[] => {
  if (!isValues(expected) || !isValues(got)) {
    return [`${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got) ?? 'nothing'}`];
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(got)])];
  return keys
    .filter((key) => !sameJson(expected[key], got[key]))
    .map((key) => {
      const [wanted, found] = [expected[key], got[key]].map((value) => JSON.stringify(value) ?? 'nothing');
      return `${name}.${key}: expected ${wanted}, got ${found}`;
    });
};

const width = (text: string): number => [...text].length;
const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

const tableOf = (figures: readonly Figure[]): readonly string[] => {
  const rows = [
    HEADINGS,
    ...figures.map((one) => [
      one.name + sizeOf(one),
      summary(one.expected, one.expected),
      summary(one.got, one.expected),
      one.agrees ? 'agrees' : 'DIFFERS',
    ]),
  ];
  const widths = HEADINGS.map((_heading, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

export const outcomeLines = (outcome: Outcome): readonly string[] => [
  ...tableOf(outcome.figures),
  ...section(
    'What differs:',
    outcome.figures.filter((one) => !one.agrees).flatMap((one) => differences(one)),
  ),
  ...section('Altered so that the board could take it:', outcome.remarks),
  ...section('Not played, so neither passed nor failed:', outcome.notPlayed),
];

export const tally = ({ figures }: Outcome): { readonly passed: number; readonly failed: number } => {
  const passed = figures.filter((one) => one.agrees).length;
  return { passed, failed: figures.length - passed };
};
