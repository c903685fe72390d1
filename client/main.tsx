/**
 * Starts the interface in the person's language.
 */
import '@fontsource/ibm-plex-sans/400.css';
import '@fontsource/ibm-plex-sans/500.css';
import '@fontsource/ibm-plex-sans/600.css';
import '@fontsource/ibm-plex-sans-arabic/400.css';
import '@fontsource/ibm-plex-sans-arabic/600.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { chooseLanguage, loadTranslator, TranslateContext } from './i18n/index.ts';

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) return;
  const translate = await loadTranslator(chooseLanguage());
  createRoot(root).render(
    <TranslateContext value={translate}>
      <App />
    </TranslateContext>,
  );
};

void start();
