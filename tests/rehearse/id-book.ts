/**
 * Ids of records for the ids of a scenario, and back. A scenario's ids are unique only in their block and may be any
 * text; a record's are unique on the board and plain.
 * Invariant: within a block record ids are in the same text order as scenario ids, so that ties fall the same way.
 */
import { sorted } from '../../shared/text-order.ts';
import type { Scenario } from './scenario.ts';

const PLAIN = /^[A-Za-z0-9_-]{1,40}$/;

const idsFor = (
  prefix: string,
  items: readonly { readonly id: string }[],
  plainPrefix = prefix,
): ReadonlyMap<string, string> => {
  const ids = items.map(({ id }) => id);
  const plain = ids.every((id) => PLAIN.test(id));
  const digits = String(ids.length).length;
  const nameOf = (id: string, rank: number): string =>
    plain ? plainPrefix + id : prefix + String(rank).padStart(digits, '0');
  return new Map(sorted(ids).map((id, rank) => [id, nameOf(id, rank)]));
};

const textIds = (ids: readonly string[]): readonly { readonly id: string }[] => ids.map((id) => ({ id }));

export const createIdBook = (scenario: Scenario) => {
  const blocks = {
    note: idsFor('note-', scenario.notes),
    cluster: idsFor('cluster-', scenario.clusters),
    stakeholder: idsFor('stakeholder-', scenario.stakeholders),
    link: idsFor('link-', scenario.links),
    type: idsFor('type-', scenario.linkTypes, ''),
    characteristic: idsFor('mark-', textIds(scenario.health?.characteristics ?? []), ''),
  };
  const items = new Map(
    scenario.votes.map((vote, order) => [vote.id, idsFor(`item${order + 1}-`, textIds(vote.items))] as const),
  );
  return {
    of: (block: keyof typeof blocks, id: string): string => blocks[block].get(id) ?? id,
    /** What is voted on: the same words may be an item of several votes. */
    item: (vote: string, id: string): string => items.get(vote)?.get(id) ?? id,
    /** Scenario ids by record id. */
    back: new Map(
      [...Object.values(blocks), ...items.values()].flatMap((block) =>
        [...block].map(([id, recordId]) => [recordId, id] as const),
      ),
    ),
  };
};

export type IdBook = ReturnType<typeof createIdBook>;

/** JSON with every id in it, as value or as key, replaced by what `back` has for it. */
export const mapIds = (value: unknown, back: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return back.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => mapIds(item, back));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [back.get(key) ?? key, mapIds(item, back)]));
};
