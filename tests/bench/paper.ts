/**
 * What a benchmark prints, and keeps: `--write --date=2026-01-31` puts it into docs/benchmarks.md as the section of that
 * benchmark, between two marks, and leaves the sections of the others as they are. No benchmark logic.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printTable } from './machine.ts';

const FILE = join('docs', 'benchmarks.md');
const TITLE =
  '# Benchmarks\n\nEach section is written by its own run; figures of different sections are not comparable.\n';
/** In this order in the document. */
const SECTIONS = ['canvas', 'server', 'attacks', 'kill'] as const;
export type Section = (typeof SECTIONS)[number];

/** The value of `--name=value`, '' for `--name`, undefined without it. */
export const option = (name: string): string | undefined => {
  const found = process.argv.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  return found === undefined ? undefined : found.slice(name.length + 3);
};
/** The values of `--name=one,two`. */
export const listed = (name: string): readonly string[] | undefined => option(name)?.split(',');

const begin = (section: Section): string => `<!-- begin ${section} -->`;
const end = (section: Section): string => `<!-- end ${section} -->`;

const sectionIn = (text: string, section: Section): string | undefined => {
  const [from, to] = [text.indexOf(begin(section)), text.indexOf(end(section))];
  return from === -1 || to < from ? undefined : text.slice(from + begin(section).length, to).trim();
};

/** The document with this section in place of its old one. */
export const withSection = (document: string, section: Section, text: string): string => {
  const kept = SECTIONS.flatMap((each) => {
    const content = each === section ? text.trim() : sectionIn(document, each);
    return content === undefined ? [] : [`${begin(each)}\n\n${content}\n\n${end(each)}\n`];
  });
  return [TITLE, ...kept].join('\n');
};

/** All that is printed, for the document as well. */
export const createPaper = (section: Section) => {
  const lines: string[] = [];
  return {
    line: (text: string): void => {
      console.log(text);
      lines.push(`- ${text}`);
    },
    heading: (text: string, level: 2 | 3 = 2): void => {
      console.log(`\n${text}`);
      lines.push('', `${'#'.repeat(level)} ${text}`, '');
    },
    table: (rows: readonly (readonly string[])[]): void => {
      printTable(rows);
      const [head = [], ...body] = rows;
      const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      lines.push('', row(head), row(head.map(() => '---')), ...body.map(row), '');
    },
    /** Writes the section, if that was asked for. */
    keep: (): void => {
      if (option('write') === undefined) return;
      const [heading, ...rest] = lines.join('\n').trim().split('\n');
      const source = `Measured ${option('date') || 'without a date'} by \`npm run bench -- ${section} --write\`.`;
      const text = [heading, '', source, ...rest].join('\n').replace(/\n{3,}/g, '\n\n');
      writeFileSync(FILE, withSection(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '', section, text));
    },
  };
};

export type Paper = ReturnType<typeof createPaper>;
