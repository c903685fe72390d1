/**
 * Where the server lays cards that it puts on the board itself: in rows in their zone, beside what lies there already.
 * Pure. Cards overlap only when the zone is full; then they start again from its top, a little aside.
 */
import type { Fields } from '../cards/kind.ts';
import { cardKind, cardSize, fieldOf } from '../cards/registry.ts';
import type { Point, Rect, Zone } from '../methods/method.ts';
import { methodById } from '../methods/registry.ts';
import { indexAbove, topIndex } from './order.ts';
import type { BoardRecord, Card, Template } from './record.ts';

/** A card as it is asked for; without a kind of its own, of the zone's, else a note. */
export interface Wanted {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly via?: string;
  readonly template: string;
  readonly zone: string;
  readonly lang?: string;
  readonly kind?: string;
  readonly fields?: Fields;
}

const GAP = 12;
/** Room above the cards where the zone asks for no more, and for its prompt below them. */
const HEADING = 24;
const FOOT = 44;
/** How far a layer of cards is moved aside when the zone is full. */
const ASIDE = 18;
/** Where cards go that belong to no template: a band above the board's origin. */
const NOWHERE: Rect = [0, -1_400, 2_400, 1_200];

interface Spot {
  readonly template: Template | undefined;
  /** The part of the zone that cards may take. */
  readonly rect: Rect;
  readonly kind: string;
  readonly tint: Card['tint'] | undefined;
}

const openRect = ({ rect: [left, top, width, height], head = HEADING }: Zone): Rect => [
  left,
  top + head,
  width,
  Math.max(0, height - head - FOOT),
];

/** The zone that is asked for, the template's first one when it has no such zone, or a place outside all templates. */
const spotOf = (records: ReadonlyMap<string, BoardRecord>, wanted: Pick<Wanted, 'template' | 'zone'>): Spot => {
  const template = records.get(wanted.template);
  const method = template?.type === 'template' ? methodById(template.method) : undefined;
  const zone = method?.zones.find(({ id }) => id === wanted.zone) ?? method?.zones[0];
  if (template?.type !== 'template' || zone === undefined)
    return { template: undefined, rect: NOWHERE, kind: 'note', tint: undefined };
  return { template, rect: openRect(zone), kind: zone.kind ?? 'note', tint: zone.tint };
};

const overlaps = ([x, y]: Point, [width, height]: readonly [number, number], card: Card): boolean => {
  const [left, top] = card.xy;
  const [w, h] = cardSize(card.kind, card.text, card.fields);
  return x < left + w + GAP && left < x + width + GAP && y < top + h + GAP && top < y + height + GAP;
};

const freeCorner = (rect: Rect, size: readonly [number, number], taken: readonly Card[]): Point => {
  const [left, top, width, height] = rect;
  const [w, h] = size;
  for (let y = top; y + h <= top + height; y += h + GAP) {
    for (let x = left + GAP; x + w <= left + width; x += w + GAP) {
      if (!taken.some((card) => overlaps([x, y], size, card))) return [x, y];
    }
  }
  const perRow = Math.max(1, Math.floor((width - GAP) / (w + GAP)));
  const rows = Math.max(1, Math.floor(height / (h + GAP)));
  const layer = Math.floor(taken.length / (perRow * rows));
  const at = taken.length % (perRow * rows);
  const aside = (layer % 4) * ASIDE;
  return [
    Math.max(left, Math.min(left + width - w, left + GAP + aside + (at % perRow) * (w + GAP))),
    Math.max(top, Math.min(top + height - h, top + aside + Math.floor(at / perRow) * (h + GAP))),
  ];
};

/** The wanted cards as records, one after the other, each in a free place. */
export const placeCards = (records: ReadonlyMap<string, BoardRecord>, wanted: readonly Wanted[]): readonly Card[] => {
  const placed: Card[] = [];
  const cards = [...records.values()].filter((record) => record.type === 'card');
  let index = topIndex(records.values(), 'card');
  for (const { id, text, by, via, lang, fields = {}, ...where } of wanted) {
    const { template, rect, ...spot } = spotOf(records, where);
    const kind = where.kind ?? spot.kind;
    const tint = kind === spot.kind ? spot.tint : undefined;
    const parent = template?.id ?? '';
    // A placed card is where its numbers say: where it lay before is free.
    const taken = [...cards, ...placed].filter((card) => card.parent[0] === parent && card.place === undefined);
    placed.push({
      id,
      type: 'card',
      kind,
      xy: [...freeCorner(rect, cardSize(kind, text, fields), taken)],
      parent: [parent, index],
      text,
      tint: tint ?? cardKind(kind)?.tint ?? 'sun',
      by,
      // What a zone with cards of another kind has no field for is left out, not the card.
      fields: Object.fromEntries(Object.entries(fields).filter(([name]) => fieldOf(kind, name))),
      ...(via === undefined ? {} : { via }),
      ...(lang === undefined ? {} : { lang }),
    });
    index = indexAbove(index, 'card');
  }
  return placed;
};
