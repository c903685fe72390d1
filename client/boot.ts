/**
 * The first code of every page, and small: it asks at once, side by side, for all that the page at this address needs in
 * any case. On a slow line each thing asked for later would cost a whole way there and back.
 */
import './ui/tokens.css';
import './ui/base.css';
import { chooseLanguage, loadTranslator } from './i18n/catalogue.ts';
import { openDoor } from './join/door.ts';

const { pathname, hash } = location;

// The server says why not in the language of the page, also before its texts are here.
document.documentElement.lang = chooseLanguage();
void loadTranslator(chooseLanguage(), 'small');
void import('./main.tsx');
if (pathname === '/join') openDoor(hash);
if (pathname.startsWith('/p/')) void import('./phone/PhonePage.tsx');
if (pathname.startsWith('/b/')) void import('./board/BoardPage.tsx');
