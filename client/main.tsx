/**
 * The application, in the person's language.
 */
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { chooseLanguage, loadTranslator } from './i18n/catalogue.ts';
import { TranslateContext } from './i18n/index.ts';

/** Takes the place of whatever stands in `host`, and shows the page at the address of now. */
export const start = async (host: HTMLElement): Promise<void> => {
  const translate = await loadTranslator(chooseLanguage(), 'small');
  createRoot(host).render(
    <TranslateContext value={translate}>
      <App />
    </TranslateContext>,
  );
};
