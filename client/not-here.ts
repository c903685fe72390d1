/**
 * What stands in place of a page whose code or texts did not come, or that broke: a word, and one button that asks for it
 * again. Without React and without a catalogue, for it may be these that did not come.
 */
import { NOT_HERE } from '../shared/i18n/not-here.ts';
import { element } from './ui/element.ts';

export const showNotHere = (host: HTMLElement, language: string): void => {
  const texts = NOT_HERE[language] ?? NOT_HERE.en;
  const again = element('button', { type: 'button', class: 'button main' }, texts.again);
  again.addEventListener('click', () => location.reload());
  const problem = element('p', { class: 'error', role: 'alert', dir: 'auto' }, texts.problem);
  host.replaceChildren(element('main', { class: 'not-here' }, problem, again));
};
