/**
 * What readings are computed from: the valid records of a board and the session's roster, settings,
 * steps and revealed polls, nothing else.
 * Types and helpers only; report/board-facts.ts gathers them (it knows the registry, the methods must not).
 */
import { ANONYMOUS } from '../access.ts';
import type { Card, Link, Template } from '../document/record.ts';
import type { Held } from '../session/held.ts';
import type { Person } from '../session/roster.ts';
import type { LinkType } from '../session/settings.ts';

/** Where a card lies: derived from its position, never stored. */
export interface Whereabouts {
  readonly method: string;
  readonly zone: string;
  /** Area of the zone, '' when the zone has none. */
  readonly area: string;
}

export interface BoardFacts extends Held {
  readonly title: string;
  readonly cards: readonly Card[];
  /** Only links whose two ends are there. */
  readonly links: readonly Link[];
  readonly templates: readonly Template[];
  /** By card id; cards outside every zone are missing. */
  readonly whereabouts: ReadonlyMap<string, Whereabouts>;
  readonly people: readonly Person[];
  readonly linkTypes: readonly LinkType[];
  readonly groups: readonly string[];
}

/** A card whose maker was promised that nobody will know is nobody's. */
export const hasAuthor = (card: Pick<Card, 'by'>): boolean => card.by !== ANONYMOUS;

/** Duplicates of notes that are still there: they count where they lie, not as one more note of somebody. */
export const copiesIn = ({ cards }: Pick<BoardFacts, 'cards'>): ReadonlySet<string> => {
  const ids = new Set(cards.map((card) => card.id));
  const isCopy = ({ fields: { copyOf } }: Card): boolean => typeof copyOf === 'string' && ids.has(copyOf);
  return new Set(cards.filter(isCopy).map((card) => card.id));
};

/**
 * Everybody who wrote this note: its author, and who merged theirs into it. A note whose writer was promised that nobody
 * will know is nobody's, and so is a duplicate.
 */
export const authorsOf = ({ by, fields: { copyOf, coAuthors } }: Card): readonly string[] => {
  if (typeof copyOf === 'string') return [];
  return [...(by === ANONYMOUS ? [] : [by]), ...(Array.isArray(coAuthors) ? (coAuthors as readonly string[]) : [])];
};

/** Who takes part: somebody who was taken off the board still has their notes, and is counted no more. */
export const peopleHere = (facts: BoardFacts): readonly Person[] => facts.people.filter((person) => !person.removed);

/** The same facts with only the cards that lie in one template, and the links between them. */
export const factsWithin = (facts: BoardFacts, templateId: string): BoardFacts => {
  const cards = facts.cards.filter((card) => card.parent[0] === templateId);
  const ids = new Set(cards.map((card) => card.id));
  return { ...facts, cards, links: facts.links.filter((link) => ids.has(link.from) && ids.has(link.to)) };
};

/** Notes in an area, in text order of their ids. */
export const notesInArea = (facts: BoardFacts, area: string): readonly Card[] =>
  facts.cards.filter((card) => card.kind === 'note' && facts.whereabouts.get(card.id)?.area === area);

export const personName = (facts: BoardFacts, id: string): string =>
  facts.people.find((person) => person.id === id)?.name ?? '';

/** Whether names are left away beside the cards of this template: a card in it says so. */
export const isNameless = (cards: Iterable<Card>, templateId: string): boolean => {
  for (const { parent, fields } of cards) if (parent[0] === templateId && fields.nameless === true) return true;
  return false;
};
