/**
 * What the folded actions are called: people's own words, else what it is; two of the same name are told apart by what
 * they are, then by a number. Pure.
 */
import { keyOf, type Translate } from '../../shared/i18n/translate.ts';
import type { Action } from './actions.ts';

const KINDS = { vote: 'phone.voting', write: 'phone.writing', note: 'phone.note' } as const;

export const kindOf = (action: Action, t: Translate): string =>
  t(action.kind === 'method' ? keyOf('method', action.method) : KINDS[action.kind]);

/** Adds to each name that others have too what `more` says of it, given the places of all of that name. */
const toldApart = (names: readonly string[], more: (name: string, index: number, all: readonly number[]) => string) =>
  names.map((name, index) => {
    const all = names.flatMap((other, at) => (other === name ? [at] : []));
    return all.length > 1 ? more(name, index, all) : name;
  });

/** A name for each action, in their order; no two are alike. */
export const titlesOf = (actions: readonly Action[], t: Translate): readonly string[] => {
  const kinds = actions.map((action) => kindOf(action, t));
  const named = actions.map(({ title }, index) => (title === '' ? (kinds[index] ?? '') : title));
  const withKind = toldApart(named, (name, index, all) =>
    name === kinds[index] || all.every((at) => kinds[at] === kinds[index]) ? name : `${name} · ${kinds[index]}`,
  );
  return toldApart(withKind, (name, index, all) => `${name} (${all.indexOf(index) + 1})`);
};
