/**
 * Starts the interface in the person's language.
 */
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { chooseLanguage, loadTranslator } from './i18n/catalogue.ts';
import { TranslateContext } from './i18n/index.ts';

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) return;
  const translate = await loadTranslator(chooseLanguage(), 'small');
  createRoot(root).render(
    <TranslateContext value={translate}>
      <App />
    </TranslateContext>,
  );
};

void start();
