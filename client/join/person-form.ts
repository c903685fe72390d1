/**
 * Who comes in: a name, a group, a language, and which page. With a link or a scanned code it is two taps, the name and
 * Join. What is typed stays when the server says no.
 */
import { keyOf, type Translate } from '../../shared/i18n/translate.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { Door } from '../../shared/protocol/http.ts';
import { chooseLanguage, LANGUAGES } from '../i18n/catalogue.ts';
import { joinBoard, type Key } from '../net/api.ts';
import {
  rememberedPerson,
  rememberLanguage,
  rememberPerson,
  rememberVisit,
  type Visit,
  visitOf,
} from '../net/device.ts';
import { choice, element, labelled } from '../ui/element.ts';
import styles from './join.module.css';

const OTHER = '\u0000other';
const SMALL_SCREEN = '(max-width: 760px)';

/** The page for phones or the whole board, as in their addresses. */
export type PageName = 'p' | 'b';

export const usualPage = (): PageName => (matchMedia(SMALL_SCREEN).matches ? 'p' : 'b');

/** A group to choose, or one to type; just the line to type where the board knows none. */
const groupField = (t: Translate, groups: readonly string[], group: string) => {
  const isOther = groups.length === 0 || (group !== '' && !groups.includes(group));
  const name = element('input', {
    class: 'input',
    dir: 'auto',
    autocomplete: 'organization',
    maxlength: LIMITS.groupChars,
    value: isOther ? group : '',
  });
  const other = labelled(t('join.groupName'), name);
  if (groups.length === 0) return { fields: [other], value: () => name.value };
  const names = groups.map((one) => [one, one] as const);
  const which = choice([['', t('join.noGroup')], ...names, [OTHER, t('join.otherGroup')]], isOther ? OTHER : group);
  const show = (): void => {
    other.hidden = which.value !== OTHER;
  };
  which.addEventListener('change', show);
  show();
  return {
    fields: [labelled(t('join.group'), which), other],
    value: () => (which.value === OTHER ? name.value : which.value),
  };
};

export interface Entering {
  readonly door: Door;
  readonly key: Key;
  /** The person is on the board and remembered here: on to a page, in the language of this one or read anew in another. */
  readonly onIn: (visit: Visit, page: PageName, isNewLanguage: boolean) => void;
}

export const personForm = (t: Translate, { door, key, onIn }: Entering): HTMLElement => {
  const person = rememberedPerson();
  const usual = usualPage();
  const name = element('input', {
    class: 'input',
    dir: 'auto',
    autocomplete: 'name',
    required: true,
    // The name is the one thing to do on this page.
    autofocus: true,
    value: person.name,
  });
  const group = groupField(t, door.groups, person.group);
  const language = choice(Object.entries(LANGUAGES), chooseLanguage());
  const problem = element('p', { class: 'error', role: 'alert', hidden: true });
  const join = element('button', { type: 'submit', class: 'button main', value: usual }, t('join.join'));
  const elsewhere = element(
    'button',
    { type: 'submit', class: 'button quiet', value: usual === 'p' ? 'b' : 'p' },
    t(usual === 'p' ? 'join.openBoard' : 'join.openPhone'),
  );
  const setBusy = (isBusy: boolean): void => {
    for (const button of [join, elsewhere]) button.disabled = isBusy;
  };
  const enter = async (page: PageName): Promise<void> => {
    setBusy(true);
    problem.hidden = true;
    const who = { name: name.value, group: group.value() };
    const sessionToken = visitOf(door.boardId)?.sessionToken;
    const joined = await joinBoard(key, { ...who, language: language.value, sessionToken });
    if (!joined.ok) {
      setBusy(false);
      problem.textContent = joined.error.message || t('error.unreachable');
      problem.hidden = false;
      return;
    }
    rememberPerson(who);
    const visit = { ...joined.value, title: door.title, at: Date.now() };
    rememberVisit(visit);
    const isNewLanguage = language.value !== chooseLanguage();
    if (isNewLanguage) rememberLanguage(language.value);
    onIn(visit, page, isNewLanguage);
  };
  const form = element(
    'form',
    { class: styles.form },
    element(
      'div',
      {},
      element('p', { class: 'hint' }, t(keyOf('join.as', door.role))),
      element('h1', { dir: 'auto' }, door.title),
    ),
    labelled(t('join.name'), name),
    ...group.fields,
    labelled(t('home.language'), language),
    problem,
    join,
    elsewhere,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void enter(event.submitter instanceof HTMLButtonElement && event.submitter.value === 'p' ? 'p' : 'b');
  });
  return form;
};
