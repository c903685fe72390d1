/**
 * Room for cards that would lie on each other: all give way together, then each takes the nearest spot of its own cell; where
 * that leaves one card on another, the whole is untangled card by card. Pure; knows boxes and cells, no fields.
 * Invariant: a card stays in the cell (quadrant, ring, circle) where it began.
 */
import { textOrder } from '../text-order.ts';
import { inRect, type Point, type View } from './method.ts';

/** Room between two cards. */
const GAP = 8;
/** Two cards closer than this lie on each other; the rest of the gap may be given up where it is crowded. */
const TIGHT = 3;
/** How far a card may stick out of paper that has no edge of its own: left, right, and up and down. */
const OVER: readonly [left: number, right: number, ends: number] = [30, 18, 22];
const NOT_OUT: typeof OVER = [0, 0, 0];
/** Steps of the search for room: fine near by, coarse far away. Left, right, up and down. */
const FINE: Point = [12, 8];
const NEAR: Point = [120, 96];
const COARSE: Point = [30, 22];
const FAR: Point = [300, 242];
/** Rounds of giving way, and how strongly a card is drawn back in the first half of them. */
const ROUNDS = 60;
const DRAWN_BACK = 0.08;
const latticeOf = (step: Point, reach: Point, within: Point): Point[] => {
  const found: Point[] = [];
  for (let x = -reach[0]; x <= reach[0]; x += step[0])
    for (let y = -reach[1]; y <= reach[1]; y += step[1])
      if (Math.abs(x) > within[0] || Math.abs(y) > within[1]) found.push([x, y]);
  return found;
};

/** Steps aside, the shortest first; equal ones always in one order. */
const ASIDE: readonly Point[] = [...latticeOf(FINE, NEAR, [-1, -1]), ...latticeOf(COARSE, FAR, NEAR)].sort(
  ([ax, ay], [bx, by]) => ax * ax + ay * ay - (bx * bx + by * by) || ay - by || ax - bx,
);

type Size = readonly [width: number, height: number];
interface Box {
  readonly at: Point;
  readonly half: Size;
  /** Words on the paper may rather be covered than a card. */
  readonly weight: number;
}
const WORDS = 0.3;

/** Area that a box at this spot would share with those that stand already. */
const crowding = ([x, y]: Point, [w, h]: Size, taken: readonly Box[]): number => {
  let shared = 0;
  for (const { at, half, weight } of taken) {
    const across = half[0] + w + TIGHT - Math.abs(at[0] - x);
    const down = half[1] + h + TIGHT - Math.abs(at[1] - y);
    if (across > 0 && down > 0) shared += across * down * weight;
  }
  return shared;
};

const fits = ([x, y]: Point, [w, h]: Size, { rect: [left, top, width, height], edged }: View): boolean => {
  const [overLeft, overRight, ends] = edged ? NOT_OUT : OVER;
  return (
    x - w >= left - overLeft && x + w <= left + width + overRight && y - h >= top - ends && y + h <= top + height + ends
  );
};

/** A card on its way to room: where it should stand, where it stands, and half of the room it takes. */
export interface Loose {
  readonly id: string;
  readonly exact: Point;
  readonly cell: string;
  readonly half: Size;
  at: Point;
}

const step = (view: View, one: Loose, dx: number, dy: number): void => {
  const spot: Point = [one.at[0] + dx, one.at[1] + dy];
  if (fits(spot, one.half, view) && view.cell(spot) === one.cell) one.at = spot;
};

/** Two cards that lie on each other each give way by half, across or down, whichever is shorter. */
const giveWay = (view: View, a: Loose, b: Loose): void => {
  const [x, y] = [a.at[0] - b.at[0], a.at[1] - b.at[1]];
  const across = a.half[0] + b.half[0] + GAP - Math.abs(x);
  const down = a.half[1] + b.half[1] + GAP - Math.abs(y);
  if (across <= 0 || down <= 0) return;
  // Of two at the very same spot the first goes up.
  const [dx, dy] = across < down ? [(Math.sign(x) || 1) * across * 0.5, 0] : [0, (Math.sign(y) || -1) * down * 0.5];
  step(view, a, dx, dy);
  step(view, b, -dx, -dy);
};

/** All give way to each other together, so that nobody is sent far; each is drawn back to where it should stand. */
const relax = (view: View, cards: readonly Loose[]): void => {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [order, a] of cards.entries()) for (const b of cards.slice(order + 1)) giveWay(view, a, b);
    if (round > ROUNDS / 2) continue;
    for (const one of cards)
      step(view, one, (one.exact[0] - one.at[0]) * DRAWN_BACK, (one.exact[1] - one.at[1]) * DRAWN_BACK);
  }
};

interface Spot {
  readonly at: Point;
  /** Area that it shares with what stood there before, and the way there. */
  readonly cost: number;
}

/** What a step aside costs, in area shared: a whole card is not sent further than the eye follows. */
const PER_STEP = 12;

/** The spot of the card's own cell that costs least: free and near, or else little crowded. */
const spotFor = (view: View, { at, cell, half }: Loose, taken: readonly Box[]): Spot => {
  let best: Spot = { at, cost: Number.POSITIVE_INFINITY };
  for (const [dx, dy] of ASIDE) {
    const way = PER_STEP * Math.sqrt(dx * dx + dy * dy);
    if (way >= best.cost) break;
    const spot: Point = [at[0] + dx, at[1] + dy];
    if (!fits(spot, half, view) || !inRect(spot, view.rect)) continue;
    const shared = crowding(spot, half, taken);
    // The cell last: it is what takes longest to find out.
    if (way + shared < best.cost && view.cell(spot) === cell) best = { at: spot, cost: way + shared };
  }
  return best;
};

