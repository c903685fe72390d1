/**
 * Where the cards of a view are shown: exactly where their fields say as long as nobody stands there already, else as near
 * as there is room. Pure; the fields are never touched. Also what a drag from a shown place says.
 * Invariant: a card is shown in the cell (quadrant, ring, circle) that its fields put it in.
 */
import type { FieldValue } from '../cards/kind.ts';
import { cardSize } from '../cards/registry.ts';
import type { Link } from '../document/record.ts';
import { textOrder } from '../text-order.ts';
import { inRect, type Point, type Standable, type Standing, type View } from './method.ts';

/** Centres in the template. */
export interface Shown {
  /** Where the fields put it; undefined for a card that waits in the tray. */
  readonly exact: Point | undefined;
  readonly shown: Point;
}

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
/** Head of the tray with its title and prompt, and the room a waiting card would like. */
export const TRAY_HEAD = 148;
const TRAY_STEP = 76;

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

const sizeIn = (view: View, card: Standable): Size => {
  const [width, height] = cardSize(card.kind, card.text, card.fields);
  return [width + view.margin[0], height + view.margin[1]];
};

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

/** A card on its way to room: where it should stand, where it stands, and how much room it takes. */
interface Loose {
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

type Spots = ReadonlyMap<string, Point>;

/** One after the other takes a spot; gives the spots and what they cost. */
const seat = (view: View, cards: readonly Loose[]): { readonly spots: Spots; readonly cost: number } => {
  const taken: Box[] = view.captions.map(([x, y, w, h]) => ({
    at: [x + w / 2, y + h / 2],
    half: [w / 2, h / 2],
    weight: WORDS,
  }));
  const spots = new Map<string, Point>();
  let sum = 0;
  for (const one of cards) {
    const { at, cost } = spotFor(view, one, taken);
    taken.push({ at, half: one.half, weight: 1 });
    spots.set(one.id, at);
    sum += Number.isFinite(cost) ? cost : 0;
  }
  return { spots, cost: sum };
};

/** Whoever comes late finds less room: other orders are tried as well, as long as that is quick. */
const ORDERS: readonly ((a: Loose, b: Loose) => number)[] = [
  (a, b) => a.at[1] - b.at[1],
  (a, b) => b.at[1] - a.at[1],
  (a, b) => a.at[0] - b.at[0],
  (a, b) => b.at[0] - a.at[0],
];
const QUICK = 40;

const seatAll = (view: View, cards: readonly Loose[]): Spots => {
  let best = seat(view, cards);
  for (const order of cards.length > QUICK ? [] : ORDERS) {
    if (best.cost === 0) break;
    const next = seat(
      view,
      [...cards].sort((a, b) => order(a, b) || textOrder(a.id, b.id)),
    );
    if (next.cost < best.cost) best = next;
  }
  return best.spots;
};

const looseOf = (view: View, card: Standable, exact: Point | undefined): Loose[] => {
  if (exact === undefined) return [];
  const [width, height] = sizeIn(view, card);
  return [{ id: card.id, exact, cell: view.cell(exact), half: [width / 2, height / 2], at: exact }];
};

/** Cards that lack what the view needs and would hide among the others: one below the other in the tray. */
const intoTray = ({ tray: [left, top, width, height] }: View, waiting: readonly Standable[]): [string, Shown][] => {
  const step = Math.min(TRAY_STEP, (height - TRAY_HEAD) / Math.max(1, waiting.length));
  return waiting.map((card, order) => [
    card.id,
    { exact: undefined, shown: [left + width / 2, top + TRAY_HEAD + (order + 0.5) * step] },
  ]);
};

const liesAside = (view: View, card: Standable): boolean => {
  const [width, height] = cardSize(card.kind, card.text, card.fields);
  return !inRect([card.xy[0] + width / 2, card.xy[1] + height / 2], view.rect);
};

/**
 * Where this view shows the cards, by id. Cards that it leaves where they lie (of another kind, or put aside by hand while
 * they lack what the view needs) are not in it.
 */
export const arrange = (
  view: View,
  cards: readonly Standable[],
  links: readonly Link[],
): ReadonlyMap<string, Shown> => {
  const own = cards.filter((card) => card.kind === view.kind).sort((a, b) => textOrder(a.id, b.id));
  const points = view.stand(own, links);
  const loose = own.flatMap((card) => looseOf(view, card, points.get(card.id)));
  relax(view, loose);
  const spots = seatAll(view, loose);
  const shown = new Map<string, Shown>();
  for (const { id, exact, at } of loose) shown.set(id, { exact, shown: spots.get(id) ?? at });
  const waiting = own.filter((card) => !points.has(card.id) && (card.place !== undefined || !liesAside(view, card)));
  for (const [id, where] of intoTray(view, waiting)) shown.set(id, where);
  return shown;
};

/** Less than this is no change that a person meant: numbers are whole. */
const SLIGHT = 0.5;

/** The stored number, unless the drag went further than the card was shown aside. */
const numberAfter = (stored: number | undefined, was: number, now: number): number =>
  stored !== undefined && Math.abs(now - was) <= Math.abs(was - stored) + SLIGHT ? stored : now;

const pairAfter = (stored: Point | undefined, was: Point | undefined, now: Point | undefined): Point | undefined =>
  now && was ? [numberAfter(stored?.[0], was[0], now[0]), numberAfter(stored?.[1], was[1], now[1])] : now;

/**
 * What a drag from a shown centre to another one says. A card is often shown a little aside of its numbers; a number that the
 * person did not move further than that keeps its stored value, and what stays in its cell keeps its words.
 */
export const standingAfter = (view: View, card: Standable, from: Point, to: Point): Standing => {
  const [was, now] = [view.fromPoint(from, card), view.fromPoint(to, card)];
  const fields = Object.entries(now.fields ?? {}).flatMap(([name, value]): [string, FieldValue][] => {
    const [before, stored] = [was.fields?.[name], card.fields[name]];
    if (typeof value === 'number' && typeof before === 'number')
      return [[name, Math.round(numberAfter(typeof stored === 'number' ? stored : undefined, before, value))]];
    return before === value ? [] : [[name, value]];
  });
  const place = pairAfter(card.place, was.place, now.place);
  const net = pairAfter(card.net, was.net, now.net);
  return {
    ...(place ? { place } : {}),
    ...(net ? { net } : {}),
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
  };
};
