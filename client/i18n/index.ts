/**
 * The interface's language: the person's choice, else the browser's. English is always there; another catalogue is
 * loaded only when it is needed. Sets the page's language and direction.
 */
import { createContext, useContext } from 'react';
import { en } from '../../shared/i18n/en.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { type Catalogue, createI18n, translatorOf } from '../../shared/i18n/translator.ts';
import { rememberedLanguage } from '../net/device.ts';

/** Languages beside English, each in a file of its own. */
const LOADERS: Readonly<Record<string, () => Promise<Catalogue>>> = {
  es: async () => (await import('../../shared/i18n/es.ts')).es,
  ar: async () => (await import('../../shared/i18n/ar.ts')).ar,
  sw: async () => (await import('../../shared/i18n/sw.ts')).sw,
  da: async () => (await import('../../shared/i18n/da.ts')).da,
};

/** Languages with the name they give themselves. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
  sw: 'Kiswahili',
  da: 'Dansk',
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

export const chooseLanguage = (): string => {
  const wished = [rememberedLanguage(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find((tag) => tag !== undefined && Object.hasOwn(LANGUAGES, tag)) ?? 'en';
};

const translatorWith = (language: string, own: Catalogue | undefined): Translate =>
  translatorOf(createI18n(language, { en, ...(own ? { [language]: own } : {}) }));

/** The translator of a language that the page need not be in: texts that stay on a board are in the board's language. */
export const translatorIn = async (language: string): Promise<Translate> =>
  translatorWith(language, await LOADERS[language]?.().catch(() => undefined));

/** The translator of a language; also tells the page what it is written in. */
export const loadTranslator = async (language: string): Promise<Translate> => {
  const own = await LOADERS[language]?.().catch(() => undefined);
  document.documentElement.lang = own ? language : 'en';
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) && own ? 'rtl' : 'ltr';
  return translatorWith(language, own);
};

const fallback: Translate = (key) => key;
export const TranslateContext = createContext<Translate>(fallback);
export const useT = (): Translate => useContext(TranslateContext);
