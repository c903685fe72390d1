/**
 * All readings of a board, in the shape of a scenario's `expected` blocks (FORMAT.md section 6):
 * those of the methods, and those that count across them.
 */
import { authorsOf, type BoardFacts, copiesIn, peopleHere } from '../methods/facts.ts';
import { METHODS } from '../methods/registry.ts';
import { sorted } from '../text-order.ts';
import { pollReadings } from './poll-readings.ts';

const count = (facts: BoardFacts, kind: string): number => facts.cards.filter((card) => card.kind === kind).length;

/** A duplicate is no further note. */
const notesOf = (facts: BoardFacts) => {
  const copies = copiesIn(facts);
  return facts.cards.filter((card) => card.kind === 'note' && !copies.has(card.id));
};

const areasOf = (facts: BoardFacts) => {
  const notes: Record<string, number> = {};
  const authors: Record<string, Set<string>> = {};
  for (const card of notesOf(facts)) {
    const area = facts.whereabouts.get(card.id)?.area;
    if (!area) continue;
    notes[area] = (notes[area] ?? 0) + 1;
    authors[area] ??= new Set();
    for (const author of authorsOf(card)) authors[area].add(author);
  }
  return { notes, authors };
};

type Reading = Readonly<Record<string, unknown>>;

/** Two methods may have figures in one block, such as stalls and exchanges in that of markets. */
const joined = (readings: readonly Reading[]): Reading => {
  const all: Record<string, unknown> = {};
  for (const [block, value] of readings.flatMap((one) => Object.entries(one))) {
    const known = all[block];
    const isShared = typeof known === 'object' && known !== null && !Array.isArray(known);
    all[block] = isShared ? { ...known, ...(value as Reading) } : value;
  }
  return all;
};

export const readingsOf = (facts: BoardFacts): Readonly<Record<string, unknown>> => {
  const areas = areasOf(facts);
  const people = peopleHere(facts);
  const notes = notesOf(facts);
  const wrote = new Set(notes.flatMap(authorsOf));
  return {
    counts: {
      participants: people.length,
      organisations: new Set([...facts.groups, ...people.map((person) => person.group)].filter(Boolean)).size,
      stakeholders: count(facts, 'stakeholder'),
      links: facts.links.length,
      notes: notes.length,
      clusters: count(facts, 'cluster'),
      notesByArea: areas.notes,
    },
    authorsByArea: Object.fromEntries(Object.entries(areas.authors).map(([area, people]) => [area, people.size])),
    silentParticipants: sorted(
      people.filter((person) => person.role === 'participant' && !wrote.has(person.id)).map((person) => person.id),
    ),
    ...pollReadings(facts),
    ...joined(METHODS.map((method) => method.reading(facts))),
  };
};
