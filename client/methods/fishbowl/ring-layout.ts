/**
 * Where chairs and listeners stand on the ground of the ring, in board units from its left top. Pure geometry.
 * Invariant: everybody stands inside the ground, names that are shown do not overlap.
 */
import type { Point } from '../../../shared/methods/method.ts';

export interface Ground {
  readonly width: number;
  readonly height: number;
}

const CHAIR_RING = { x: 350, y: 318 } as const;
/** Widest chair, and the gap between neighbours when there are many. */
const CHAIR = 176;
const CHAIR_GAP = 16;

const onEllipse = (
  { width, height }: Ground,
  radius: { readonly x: number; readonly y: number },
  angle: number,
): Point => [width / 2 + radius.x * Math.cos(angle), height / 2 + radius.y * Math.sin(angle)];

/** The first chair stands at the top, the others follow clockwise. */
export const chairPlaces = (
  ground: Ground,
  count: number,
): { readonly size: number; readonly places: readonly Point[] } => {
  const places = Array.from({ length: count }, (_, at) =>
    onEllipse(ground, CHAIR_RING, (at / count) * 2 * Math.PI - Math.PI / 2),
  );
  const around = Math.PI * (CHAIR_RING.x + CHAIR_RING.y);
  return { size: Math.min(CHAIR, Math.floor(around / count) - CHAIR_GAP), places };
};

/** Room that one listener takes: with the whole name, or with initials. */
const TAGS = {
  name: { width: 176, height: 50 },
  initials: { width: 66, height: 62 },
} as const;
export type Tag = keyof typeof TAGS;

/** Fine steps around the ring in which listeners are set. */
const STEPS = 1_440;
/** Rows of listeners that fit between the chairs and the edge. */
const ROWS = { name: 1, initials: 2 } as const;

/** Places around a row, as many as fit and at most `count`, evenly by the room that each takes. */
const rowPlaces = (ground: Ground, tag: Tag, row: number, count: number): readonly Point[] => {
  const { width, height } = TAGS[tag];
  const radius = {
    x: (ground.width - width) / 2 - row * width - 8,
    y: (ground.height - height) / 2 - row * height - 8,
  };
  const angleOf = (step: number): number => (step / STEPS) * 2 * Math.PI - Math.PI / 2;
  const costs: number[] = [0];
  for (let step = 1; step <= STEPS; step++) {
    const [x, y] = onEllipse(ground, radius, angleOf(step));
    const [beforeX, beforeY] = onEllipse(ground, radius, angleOf(step - 1));
    const cost = Math.max(Math.abs(x - beforeX) / width, Math.abs(y - beforeY) / height);
    costs.push((costs[step - 1] ?? 0) + cost);
  }
  const room = costs.at(-1) ?? 0;
  const fitting = Math.min(count, Math.floor(room));
  return Array.from({ length: fitting }, (_, at) => {
    const wanted = ((at + 0.5) / fitting) * room;
    return onEllipse(ground, radius, angleOf(costs.findIndex((cost) => cost >= wanted)));
  });
};

const placesOf = (ground: Ground, tag: Tag, count: number): readonly Point[] => {
  const places: Point[] = [];
  for (let row = 0; row < ROWS[tag] && places.length < count; row++)
    places.push(...rowPlaces(ground, tag, row, count - places.length));
  return places;
};

/** Names while all of them fit, else initials; whoever does not fit even so has no place. */
export const listenerPlaces = (
  ground: Ground,
  count: number,
): { readonly tag: Tag; readonly places: readonly Point[] } => {
  const named = placesOf(ground, 'name', count);
  return named.length >= count
    ? { tag: 'name', places: named }
    : { tag: 'initials', places: placesOf(ground, 'initials', count) };
};
