/**
 * Which language the interface is in, and its texts: the person's choice, else the browser's. A catalogue is loaded when
 * it is needed; pages for slow lines load only the part of it that they show. No React.
 */
import type { Translate } from '../../shared/i18n/translate.ts';
import { type Catalogue, translatorOf } from '../../shared/i18n/translator.ts';
import { rememberedLanguage } from '../net/device.ts';

/** whole: every text. small: those of the pages to join by and for phones. live: what methods add to these. */
export type Extent = 'whole' | 'small' | 'live';

const en = async (): Promise<Catalogue> => (await import('../../shared/i18n/en.ts')).en;

/** Each language in a file of its own. */
const LOADERS: Readonly<Record<Extent, Readonly<Record<string, () => Promise<Catalogue>>>>> = {
  whole: {
    en,
    es: async () => (await import('../../shared/i18n/es.ts')).es,
    ar: async () => (await import('../../shared/i18n/ar.ts')).ar,
    sw: async () => (await import('../../shared/i18n/sw.ts')).sw,
    da: async () => (await import('../../shared/i18n/da.ts')).da,
  },
  small: {
    en: async () => (await import('../../shared/i18n/small/en.ts')).enSmall,
    es: async () => (await import('../../shared/i18n/small/es.ts')).esSmall,
    ar: async () => (await import('../../shared/i18n/small/ar.ts')).arSmall,
    sw: async () => (await import('../../shared/i18n/small/sw.ts')).swSmall,
    da: async () => (await import('../../shared/i18n/small/da.ts')).daSmall,
  },
  live: {
    en: async () => (await import('../../shared/i18n/live/en.ts')).enLiveMethods,
    es: async () => (await import('../../shared/i18n/live/es.ts')).esLiveMethods,
    ar: async () => (await import('../../shared/i18n/live/ar.ts')).arLiveMethods,
    sw: async () => (await import('../../shared/i18n/live/sw.ts')).swLiveMethods,
    da: async () => (await import('../../shared/i18n/live/da.ts')).daLiveMethods,
  },
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

const loaded = new Map<string, Promise<Catalogue | undefined>>();

const load = (language: string, extent: Extent): Promise<Catalogue | undefined> => {
  const key = `${extent} ${language}`;
  const known = loaded.get(key);
  if (known) return known;
  const loading = LOADERS[extent][language]?.().catch(() => undefined) ?? Promise.resolve(undefined);
  loaded.set(key, loading);
  return loading;
};

const translatorWith = async (language: string, own: Catalogue | undefined): Promise<Translate> =>
  own ? translatorOf(language, own) : translatorOf('en', await en());

/** The translator of a language that the page need not be in: texts that stay on a board are in the board's language. */
export const translatorIn = async (language: string): Promise<Translate> =>
  translatorWith(language, await load(language, 'whole'));

/** The small catalogue and what methods add to it, for a page that is open already. */
export const loadLiveTexts = async (language: string): Promise<Translate> => {
  const [small, live] = await Promise.all([load(language, 'small'), load(language, 'live')]);
  return translatorWith(language, small && { ...small, ...live });
};

/** The translator of a language; also tells the page what it is written in. */
export const loadTranslator = async (language: string, extent: Extent): Promise<Translate> => {
  const own = await load(language, extent);
  document.documentElement.lang = own ? language : 'en';
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) && own ? 'rtl' : 'ltr';
  return translatorWith(language, own);
};
