/**
 * Texts that sound alike: in languages that bend their words, join them, write them from right to left or without spaces.
 */
import { describe, expect, test } from 'vitest';
import { alikePairs, alikeTo } from '../../client/methods/similar.ts';

const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ id: String(at), text }));
const pairsOf = (texts: readonly string[]): string[] => alikePairs(numbered(texts)).map(({ a, b }) => `${a}-${b}`);

describe('[VI11] notes that sound alike', () => {
  test.each([
    [
      'Swahili, with its prefixes',
      ['Vitabu vya kamati viko wazi kwa wote', 'Kamati inasoma kitabu chake wazi', 'Wasichana wanabaki shuleni'],
    ],
    ['Arabic, with its article and roots', ['الماء نظيف في كل بيت', 'ماء نظيف لكل بيت', 'البنات في المدرسة']],
    [
      'Spanish',
      ['El olor a brea vuelve al muelle', 'Otra vez huele a brea en el muelle', 'Las niñas van a la escuela'],
    ],
    ['Danish', ['Hjem til varme, medicin og en kendt stemme', 'En kendt stemme hjemme', 'Et nummer, der svarer']],
    ['Chinese, without spaces', ['干净的水每天都有', '每天都有干净水', '女孩留在学校']],
  ])('%s: the pair is found, the third is left alone', (_language, texts) => {
    expect(pairsOf(texts)).toEqual(['0-1']);
  });

  test('accents, capitals and vowel signs make no difference', () => {
    expect(alikePairs(numbered(['Agua límpia', 'AGUA LIMPIA']))[0]?.score).toBeCloseTo(1);
    expect(alikePairs(numbered(['مَاءٌ نَظيفٌ', 'ماء نظيف']))[0]?.score).toBeCloseTo(1);
  });

  test('small words in common are not enough', () => {
    expect(pairsOf(['The map is in the hall', 'The books are in the office', 'A pump'])).toEqual([]);
  });

  test('the most alike come first, and nothing is found among nothing', () => {
    const texts = ['Clean water every day', 'Water every single day', 'Clean water every day of the year'];
    expect(pairsOf(texts)[0]).toBe('0-2');
    expect(pairsOf([])).toEqual([]);
    expect(pairsOf(['', ' ', '…'])).toEqual([]);
  });

  test('what hangs already is found for one that is to be posted', () => {
    const hanging = numbered(['Girls stay in school', 'Clean water every day']);
    expect(alikeTo('Every day there is clean water', hanging)).toEqual(['1']);
    expect(alikeTo('A bakery of our own', hanging)).toEqual([]);
  });
});
