/**
 * Makes a translator from catalogues: i18next with flat keys. Pure; each call has an instance of its own.
 */
import i18next, { type i18n } from 'i18next';
import type { Translate } from './translate.ts';

export type Catalogue = Readonly<Record<string, string>>;

/** An i18next instance that falls back to English. `escapeValue` is off: React and our writers escape themselves. */
export const createI18n = (language: string, catalogues: Readonly<Record<string, Catalogue>>): i18n => {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(Object.entries(catalogues).map(([name, texts]) => [name, { translation: texts }])),
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
};

export const translatorOf =
  (instance: i18n): Translate =>
  (key, params) =>
    instance.t(key, params ?? {});
