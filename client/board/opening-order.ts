/**
 * Which records are shown first when a board opens: what lies where the view begins. A board of thousands is there at
 * once that way; the rest follows in the moments after. Pure.
 */
import type { BoardRecord, Template } from '../../shared/document/record.ts';
import { cardPosition, type ShapeSurroundings } from './record-to-shape.ts';

/** So many shapes come with the first picture; more than a screen shows. */
const FIRST = 300;
const BATCH = 500;

/** Distance from where the view begins; links and drawings follow the cards. */
const distance = (record: BoardRecord, around: ShapeSurroundings, home: string | undefined): number => {
  if (record.type === 'template') return Number.NEGATIVE_INFINITY;
  if (home !== undefined && record.parent[0] === home) return -1;
  if (record.type === 'link') return Number.MAX_VALUE;
  const [x, y] = record.type === 'card' ? cardPosition(record, around) : record.xy;
  return Math.max(x, y * 1.6);
};

/** Ids in batches: the first picture, then the rest. */
export const openingOrder = (
  records: ReadonlyMap<string, BoardRecord>,
  templates: ReadonlyMap<string, Template>,
  around: ShapeSurroundings,
): readonly (readonly string[])[] => {
  const [home] = [...templates.values()].sort((a, b) => a.xy[0] - b.xy[0]);
  const ids = [...records.values()]
    .map((record) => ({ id: record.id, at: distance(record, around, home?.id) }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
  const batches = [ids.slice(0, FIRST)];
  for (let start = FIRST; start < ids.length; start += BATCH) batches.push(ids.slice(start, start + BATCH));
  return batches;
};
