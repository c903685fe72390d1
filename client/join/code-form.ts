/**
 * The first question of the way in, for who comes without a link: a code, or a link to paste.
 */
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Key } from '../net/api.ts';
import { element, labelled } from '../ui/element.ts';
import { keyOfText } from './door.ts';
import styles from './join.module.css';

/** `problem` is what was wrong with the last one, '' at first. */
export const codeForm = (t: Translate, problem: string, onKey: (key: Key) => void): HTMLElement => {
  const code = element('input', {
    class: `input ${styles.code}`,
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    required: true,
    autofocus: true,
  });
  const form = element(
    'form',
    { class: styles.form },
    element('h1', {}, t('join.title')),
    labelled(t('join.codeOrLink'), code),
    problem === '' ? '' : element('p', { class: 'error', role: 'alert' }, problem),
    element('button', { type: 'submit', class: 'button main' }, t('join.next')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const key = keyOfText(code.value);
    if (key) onKey(key);
  });
  return form;
};
