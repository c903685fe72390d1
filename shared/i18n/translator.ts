/**
 * Makes a translator from catalogues: flat keys, `{{name}}` for what is put in, plural forms by `_one`, `_few`, … as
 * Intl.PluralRules asks for them with `count`. Pure. Ours, because a phone on a slow line waits for every kilobyte.
 */
import type { Translate } from './translate.ts';

export type Catalogue = Readonly<Record<string, string>>;

/** Placeholders that nothing is given for stay as they are. */
const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );

const formOf = (catalogue: Catalogue, key: string, form: string | undefined): string | undefined =>
  (form === undefined ? undefined : (catalogue[`${key}_${form}`] ?? catalogue[`${key}_other`])) ?? catalogue[key];

/** The first catalogue that has a text gives it; a key that none has shows as itself. */
export const translatorOf = (language: string, ...catalogues: readonly Catalogue[]): Translate => {
  const plural = new Intl.PluralRules(language);
  return (key, params = {}) => {
    const { count } = params;
    const form = typeof count === 'number' ? plural.select(count) : undefined;
    for (const catalogue of catalogues) {
      const text = formOf(catalogue, key, form);
      if (text !== undefined) return fill(text, params);
    }
    return key;
  };
};
