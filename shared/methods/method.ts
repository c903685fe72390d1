/**
 * What a method is: zones laid on the board, optional placement (a position that means two numbers) and views (the same
 * cards laid out by other fields), its reading and its section of the report. Each method has a room of its own;
 * registry.ts lists them.
 */
import type { Fields, Tint } from '../cards/kind.ts';
import { cardSize } from '../cards/registry.ts';
import type { Card, Link, Template } from '../document/record.ts';
import type { MessageKey, Translate } from '../i18n/translate.ts';
import type { Section, Table } from '../report/report.ts';
import type { BoardFacts } from './facts.ts';
import type { Purpose } from './purposes.ts';
import type { MethodStep } from './steps.ts';

export type Point = readonly [x: number, y: number];
export type Rect = readonly [x: number, y: number, width: number, height: number];

/** How a zone is hinted at in a preview: some cards unless said. */
export type Sketch = 'cards' | 'ring' | 'stalls' | 'pairs' | 'timeline' | 'picture' | 'rows';

export interface Zone {
  /** The catalogue has its title under `zone.<method>.<id>` and its prompt under `prompt.<method>.<id>`. */
  readonly id: string;
  /** In the template's own coordinates. */
  readonly rect: Rect;
  /** The area that notes in this zone belong to in readings (FORMAT.md, notes[].area). */
  readonly area?: string;
  /** Tint that a new note gets here. */
  readonly tint?: Tint;
  /** Kind of card that is made here; a note unless said. */
  readonly kind?: string;
  readonly sketch?: Sketch;
  /** Room for words at the top of the zone, where they stand in it instead of above it. */
  readonly head?: number;
}

/**
 * A way of holding the method that the picker offers by its own name. The template keeps the id (`preset`), and the
 * method's panel starts from it.
 */
export interface Preset {
  readonly id: string;
  readonly title: MessageKey;
  readonly about: MessageKey;
  /** Where they are not the method's own. */
  readonly minutes?: Method['minutes'];
  readonly people?: Method['people'];
  /** Minutes of steps that take more or less time than usual, by the id of the step. */
  readonly steps?: Readonly<Record<string, number>>;
}

/** Turns a card's place, two numbers 0 to 100, into the centre of the card in the template, and back. */
export interface Placement {
  readonly kind: string;
  readonly zoneId: string;
  readonly toPoint: (place: Point) => Point;
  readonly toPlace: (point: Point) => Point;
}

/** What a place in a view says about a card: keys and fields to write, those that it says nothing about left out. */
export interface Standing {
  readonly place?: Point;
  readonly net?: Point;
  readonly fields?: Fields;
}

/** Everything a card says about where it stands, in whichever view. */
export type Standable = Pick<Card, 'id' | 'kind' | 'text' | 'fields' | 'xy' | 'place' | 'net'>;

/**
 * One way of looking at the cards of a template. A pure function of the cards: looking writes nothing, so going through
 * all views and back changes nothing. The catalogue has its name under `view.<id>` and its question under `view.<id>.ask`.
 */
export interface View {
  readonly id: string;
  /** Kind of card that it lays out; all others lie where they lie. */
  readonly kind: string;
  /** Where its cards stand and where those wait that lack what it needs, in the template's own coordinates. */
  readonly rect: Rect;
  readonly tray: Rect;
  /** Its paper is a framed field: a card beyond the frame would look as if it were out. */
  readonly edged?: boolean;
  /** Its cells alone say something, not the spot within one: a card may go far in its own so that all can be read. */
  readonly roomy?: boolean;
  /** A card that is taken out of the area loses its place; in other views it goes back to where it stood. */
  readonly unplaces: boolean;
  /** A drag changes what the card says, not only where it lies: it asks for the right to edit as well. */
  readonly says: boolean;
  /** Links are the matter of this view, or only stand behind it. */
  readonly links: 'plain' | 'quiet';
  /** Room that a card takes here beside its own size. */
  readonly margin: readonly [width: number, height: number];
  /** Where words stand on the paper; cards make room for them while they can. */
  readonly captions: readonly Rect[];
  /** Where the card stands by itself; null when that depends on the others, undefined when it lacks what the view needs. */
  readonly toPoint: (card: Standable) => Point | null | undefined;
  /** Centres of all in the template by card id, exactly where their fields say; those that lack what it needs left out. */
  readonly stand: (cards: readonly Standable[], links: readonly Link[]) => ReadonlyMap<string, Point>;
  /** What this point says about the card. Numbers are not rounded yet. */
  readonly fromPoint: (point: Point, card: Standable | undefined) => Standing;
  /** Points of one name mean the same to people (a quadrant, a ring): a card is never shown outside of its own. */
  readonly cell: (point: Point) => string;
}

export interface Method {
  readonly id: string;
  /** Where the picker shows it: under the first, and under the others when they are asked for. */
  readonly purposes: readonly [Purpose, ...Purpose[]];
  /** The first is how it is held unless somebody says otherwise; none where there is only one way. */
  readonly presets?: readonly Preset[];
  readonly size: readonly [width: number, height: number];
  readonly zones: readonly Zone[];
  readonly placement?: Placement;
  /** The first one is shown until a facilitator chooses another. */
  readonly views?: readonly View[];
  /** Usual time in minutes and size of group, from domain.md. */
  readonly minutes: readonly [least: number, most: number];
  readonly people: readonly [least: number, most: number];
  /** What the method brings to the agenda. */
  readonly steps: readonly MethodStep[];
  /** Derived figures, in the shape of a scenario's `expected` blocks where those have them. */
  readonly reading: (facts: BoardFacts) => Readonly<Record<string, unknown>>;
  readonly sections: (facts: BoardFacts, t: Translate) => readonly Section[];
  /** For spreadsheets: one table a subject, with its heading also when it has no rows. */
  readonly tables?: (facts: BoardFacts, t: Translate) => readonly Table[];
}

export const inRect = ([x, y]: Point, [left, top, width, height]: Rect): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

/** The centre of a card, in the coordinates its `xy` is in. */
export const cardCentre = (card: Pick<Card, 'kind' | 'text' | 'xy'> & Partial<Pick<Card, 'fields'>>): Point => {
  const [width, height] = cardSize(card.kind, card.text, card.fields);
  return [card.xy[0] + width / 2, card.xy[1] + height / 2];
};

/** The view that everybody sees of a template of this method; an unknown one counts as none chosen. */
export const sharedView = (method: Method | undefined, template: Pick<Template, 'view'>): View | undefined =>
  method?.views?.find(({ id }) => id === template.view) ?? method?.views?.[0];

/** The zone of the method under a point of the template. Zones do not overlap. */
export const zoneAt = (method: Method, point: Point): Zone | undefined =>
  method.zones.find((zone) => inRect(point, zone.rect));

/** The zone a card lies in. A placed card lies in the zone of the placement wherever its edges are. */
export const zoneOfCard = (method: Method, card: Card): Zone | undefined => {
  const { placement } = method;
  if (placement && card.place && card.kind === placement.kind) {
    return method.zones.find((zone) => zone.id === placement.zoneId);
  }
  return zoneAt(method, cardCentre(card));
};
