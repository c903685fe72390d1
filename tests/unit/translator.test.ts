/**
 * Texts of a catalogue: what is put in, plural forms of each language, what happens to a key that is missing.
 */
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../shared/i18n/translate.ts';
import { translatorOf } from '../../shared/i18n/translator.ts';

const english = {
  plain: 'Plain',
  greeting: 'Hello {{name}}, {{ name }}!',
  cards_one: '{{count}} card',
  cards_other: '{{count}} cards',
};
const arabic = {
  cards_zero: 'لا بطاقات',
  cards_one: 'بطاقة',
  cards_two: 'بطاقتان',
  cards_few: '{{count}} بطاقات',
  cards_many: '{{count}} بطاقة',
  cards_other: '{{count}} بطاقة.',
};

const say = (language: string, catalogues: readonly Record<string, string>[]) => {
  const t = translatorOf(language, ...catalogues);
  return (key: string, params?: Readonly<Record<string, string | number>>) => t(keyOf(key), params);
};

describe('a translator', () => {
  const t = say('en', [english]);

  test('puts values into their places, each time they are named', () => {
    expect(t('greeting', { name: 'Asha' })).toBe('Hello Asha, Asha!');
  });

  test('takes a value as it is, also one that looks like a placeholder', () => {
    expect(t('greeting', { name: '{{name}} $& <b>' })).toBe('Hello {{name}} $& <b>, {{name}} $& <b>!');
  });

  test('leaves a place open that nothing is given for', () => {
    expect(t('greeting')).toBe('Hello {{name}}, {{ name }}!');
  });

  test.each([
    [0, '0 cards'],
    [1, '1 card'],
    [2, '2 cards'],
  ])('counts %i in English', (count, text) => {
    expect(t('cards', { count })).toBe(text);
  });

  test.each([
    [0, 'لا بطاقات'],
    [1, 'بطاقة'],
    [2, 'بطاقتان'],
    [3, '3 بطاقات'],
    [11, '11 بطاقة'],
    [100, '100 بطاقة.'],
  ])('counts %i in Arabic', (count, text) => {
    expect(say('ar', [arabic])('cards', { count })).toBe(text);
  });

  test('falls back to the next catalogue, and to the key itself', () => {
    const both = say('ar', [{ other: 'آخر' }, english]);
    expect(both('plain')).toBe('Plain');
    expect(both('cards', { count: 3 })).toBe('3 cards');
    expect(both('nowhere')).toBe('nowhere');
  });
});
