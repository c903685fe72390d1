/**
 * The texts of the page: the small catalogue and, from the first time that a method has something to do, those of the
 * methods. A page that shows no method never waits for them.
 */
import { useEffect, useState } from 'react';
import type { Translate } from '../../shared/i18n/translate.ts';
import { chooseLanguage, loadLiveTexts } from '../i18n/catalogue.ts';
import { useT } from '../i18n/index.ts';

/** `undefined` while texts that are needed are on their way. */
export const useTexts = (needsMethods: boolean): Translate | undefined => {
  const small = useT();
  const [whole, setWhole] = useState<Translate>();
  useEffect(() => {
    if (!needsMethods) return undefined;
    let isGone = false;
    void loadLiveTexts(chooseLanguage()).then((translate) => {
      if (!isGone) setWhole(() => translate);
    });
    return () => {
      isGone = true;
    };
  }, [needsMethods]);
  return whole ?? (needsMethods ? undefined : small);
};
