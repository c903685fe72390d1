/**
 * The map from loop to loop (domain.md B.3, step 10): a copy to go on with, and what is different between two maps. Pure.
 * A copied card names the card that it came from; a card in both maps is found by that line, or else by its name.
 */
import { stakeholderFields } from '../../cards/stakeholder.ts';
import type { BoardRecord, Card, Link, Template } from '../../document/record.ts';
import { type BoardFacts, factsWithin } from '../facts.ts';
import type { Point } from '../method.ts';
import { distance } from './moves.ts';
import { nameKey } from './names.ts';

/** Cards that went further than this between two loops are listed; less is the width of a hand. */
export const MOVED_MORE_THAN = 5;

export interface CopyOptions {
  readonly newId: () => string;
  readonly by: string;
  /** Where the copy lies on the board. */
  readonly xy: Point;
  readonly title: string;
}

/** The template with its cards and the links between them, as new records. */
export const copyOf = (
  records: Iterable<BoardRecord>,
  template: Template,
  options: CopyOptions,
): readonly BoardRecord[] => {
  const all = [...records];
  const { newId, by, xy, title } = options;
  const copy: Template = {
    ...template,
    id: newId(),
    by,
    xy: [xy[0], xy[1]],
    title,
    copiedFrom: template.id,
  };
  const cards = all.filter((record): record is Card => record.type === 'card' && record.parent[0] === template.id);
  const ids = new Map(cards.map(({ id }) => [id, newId()]));
  const copies = cards.map(
    ({ locked: _lock, ...card }): Card => ({
      ...card,
      id: ids.get(card.id) ?? card.id,
      parent: [copy.id, card.parent[1]],
      fields: card.kind === 'stakeholder' ? { ...card.fields, copiedFrom: card.id } : card.fields,
    }),
  );
  const links = all.flatMap((record): Link[] => {
    if (record.type !== 'link') return [];
    const [from, to] = [ids.get(record.from), ids.get(record.to)];
    const { locked: _lock, ...link } = record;
    return from && to ? [{ ...link, id: newId(), from, to, parent: [copy.id, link.parent[1]] }] : [];
  });
  return [copy, ...copies, ...links];
};

/** Templates that somebody has made a newer copy of. */
const supersededIn = ({ templates }: Pick<BoardFacts, 'templates'>): ReadonlySet<string> =>
  new Set(templates.flatMap(({ copiedFrom }) => copiedFrom ?? []));

/** The facts without the maps of earlier loops: there the same stakeholders stand once more. */
export const factsNow = (facts: BoardFacts): BoardFacts => {
  const superseded = supersededIn(facts);
  if (superseded.size === 0) return facts;
  const cards = facts.cards.filter(({ parent }) => !superseded.has(parent[0]));
  const ids = new Set(cards.map(({ id }) => id));
  return { ...facts, cards, links: facts.links.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
};

const COMPARED = ['voice', 'ring', 'attitude', 'veto', 'marginalised', 'affected', 'importance'] as const;
export type Compared = (typeof COMPARED)[number];

export interface Shift {
  readonly card: string;
  readonly from: Point;
  readonly to: Point;
}

export interface FieldShift {
  readonly card: string;
  readonly field: Compared;
  readonly from: string | number | boolean;
  readonly to: string | number | boolean;
}

/** Ids are those of the later map; of what is gone, of the earlier one. */
export interface MapChanges {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly moved: readonly Shift[];
  readonly changed: readonly FieldShift[];
  readonly newLinks: readonly Link[];
  readonly goneLinks: readonly Link[];
}

const stakeholders = (facts: BoardFacts): readonly Card[] => facts.cards.filter(({ kind }) => kind === 'stakeholder');

/** For each card of the later map the one that it was in the earlier map. */
const lineage = (facts: BoardFacts, before: readonly Card[], after: readonly Card[]): ReadonlyMap<string, Card> => {
  const byId = new Map(facts.cards.map((card) => [card.id, card]));
  const earlier = new Map(before.map((card) => [card.id, card]));
  const earlierNames = new Map(before.map((card) => [nameKey(card.text), card]));
  const ancestor = (card: Card): Card | undefined => {
    const seen = new Set<string>();
    for (let id = stakeholderFields(card.fields).copiedFrom; id && !seen.has(id); ) {
      const found = earlier.get(id);
      if (found) return found;
      seen.add(id);
      const next = byId.get(id);
      id = next ? stakeholderFields(next.fields).copiedFrom : null;
    }
    return earlierNames.get(nameKey(card.text));
  };
  const pairs = new Map<string, Card>();
  const used = new Set<string>();
  for (const card of after) {
    const was = ancestor(card);
    if (was === undefined || used.has(was.id)) continue;
    used.add(was.id);
    pairs.set(card.id, was);
  }
  return pairs;
};

const fieldShifts = (was: Card, is: Card): readonly FieldShift[] => {
  const [a, b] = [stakeholderFields(was.fields), stakeholderFields(is.fields)];
  return COMPARED.filter((field) => a[field] !== b[field]).map((field) => ({
    card: is.id,
    field,
    from: a[field],
    to: b[field],
  }));
};

/** What is different in the later map of two. */
export const compareMaps = (facts: BoardFacts, earlierId: string, laterId: string): MapChanges => {
  const [earlier, later] = [factsWithin(facts, earlierId), factsWithin(facts, laterId)];
  const [before, after] = [stakeholders(earlier), stakeholders(later)];
  const was = lineage(facts, before, after);
  const still = new Set([...was.values()].map(({ id }) => id));
  const pairs = after.flatMap((card) => {
    const old = was.get(card.id);
    return old ? [{ old, card }] : [];
  });
  const moved = pairs.flatMap(({ old, card }): Shift[] => {
    if (!old.place || !card.place || distance(old.place, card.place) <= MOVED_MORE_THAN) return [];
    return [{ card: card.id, from: old.place, to: card.place }];
  });
  const keyBefore = ({ from, to, linkType }: Link): string => `${from} ${to} ${linkType}`;
  const keyAfter = ({ from, to, linkType }: Link): string =>
    `${was.get(from)?.id ?? from} ${was.get(to)?.id ?? to} ${linkType}`;
  const [keysBefore, keysAfter] = [new Set(earlier.links.map(keyBefore)), new Set(later.links.map(keyAfter))];
  return {
    added: after.filter(({ id }) => !was.has(id)).map(({ id }) => id),
    gone: before.filter(({ id }) => !still.has(id)).map(({ id }) => id),
    moved,
    changed: pairs.flatMap(({ old, card }) => fieldShifts(old, card)),
    newLinks: later.links.filter((link) => !keysBefore.has(keyAfter(link))),
    goneLinks: earlier.links.filter((link) => !keysAfter.has(keyBefore(link))),
  };
};

/** Pairs of maps of which the later is a copy of the earlier, in the order in which they were made. */
export const loopsIn = ({ templates }: Pick<BoardFacts, 'templates'>): readonly (readonly [Template, Template])[] =>
  templates.flatMap((later): (readonly [Template, Template])[] => {
    const earlier = templates.find(({ id }) => id === later.copiedFrom);
    return earlier ? [[earlier, later]] : [];
  });
