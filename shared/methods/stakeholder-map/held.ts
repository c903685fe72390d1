/**
 * What of a map's live part is taken home: moves with their reasons, how differing views ended or how far they lie apart,
 * when the map was finished. Real names and who held which view are not in it.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { type Dated, type Move, type PlaceRange, rangeOf, SETTLINGS, type Settled } from './moves.ts';
import type { MapEvent } from './state.ts';
import type { MapView } from './view.ts';

export interface HeldQuestion {
  readonly card: string;
  readonly label: string;
  readonly views: number;
  readonly range: PlaceRange;
}

export interface HeldMap {
  readonly moves: readonly Move[];
  readonly settled: readonly Settled[];
  readonly dates: readonly Dated[];
  /** Questions on which people still differ. */
  readonly open: readonly HeldQuestion[];
}

export const NO_MAP: HeldMap = { moves: [], settled: [], dates: [], open: [] };

const MOST_DIFFER = 2;

export const heldMap = ({ moves, settled, dates, questions }: MapView): HeldMap => ({
  moves,
  settled,
  dates,
  open: questions
    .filter(({ places }) => places.length >= MOST_DIFFER)
    .map(({ card, label, places }) => ({ card, label, views: places.length, range: rangeOf(places) })),
});

const key = z.string().min(1).max(64);
const person = z.string().regex(ID_PATTERN);
const percentage = z.number().min(0).max(100);
const place = z.tuple([percentage, percentage]);
const label = z.string().max(LIMITS.textChars);
const range = z.object({ interest: place, power: place });

export const heldMapSchema = z
  .object({
    moves: z
      .array(
        z.object({
          id: key,
          card: key,
          label,
          from: place.nullable(),
          to: place,
          by: person,
          via: person.optional(),
          at: z.number(),
          reason: z.string().max(LIMITS.fieldChars),
        }),
      )
      .max(LIMITS.mapMoves),
    settled: z
      .array(
        z.object({
          id: key,
          card: key,
          label,
          views: z.number().int().min(0),
          range,
          how: z.enum(SETTLINGS),
          place: place.nullable(),
          by: person,
          at: z.number(),
        }),
      )
      .max(LIMITS.mapSettled),
    dates: z.array(z.object({ template: key, at: z.number(), by: person })).max(LIMITS.mapSettled),
    open: z.array(z.object({ card: key, label, views: z.number().int().min(0), range })).default([]),
  })
  .default(() => ({ moves: [], settled: [], dates: [], open: [] }));

/** The events of a session that begins with this. A question that was open is asked anew: whose views they were is not known. */
export const mapEvents = ({ moves, settled, dates, open }: HeldMap): readonly MapEvent[] => [
  ...moves.map((move): MapEvent => ({ type: 'map.moved', move })),
  ...settled.map((one): MapEvent => ({ type: 'map.settled', settled: one })),
  ...dates.map((dated): MapEvent => ({ type: 'map.dated', dated })),
  ...open.map(({ card, label: text }): MapEvent => ({ type: 'map.asked', card, label: text })),
];
