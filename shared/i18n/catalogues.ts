/**
 * All catalogues at once, for the server: it answers each person in their language. The client loads its own one alone.
 */
import { ar } from './ar.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { sw } from './sw.ts';
import type { Translate } from './translate.ts';
import { type Catalogue, translatorOf } from './translator.ts';

export const CATALOGUES: Readonly<Record<string, Catalogue>> = { en, es, ar, sw, da };

const translators = new Map<string, Translate>();

/** The translator of a language; English for one that we do not have. */
export const translatorFor = (language: string): Translate => {
  const known = Object.hasOwn(CATALOGUES, language) ? language : 'en';
  let translate = translators.get(known);
  if (translate === undefined) {
    translate = translatorOf(known, CATALOGUES[known] ?? en, en);
    translators.set(known, translate);
  }
  return translate;
};
