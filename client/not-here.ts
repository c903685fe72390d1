/**
 * What stands in place of a page whose code did not come, or that broke: why, and one button that asks for it again. Without
 * React, for it may be React that did not come.
 */
import type { Translate } from '../shared/i18n/translate.ts';
import { element } from './ui/element.ts';

export const showNotHere = (host: HTMLElement, t: Translate): void => {
  const again = element('button', { type: 'button', class: 'button main' }, t('phone.read.again'));
  again.addEventListener('click', () => location.reload());
  const problem = element('p', { class: 'error', role: 'alert' }, t('error.unreachable'));
  host.replaceChildren(element('main', { class: 'not-here' }, problem, again));
};
