/**
 * Links between the same two cards side by side: each has a lane of its own, so that none hides another. Kept in step with
 * the records. No React, no canvas.
 */
import type { BoardRecords } from './board-records.ts';

export interface LinkLanes {
  /** Undefined for a link that is alone; else counted from the middle: -0.5 and 0.5, or -1, 0 and 1. */
  readonly laneOf: (linkId: string) => number | undefined;
  /** These records, and links that got another lane since this was asked last. */
  readonly withNeighbours: (changed: Iterable<string>) => Set<string>;
  readonly close: () => void;
}

const pairOf = (from: string, to: string): string => (from < to ? `${from} ${to}` : `${to} ${from}`);

export const createLinkLanes = (records: BoardRecords): LinkLanes => {
  const pairOfLink = new Map<string, string>();
  const linksOfPair = new Map<string, Set<string>>();

  const forget = (id: string): void => {
    const pair = pairOfLink.get(id);
    if (pair === undefined) return;
    pairOfLink.delete(id);
    linksOfPair.get(pair)?.delete(id);
  };

  const learn = (id: string): void => {
    forget(id);
    const record = records.get(id);
    if (record?.type !== 'link') return;
    const pair = pairOf(record.from, record.to);
    pairOfLink.set(id, pair);
    const links = linksOfPair.get(pair);
    if (links) links.add(id);
    else linksOfPair.set(pair, new Set([id]));
  };

  const neighbours = (id: string): ReadonlySet<string> | undefined => {
    const pair = pairOfLink.get(id);
    return pair === undefined ? undefined : linksOfPair.get(pair);
  };

  for (const id of records.all.keys()) learn(id);

  /** Neighbours of links that changed, until somebody asks for them. */
  const touched = new Set<string>();
  const touch = (id: string): void => {
    for (const other of neighbours(id) ?? []) touched.add(other);
  };
  const close = records.onChange((changed) => {
    for (const id of changed) {
      touch(id);
      learn(id);
      touch(id);
    }
  });

  return {
    laneOf: (id) => {
      const links = neighbours(id);
      if (links === undefined || links.size < 2) return undefined;
      return [...links].sort().indexOf(id) - (links.size - 1) / 2;
    },
    withNeighbours: (changed) => {
      const all = new Set([...changed, ...touched]);
      touched.clear();
      return all;
    },
    close,
  };
};
