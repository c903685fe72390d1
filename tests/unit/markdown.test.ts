/**
 * The report as Markdown: what people wrote stays what they wrote.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, reportToMarkdown } from '../../shared/report/markdown.ts';
import { list, type Report, table, text } from '../../shared/report/report.ts';

/** What a Markdown reader makes of escapes: a backslash before ASCII punctuation is not shown. */
const readEscapes = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const folded = (written: string): string => written.replace(/\s*[\r\n]+\s*/g, ' ').trim();

describe('escapeMarkdown', () => {
  test.each([
    ['plain words, even with - dashes', 'plain words, even with - dashes'],
    ['# not a title', '\\# not a title'],
    ['### nor this', '\\### nor this'],
    ['#', '\\#'],
    ['#hashtag', '#hashtag'],
    ['- not a list', '\\- not a list'],
    ['+ nor this', '\\+ nor this'],
    ['---', '\\---'],
    ['1. not a number', '1\\. not a number'],
    ['12) nor this', '12\\) nor this'],
    ['3.5 million', '3.5 million'],
    ['*stars* and _lines_', '\\*stars\\* and \\_lines\\_'],
    ['a|b', 'a\\|b'],
    ['<script>', '\\<script\\>'],
    ['[link](x)', '\\[link\\](x)'],
    ['`code` and ~~gone~~', '\\`code\\` and \\~\\~gone\\~\\~'],
    ['&copy; & co', '\\&copy; \\& co'],
    ['two\nlines\r\nor\rthree', 'two lines or three'],
    ['    not code', 'not code'],
  ])('%j becomes %j', (written, escaped) => {
    expect(escapeMarkdown(written)).toBe(escaped);
  });

  test('a reader sees exactly what was written, on one line', () => {
    const marks = fc
      .array(fc.constantFrom(...'#-+*_`|<>[]()~&\\.1) a\n\r'), { maxLength: 20 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (written) => {
        const escaped = escapeMarkdown(written);
        expect(readEscapes(escaped)).toBe(folded(written));
        expect(escaped).not.toMatch(/[\r\n]/);
        // Neither a title, a list, a rule nor a quote can begin here.
        expect(escaped).not.toMatch(/^(#{1,6}(\s|$)|[-+*](\s|$)|\d{1,9}[.)](\s|$)|-{2,}|>)/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('reportToMarkdown', () => {
  const report: Report = {
    title: 'Clean *water*',
    lead: ['One lead.'],
    sections: [
      { title: '# People', blocks: [list(['- first', 'second\nline']), text('')] },
      {
        title: 'Register',
        blocks: [
          table({
            name: 'register',
            columns: ['Name', 'Power'],
            rows: [
              ['a|b', 9],
              ['', ''],
            ],
          }),
        ],
      },
    ],
  };

  test('writes titles, lists and tables', () => {
    expect(reportToMarkdown(report)).toBe(
      [
        '# Clean \\*water\\*',
        'One lead.',
        '## \\# People',
        '- \\- first\n- second line',
        '## Register',
        '| Name | Power |\n| --- | --- |\n| a\\|b | 9 |\n|  |  |',
      ]
        .join('\n\n')
        .concat('\n'),
    );
  });

  test('whatever is in the cells, a table has its rows and columns', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 }), (rows) => {
        const markdown = reportToMarkdown({
          title: 'T',
          lead: [],
          sections: [{ title: 'S', blocks: [table({ name: 't', columns: ['a', 'b'], rows })] }],
        });
        const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(line.replace(/\\./g, '').split('|')).toHaveLength(4);
      }),
    );
  });
});
