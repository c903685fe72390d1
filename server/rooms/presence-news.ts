/**
 * What one flush of compact presence says, cut to what each person sees. Every entry is encoded once, people who see
 * about the same share a frame, and so do all who get everything. Knows no members and no time.
 */
import { type Cursor, entryBytes, frameOfEntries, type PresenceEntry } from '../../shared/protocol/presence.ts';
import type { View } from '../../shared/protocol/view.ts';

/** A view with a margin: cursors in it are followed closely. */
export interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Equal for equal reaches. */
  readonly key: string;
}

/** Of a view's width and height, added at each side at least: who pans finds the cursors where they are. */
const MARGIN = 0.25;
/** The edges are then moved out to steps of about so many parts of the longer side, so that neighbours share a frame. */
const PARTS = 2;

export const reachOf = ({ x, y, width, height }: View): Reach => {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(width, height) / PARTS)));
  const before = (edge: number): number => Math.floor(edge / step) * step;
  const after = (edge: number): number => Math.ceil(edge / step) * step;
  const [left, right] = [before(x - MARGIN * width), after(x + (1 + MARGIN) * width)];
  const [top, bottom] = [before(y - MARGIN * height), after(y + (1 + MARGIN) * height)];
  return { left, top, right, bottom, key: `${left} ${top} ${right} ${bottom}` };
};

const isWithin = (cursor: Cursor | undefined, { left, top, right, bottom }: Reach): boolean =>
  cursor !== undefined && cursor[0] >= left && cursor[0] <= right && cursor[1] >= top && cursor[1] <= bottom;

export interface Item {
  readonly entry: PresenceEntry;
  /** Whatever they see. */
  readonly isForAll: boolean;
  /** Where the cursor comes from: those whose view it left hear of it at once. */
  readonly from: Cursor | undefined;
}

const isFor = ({ entry, isForAll, from }: Item, reach: Reach): boolean =>
  isForAll || entry.kind !== 'cursor' || isWithin(entry.cursor, reach) || isWithin(from, reach);

export const createNews = (items: readonly Item[]) => {
  let parts: readonly Uint8Array[] | undefined;
  let whole: Uint8Array | undefined;
  const cuts = new Map<string, Uint8Array | undefined>();
  const held = new Set<Item>();

  const makeWhole = (): Uint8Array | undefined => {
    if (items.length === 0) return undefined;
    parts ??= items.map(({ entry }) => entryBytes(entry));
    whole ??= frameOfEntries(parts);
    return whole;
  };
  const makeCut = (reach: Reach): Uint8Array | undefined => {
    const everything = makeWhole();
    const chosen = parts?.filter((_part, index) => {
      const item = items[index];
      if (item === undefined || isFor(item, reach)) return true;
      held.add(item);
      return false;
    });
    if (chosen === undefined || chosen.length === 0) return undefined;
    return chosen.length === items.length ? everything : frameOfEntries(chosen);
  };
  return {
    /** Everything; undefined when there is nothing to say. */
    whole: makeWhole,
    /** What concerns this reach. */
    within: (reach: Reach): Uint8Array | undefined => {
      if (!cuts.has(reach.key)) cuts.set(reach.key, makeCut(reach));
      return cuts.get(reach.key);
    },
    /** Whether somebody who asked so far was not told of this. */
    isHeldBack: (item: Item): boolean => held.has(item),
  };
};