/** Centre of each card, by id. */
type Spots = ReadonlyMap<string, Point>;

interface Seated {
  readonly spots: Spots;
  /** Area shared and ways gone. */
  readonly cost: number;
  /** Area shared alone. */
  readonly shared: number;
}

const wordsOf = ({ captions }: View): Box[] =>
  captions.map(([x, y, w, h]) => ({ at: [x + w / 2, y + h / 2], half: [w / 2, h / 2], weight: WORDS }));

const boxAt = (at: Point, { half }: Loose): Box => ({ at, half, weight: 1 });

/** One after the other takes a spot. */
const seat = (view: View, cards: readonly Loose[]): Seated => {
  const taken = wordsOf(view);
  const spots = new Map<string, Point>();
  let [sum, shared] = [0, 0];
  for (const one of cards) {
    const { at, cost } = spotFor(view, one, taken);
    shared += crowding(at, one.half, taken);
    taken.push(boxAt(at, one));
    spots.set(one.id, at);
    sum += Number.isFinite(cost) ? cost : 0;
  }
  return { spots, cost: sum, shared };
};

/** Whoever comes late finds less room: other orders are tried as well, as long as that is quick. */
const ORDERS: readonly ((a: Loose, b: Loose) => number)[] = [
  (a, b) => a.at[1] - b.at[1],
  (a, b) => b.at[1] - a.at[1],
  (a, b) => a.at[0] - b.at[0],
  (a, b) => b.at[0] - a.at[0],
];
const QUICK = 40;

const seatAll = (view: View, cards: readonly Loose[]): Seated => {
  let best = seat(view, cards);
  for (const order of cards.length > QUICK ? [] : ORDERS) {
    if (best.cost === 0) break;
    const next = seat(
      view,
      [...cards].sort((a, b) => order(a, b) || textOrder(a.id, b.id)),
    );
    if (next.cost < best.cost) best = next;
  }
  return best;
};

/**
 * How much of cards and words hidden is worth untangling the whole, and what a step aside costs then. Where the spot tells
 * something, about one card: less would move many for little.
 */
const ROOMY = { hidden: 1_000, perStep: 2 };
const EXACT = { hidden: 9_000, perStep: 10 };
const careOf = ({ roomy = false }: View): typeof EXACT => (roomy ? ROOMY : EXACT);

/** Places that are tried in a cell, across and down; rounds; and for how many of them a card stays where it was put. */
const RASTER: Point = [24, 14];
const UNTANGLE_ROUNDS = 160;
const RESTS = 5;

/** The places of each cell that a card can take, whatever stands there. */
const placesOf = (view: View, cells: ReadonlySet<string>): ReadonlyMap<string, readonly Point[]> => {
  const [left, top, width, height] = view.rect;
  const places = new Map<string, Point[]>([...cells].map((cell) => [cell, []]));
  for (let x = left; x <= left + width; x += RASTER[0])
    for (let y = top; y <= top + height; y += RASTER[1]) places.get(view.cell([x, y]))?.push([x, y]);
  return places;
};

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** The spot among these that costs this card least: free and near, or else little crowded. */
const leastOf = (
  view: View,
  one: Loose,
  places: readonly (readonly [way: number, at: Point])[],
  others: readonly Box[],
): Point => {
  let least: Spot = { at: one.at, cost: Number.POSITIVE_INFINITY };
  for (const [way, at] of places) {
    if (way >= least.cost) break;
    if (!fits(at, one.half, view)) continue;
    const cost = way + crowding(at, one.half, others);
    if (cost < least.cost) least = { at, cost };
  }
  return least.at;
};

/** Again and again whoever hides most goes where it hides least, and rests there for a while so that others have to move. */
const untangle = (view: View, cards: readonly Loose[], spots: Spots): Spots => {
  const places = placesOf(view, new Set(cards.map(({ cell }) => cell)));
  const { perStep } = careOf(view);
  /** The places of each card, the nearest to where it should stand first. */
  const ways = cards.map(({ cell, exact }) =>
    (places.get(cell) ?? []).map((at) => [perStep * distance(at, exact), at] as const).sort(([a], [b]) => a - b),
  );
  const words = wordsOf(view);
  const boxes = cards.map((one) => boxAt(spots.get(one.id) ?? one.at, one));
  const rested = cards.map(() => 0);
  const around = (order: number): Box[] => [...words, ...boxes.filter((_, other) => other !== order)];
  const sharedBy = (order: number): number =>
    crowding(boxes[order]?.at ?? [0, 0], cards[order]?.half ?? [0, 0], around(order));
  let best = { boxes: [...boxes], shared: Number.POSITIVE_INFINITY };
  for (let round = 1; round <= UNTANGLE_ROUNDS; round++) {
    const shares = boxes.map((_, order) => sharedBy(order));
    const sum = shares.reduce((all, share) => all + share, 0);
    if (sum < best.shared) best = { boxes: [...boxes], shared: sum };
    if (sum === 0) break;
    let worst = -1;
    for (const [order, share] of shares.entries())
      if (share > (shares[worst] ?? 0) && (rested[order] ?? 0) < round) worst = order;
    const one = cards[worst];
    if (one === undefined) continue;
    boxes[worst] = boxAt(leastOf(view, one, ways[worst] ?? [], around(worst)), one);
    rested[worst] = round + RESTS;
  }
  return new Map(cards.map((one, order) => [one.id, best.boxes[order]?.at ?? one.at]));
};

/** Finds each card a centre in its own cell, as near to where it should stand as there is room. Changes `at` of the cards. */
export const makeRoom = (view: View, cards: readonly Loose[]): Spots => {
  relax(view, cards);
  const { spots, shared } = seatAll(view, cards);
  return cards.length > QUICK || shared < careOf(view).hidden ? spots : untangle(view, cards, spots);
};
