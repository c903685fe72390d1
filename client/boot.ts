/**
 * The first code of every page, and small: it asks at once, side by side, for all that the page at this address needs in
 * any case. On a slow line each thing asked for later would cost a whole way there and back.
 */
import './ui/tokens.css';
import './ui/base.css';
import { chooseLanguage, loadTranslator } from './i18n/catalogue.ts';
import { openDoor } from './join/door.ts';
import { showWayIn } from './join/way-in.ts';
import { visitOf } from './net/device.ts';
import { showNotHere } from './not-here.ts';

const { pathname, hash } = location;
const root = document.getElementById('root') ?? document.body;

// The server says why not in the language of the page, also before its texts are here.
document.documentElement.lang = chooseLanguage();
const texts = loadTranslator(chooseLanguage(), 'small');
const application = import('./main.tsx');
// Whoever waits for them hears of it.
application.catch(() => undefined);
texts.catch(() => undefined);
const notHere = (): void => showNotHere(root, chooseLanguage());
const start = async (): Promise<void> => (await application).start(root, notHere);

/** Asked for before it is needed; whoever needs it hears when it did not come. */
const ahead = (fetch: () => Promise<unknown>): void => void fetch().catch(() => undefined);

if (pathname === '/join') {
  openDoor(hash);
  texts
    .then((translate) =>
      showWayIn(root, translate, (address) => {
        history.replaceState(null, '', address);
        // A file that a bad line did not bring is asked for again with the page; the person is known here by now.
        start().catch(() => location.reload());
      }),
    )
    .catch(notHere);
} else {
  start().catch(notHere);
  if (pathname.startsWith('/p/')) {
    ahead(() => import('./phone/PhonePage.tsx'));
    const visit = visitOf(pathname.slice('/p/'.length));
    if (visit) ahead(async () => (await import('./net/session-ahead.ts')).openAhead(visit));
  }
  if (pathname.startsWith('/b/')) ahead(() => import('./board/BoardPage.tsx'));
}
