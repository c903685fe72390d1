/**
 * The way in: a code or a link, then who comes. Without React, so that on a slow line somebody types their name while all
 * else is still on its way; boot.ts shows it at once, and JoinPage.tsx where the application is there already.
 */
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Key } from '../net/api.ts';
import type { Visit } from '../net/device.ts';
import { element } from '../ui/element.ts';
import { codeForm } from './code-form.ts';
import { arrivalHash, doorOf, keyOfText } from './door.ts';
import styles from './join.module.css';
import { type PageName, personForm, usualPage } from './person-form.ts';

/** Each in a call of its own: of two in one expression the build fetches the files of both. */
const PAGES: Readonly<Record<PageName, () => Promise<unknown>>> = {
  p: () => import('../phone/PhonePage.tsx'),
  b: () => import('../board/BoardPage.tsx'),
};

/** The code of a page is fetched while somebody types, and before the form goes: nobody looks at an empty page. */
const fetchPage = async (page: PageName): Promise<void> => {
  // A page that cannot be fetched says so itself.
  await PAGES[page]().catch(() => undefined);
};

const fetchSession = () => import('../net/session-ahead.ts');

/** A connection ahead is a gain and no need: where its code does not come, the page does without. */
const withSession = (use: (session: Awaited<ReturnType<typeof fetchSession>>) => void): void =>
  void fetchSession().then(use, () => undefined);

/** On a phone page and connection are independent: neither waits for the other. */
const openPage = async (page: PageName, visit: Visit): Promise<void> => {
  if (page === 'p') withSession(({ openAhead }) => openAhead(visit));
  await fetchPage(page);
};

/**
 * Shows the way in inside of `host`; `onIn` goes on to an address of this site, and nothing here listens any more by then.
 * Returns how to take it away.
 */
export const showWayIn = (host: HTMLElement, t: Translate, onIn: (address: string) => void): (() => void) => {
  const leave = new AbortController();
  /** Where on the page to go then; it outlives a code that was mistyped. */
  let arrival = '';
  const icon = element('img', { src: '/icon.svg', alt: '', width: 44, height: 44 });
  let shown: HTMLElement = element('div');
  const card = element('div', { class: `panel ${styles.card}` }, icon, shown);
  const show = (content: HTMLElement): void => {
    shown.replaceWith(content);
    shown = content;
    content.querySelector<HTMLElement>('[autofocus]')?.focus();
  };
  const askForKey = (problem: string): void => show(codeForm(t, problem, (key) => void knock(key)));
  const knock = async (key: Key): Promise<void> => {
    const looking = element('p', { class: 'hint', role: 'status' }, t('join.looking'));
    show(looking);
    const found = await doorOf(key);
    if (!looking.isConnected) return;
    if (!found.ok) {
      askForKey(found.error.message || t('error.unreachable'));
      return;
    }
    if (usualPage() === 'p') void Promise.allSettled([fetchSession(), fetchPage('p')]);
    const goOn = async (visit: Visit, page: PageName, isNewLanguage: boolean): Promise<void> => {
      const address = `/${page}/${found.value.boardId}${arrival}`;
      if (isNewLanguage) {
        location.assign(address);
        return;
      }
      shown.append(element('p', { class: 'hint', role: 'status' }, t('phone.opening')));
      await openPage(page, visit);
      if (leave.signal.aborted) {
        withSession(({ closeAhead }) => closeAhead());
        return;
      }
      leave.abort();
      onIn(address);
    };
    show(personForm(t, { door: found.value, key, onIn: (...how) => void goOn(...how) }));
  };
  const begin = (): void => {
    const { hash } = location;
    // The secret leaves the address bar, and with it the history and any screenshot.
    if (hash !== '') history.replaceState(null, '', location.pathname);
    arrival = arrivalHash(hash);
    const key = keyOfText(hash);
    if (key) void knock(key);
    else askForKey('');
  };
  document.title = `${t('join.title')} · Baraza`;
  host.replaceChildren(element('main', { class: styles.page }, card));
  // Another link was put into the address bar of the same page.
  addEventListener('hashchange', () => location.hash !== '' && begin(), leave);
  begin();
  return () => {
    leave.abort();
    host.replaceChildren();
  };
};
