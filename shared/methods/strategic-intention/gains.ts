/**
 * Who gains what (domain.md A7): gains by the stakeholders of the map or, where there is no map, by the groups in the
 * room. An empty row says that nobody was asked. Pure.
 */
import type { Card } from '../../document/record.ts';
import { type BoardFacts, notesInArea } from '../facts.ts';
import { AREAS } from './areas.ts';

export interface GainRow {
  /** Id of the stakeholder's card; '' for a group or a name that somebody typed. */
  readonly id: string;
  readonly name: string;
  readonly gains: readonly Card[];
}

export interface Gains {
  /** Stakeholders, or groups, in text order of ids; then names that are neither. */
  readonly rows: readonly GainRow[];
  /** Gains that name nobody yet. */
  readonly forNobody: readonly Card[];
}

const lineOf = (card: Card, name: string): string => {
  const value = card.fields[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** For whom in own words. */
export const gainFor = (card: Card): string => lineOf(card, 'gainFor');

/** Cards of stakeholders that were picked. Whether they are still there is the reader's question. */
export const gainOf = (card: Card): readonly string[] => {
  const value = card.fields.gainOf;
  return Array.isArray(value) ? value : [];
};

const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en').trim();

/** Several may be typed, with commas of any script between them. */
const typedNames = (card: Card): readonly string[] =>
  gainFor(card)
    .split(/[,;،؛\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** `all` are the facts of the whole board: the map may be another template than the one that `facts` are of. */
export const gainsOf = (facts: BoardFacts, all: BoardFacts = facts): Gains => {
  const gains = notesInArea(facts, AREAS.gain);
  const stakeholders = all.cards.filter((card) => card.kind === 'stakeholder' && card.text.trim() !== '');
  const groups = [...new Set([...all.groups, ...all.people.map(({ group }) => group)])].filter(Boolean);
  const asked: readonly Pick<GainRow, 'id' | 'name'>[] =
    stakeholders.length > 0
      ? stakeholders.map(({ id, text }) => ({ id, name: text.trim() }))
      : groups.map((name) => ({ id: '', name }));
  const known = new Set(asked.map(({ name }) => folded(name)));
  const ids = new Set(asked.map(({ id }) => id));
  const others = new Map<string, string>();
  for (const name of gains.flatMap(typedNames)) if (!known.has(folded(name))) others.set(folded(name), name);
  const isFor = (card: Card, { id, name }: Pick<GainRow, 'id' | 'name'>): boolean =>
    (id !== '' && gainOf(card).includes(id)) || typedNames(card).some((typed) => folded(typed) === folded(name));
  const rows = [...asked, ...[...others.values()].map((name) => ({ id: '', name }))];
  return {
    rows: rows.map((row) => ({ ...row, gains: gains.filter((card) => isFor(card, row)) })),
    forNobody: gains.filter((card) => typedNames(card).length === 0 && !gainOf(card).some((id) => ids.has(id))),
  };
};

/** For whom in words: names of what was picked, then what was typed. */
export const gainNames = (card: Card, all: Pick<BoardFacts, 'cards'>): string => {
  const picked = gainOf(card).flatMap((id) => all.cards.find((one) => one.id === id)?.text ?? []);
  return [...new Set([...picked, ...typedNames(card)])].filter(Boolean).join(', ');
};
