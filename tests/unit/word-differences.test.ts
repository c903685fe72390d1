/**
 * Differences between two wordings, by words: in any script, and always so that both can be put together again.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDifferences } from '../../shared/methods/strategic-intention/word-differences.ts';

const shown = (before: string, after: string): string =>
  wordDifferences(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'in' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

const whole = (before: string, after: string, kind: 'in' | 'out'): string =>
  wordDifferences(before, after)
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('[SI11] differences', () => {
  test.each([
    ['one two three', 'one two three', 'one two three'],
    ['Fix pumps faster.', 'Fix pumps together.', 'Fix pumps [-faster-]{+together+}.'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['we wait for heirs', 'we steer towards benches', 'we [-wait for heirs-]{+steer towards benches+}'],
    ['نبتعد عن الانتظار', 'نبتعد عن العجلة', 'نبتعد عن [-الانتظار-]{+العجلة+}'],
    ['Vi går fra ventetid', 'Vi går til ansvar', 'Vi går [-fra ventetid-]{+til ansvar+}'],
  ])('%s | %s', (before, after, pieces) => {
    expect(shown(before, after)).toBe(pieces);
  });

  test('from any two texts both come back', () => {
    const words = fc.array(fc.constantFrom('maji', 'ماء', 'water', ' ', ' ', '\n', '.', 'vand', '水'), {
      maxLength: 24,
    });
    const text = words.map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(whole(before, after, 'out')).toBe(before);
        expect(whole(before, after, 'in')).toBe(after);
      }),
    );
  });
});
