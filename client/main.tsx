/**
 * The application, in the person's language.
 */
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { chooseLanguage, loadTranslator } from './i18n/catalogue.ts';
import { TranslateContext } from './i18n/index.ts';

/** Takes the place of whatever stands in `host`, and shows the page at the address of now; `onBroken` when that cannot be. */
export const start = async (host: HTMLElement, onBroken: () => void): Promise<void> => {
  const translate = await loadTranslator(chooseLanguage(), 'small');
  const onUncaughtError = (error: unknown): void => {
    reportError(error);
    onBroken();
  };
  createRoot(host, { onUncaughtError }).render(
    <TranslateContext value={translate}>
      <App />
    </TranslateContext>,
  );
};
