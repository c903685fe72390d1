/**
 * Where cards lie in a zone: groups side by side, each with its title on top and its notes in columns below.
 * Pure geometry. Invariant: every centre is inside the rectangle; cards overlap only where they cannot all fit.
 */
import type { Point, Rect } from '../../shared/methods/method.ts';

export interface Box {
  readonly id: string;
  readonly size: readonly [width: number, height: number];
}

export interface Group {
  readonly title: Box | undefined;
  readonly notes: readonly Box[];
}

interface Placed {
  readonly box: Box;
  readonly centre: Point;
}

interface Block {
  readonly placed: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

const GAP = 8;
/** Between two groups: their areas do not touch. */
const BETWEEN = 28;
/** Room for the zone's own heading. */
const HEADING = 20;
/** How fast the imagined zone grows until everything fits in it; it is then pressed into the real one. */
const GROWTH = 1.15;

/** One group in this many columns, from its own left top. */
const arrangeGroup = ({ title, notes }: Group, columns: number): Block => {
  const noteWidth = Math.max(0, ...notes.map((note) => note.size[0]));
  const placed: Placed[] = [];
  let top = 0;
  if (title) {
    placed.push({ box: title, centre: [title.size[0] / 2, title.size[1] / 2] });
    top = title.size[1] + GAP;
  }
  const bottoms = new Array<number>(columns).fill(top);
  notes.forEach((box, order) => {
    const column = order % columns;
    const y = bottoms[column] ?? top;
    placed.push({ box, centre: [column * (noteWidth + GAP) + noteWidth / 2, y + box.size[1] / 2] });
    bottoms[column] = y + box.size[1] + GAP;
  });
  const width = Math.max(title?.size[0] ?? 0, columns * (noteWidth + GAP) - GAP);
  return { placed, width, height: Math.max(...bottoms) - GAP };
};

/** All groups side by side; a group that is too tall gets one more column. Undefined when there is not enough room. */
const arrange = (groups: readonly Group[], width: number, height: number): Block | undefined => {
  const columns = groups.map(() => 1);
  for (;;) {
    const blocks = groups.map((group, order) => arrangeGroup(group, columns[order] ?? 1));
    const total = blocks.reduce((sum, block) => sum + block.width + BETWEEN, -BETWEEN);
    if (total > width) return undefined;
    const tall = blocks.findIndex((block) => block.height > height);
    if (tall < 0) return sideBySide(blocks);
    if ((columns[tall] ?? 1) >= (groups[tall]?.notes.length ?? 0)) return undefined;
    columns[tall] = (columns[tall] ?? 1) + 1;
  }
};

const sideBySide = (blocks: readonly Block[]): Block => {
  let left = 0;
  const placed = blocks.flatMap((block) => {
    const shift = left;
    left += block.width + BETWEEN;
    return block.placed.map(({ box, centre }) => ({ box, centre: [centre[0] + shift, centre[1]] as const }));
  });
  return { placed, width: left - BETWEEN, height: Math.max(0, ...blocks.map((block) => block.height)) };
};

/** A centre between 0 and `from`, brought between 0 and `to` so that the card stays inside if it fits at all. */
const press = (centre: number, size: number, from: number, to: number): number => {
  if (to <= size) return to / 2;
  return from <= to ? centre : size / 2 + ((centre - size / 2) * (to - size)) / (from - size);
};

/** Centres by id, in the coordinates of the rectangle's own parent. */
export const layoutZone = ([x, y, fullWidth, fullHeight]: Rect, groups: readonly Group[]): Map<string, Point> => {
  const width = Math.max(1, fullWidth - 2 * GAP);
  const height = Math.max(1, fullHeight - HEADING - GAP);
  const filled = groups.filter((group) => group.title !== undefined || group.notes.length > 0);
  for (let scale = 1; ; scale *= GROWTH) {
    const all = arrange(filled, width * scale, height * scale);
    if (all === undefined) continue;
    return new Map(
      all.placed.map(({ box, centre }) => [
        box.id,
        [
          x + GAP + press(centre[0], box.size[0], all.width, width),
          y + HEADING + press(centre[1], box.size[1], all.height, height),
        ],
      ]),
    );
  }
};
