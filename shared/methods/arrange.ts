/**
 * Where the cards of a view are shown: exactly where their fields say as long as nobody stands there already, else as near
 * as there is room. Pure; the fields are never touched. Also what a drag from a shown place says.
 * Invariant: a card is shown in the cell (quadrant, ring, circle) that its fields put it in.
 */
import type { FieldValue } from '../cards/kind.ts';
import { cardSize } from '../cards/registry.ts';
import type { Link } from '../document/record.ts';
import { textOrder } from '../text-order.ts';
import { type Loose, makeRoom } from './make-room.ts';
import { inRect, type Point, type Standable, type Standing, type View } from './method.ts';

/** Centres in the template. */
export interface Shown {
  /** Where the fields put it; undefined for a card that waits in the tray. */
  readonly exact: Point | undefined;
  readonly shown: Point;
}

/** Head of the tray with its title and prompt, and the room a waiting card would like. */
export const TRAY_HEAD = 148;
const TRAY_STEP = 76;

const sizeIn = (view: View, card: Standable): readonly [width: number, height: number] => {
  const [width, height] = cardSize(card.kind, card.text, card.fields);
  return [width + view.margin[0], height + view.margin[1]];
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
  const spots = makeRoom(view, loose);
  const shown = new Map<string, Shown>();
  for (const { id, exact } of loose) shown.set(id, { exact, shown: spots.get(id) ?? exact });
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
