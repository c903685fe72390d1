/**
 * Report to Markdown. What people wrote is escaped, so that a note beginning with `#` stays a note.
 */
import type { Block, Report, Table } from './report.ts';

/** Escapes what Markdown would read as markup; line breaks become spaces. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    // What begins a title, a list, a rule or a number, only where it would.
    .replace(/^(#{1,6}|[+-])(?=\s|$)|^-(?=-)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const writeTable = ({ columns, rows }: Table): string =>
  [
    row(columns),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map((cell) => escapeMarkdown(String(cell))))),
  ].join('\n');

const writeBlock = (block: Block): string => {
  if (block.as === 'table') return writeTable(block.table);
  if (block.as === 'list') return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  return escapeMarkdown(block.text);
};

/** The whole report as one Markdown text ending in a line break. */
export const reportToMarkdown = (report: Report): string =>
  [
    `# ${escapeMarkdown(report.title)}`,
    ...report.lead,
    ...report.sections.flatMap((section) => [`## ${escapeMarkdown(section.title)}`, ...section.blocks.map(writeBlock)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
