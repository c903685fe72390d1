/**
 * A layout by ties: cards pull those they are tied to and push all others away. Cards placed by hand stay where they are.
 * Pure, and the same on every screen: it begins from the cards' places and uses plain arithmetic only.
 */
import type { Link } from '../../../document/record.ts';
import { textOrder } from '../../../text-order.ts';
import type { Point, Standable } from '../../method.ts';
import { HEIGHT, LEFT, TOP, WIDTH } from './area.ts';

const ROUNDS = 160;
/** Distance from the edges of the area, so that whole cards fit: across and up. */
const INSET: Point = [100, 70];
/** Cards are wide and low: a step across counts less than one up. */
const FLAT = 0.62;
/** How far two tied cards would like to be apart, as a share of the room each card has. */
const CLOSE = 0.8;
const TO_MIDDLE = 1.5;

interface Body {
  readonly id: string;
  readonly fixed: boolean;
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** Bodies live in a space where a card is about square. */
const toSpace = ([x, y]: Point): Point => [x * FLAT, y];

const bodyOf = (card: Standable, order: number): Body | undefined => {
  const { net, place } = card;
  if (net === undefined && place === undefined) return undefined;
  const [across, down] = net ?? [place?.[0] ?? 0, 100 - (place?.[1] ?? 0)];
  const [x, y] = toSpace([(across / 100) * WIDTH, (down / 100) * HEIGHT]);
  // Two cards with the same numbers need a direction to leave each other in.
  const aside = net ? 0 : ((order * 7) % 11) - 5;
  return {
    id: card.id,
    fixed: net !== undefined,
    x: x + aside,
    y: y + (net ? 0 : ((order * 3) % 7) - 3),
    dx: 0,
    dy: 0,
  };
};

const pushApart = (bodies: readonly Body[], room: number): void => {
  for (const [order, a] of bodies.entries()) {
    for (const b of bodies.slice(order + 1)) {
      const [x, y] = [a.x - b.x, a.y - b.y];
      const push = (room * room) / Math.max(1, x * x + y * y);
      a.dx += x * push;
      a.dy += y * push;
      b.dx -= x * push;
      b.dy -= y * push;
    }
  }
};

const pullTogether = (pairs: readonly (readonly [Body, Body])[], room: number): void => {
  for (const [a, b] of pairs) {
    const [x, y] = [a.x - b.x, a.y - b.y];
    const pull = Math.sqrt(x * x + y * y) / (room * CLOSE);
    a.dx -= x * pull;
    a.dy -= y * pull;
    b.dx += x * pull;
    b.dy += y * pull;
  }
};

const moveAll = (bodies: readonly Body[], most: number): void => {
  const [width, height] = toSpace([WIDTH, HEIGHT]);
  const [left, top] = toSpace(INSET);
  for (const body of bodies) {
    const dx = body.dx + (width / 2 - body.x) * TO_MIDDLE;
    const dy = body.dy + (height / 2 - body.y) * TO_MIDDLE;
    const share = Math.min(1, most / Math.max(1e-9, Math.sqrt(dx * dx + dy * dy)));
    if (!body.fixed) {
      body.x = Math.min(width - left, Math.max(left, body.x + dx * share));
      body.y = Math.min(height - top, Math.max(top, body.y + dy * share));
    }
    body.dx = 0;
    body.dy = 0;
  }
};

/** One pull for two cards, however many links join them. */
const pairsOf = (bodies: ReadonlyMap<string, Body>, links: readonly Link[]) => {
  const pairs = new Map<string, readonly [Body, Body]>();
  for (const { from, to } of links) {
    const [a, b] = [bodies.get(from), bodies.get(to)];
    if (a && b) pairs.set([from, to].sort(textOrder).join(' '), [a, b]);
  }
  return [...pairs.entries()].sort(([a], [b]) => textOrder(a, b)).map(([, pair]) => pair);
};

/** Centres of all cards that were placed by hand or stand on the power-interest map, by id. */
export const layOutByTies = (cards: readonly Standable[], links: readonly Link[]): ReadonlyMap<string, Point> => {
  const bodies = new Map<string, Body>();
  for (const [order, card] of [...cards].sort((a, b) => textOrder(a.id, b.id)).entries()) {
    const body = bodyOf(card, order);
    if (body) bodies.set(card.id, body);
  }
  const all = [...bodies.values()];
  if (all.some(({ fixed }) => !fixed)) {
    const pairs = pairsOf(bodies, links);
    const [width, height] = toSpace([WIDTH, HEIGHT]);
    const room = Math.sqrt((width * height) / all.length) * 0.75;
    for (let round = 0; round < ROUNDS; round++) {
      pushApart(all, room);
      pullTogether(pairs, room);
      moveAll(all, (room / 2) * (1 - round / ROUNDS));
    }
  }
  return new Map(all.map(({ id, x, y }) => [id, [LEFT + x / FLAT, TOP + y] as Point]));
};
