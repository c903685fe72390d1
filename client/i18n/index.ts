/**
 * The translator for React: given by the page, taken by every component with `useT`.
 */
import { createContext, useContext } from 'react';
import type { Translate } from '../../shared/i18n/translate.ts';

export { chooseLanguage, LANGUAGES, translatorIn } from './catalogue.ts';

const fallback: Translate = (key) => key;
export const TranslateContext = createContext<Translate>(fallback);
export const useT = (): Translate => useContext(TranslateContext);
