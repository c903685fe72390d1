/**
 * Commands of the stakeholder map's live part, as they come over the wire.
 */
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import { SETTLINGS } from './moves.ts';

const id = z.string().min(1).max(64);
const forPerson = id.optional();
const percentage = z.number().min(0).max(100);
const place = z.tuple([percentage, percentage]);
const reason = z.string().trim().max(LIMITS.fieldChars);

export const mapCommand = z.discriminatedUnion('type', [
  /** A finished move, which the document took from this person. */
  z.object({
    type: z.literal('map.moved'),
    card: id,
    from: place.nullable(),
    to: place,
    reason: reason.default(''),
    for: forPerson,
  }),
  /** Why a move was made, said afterwards. */
  z.object({ type: z.literal('map.explain'), move: id, reason }),
  /** Asks everybody where they would put a card. */
  z.object({ type: z.literal('map.ask'), card: id }),
  /** "I would put it here." */
  z.object({ type: z.literal('map.place'), card: id, place, for: forPerson }),
  z.object({ type: z.literal('map.withdraw'), card: id, for: forPerson }),
  z.object({ type: z.literal('map.settle'), card: id, how: z.enum(SETTLINGS), place: place.optional() }),
  /** The real name behind a code name; an empty one forgets it. */
  z.object({ type: z.literal('map.name'), card: id, name: z.string().trim().max(LIMITS.nameChars) }),
  /** The map is finished for this loop. */
  z.object({ type: z.literal('map.date'), template: id }),
]);
export type MapCommand = z.infer<typeof mapCommand>;
export type MapInput = z.input<typeof mapCommand>;

export type Command<Type extends MapCommand['type']> = Extract<MapCommand, { type: Type }>;
