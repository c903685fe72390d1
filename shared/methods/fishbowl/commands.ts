/**
 * What may be asked of a fishbowl.
 */
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import { HAND_POLICIES } from '../../session/hands.ts';
import { LENSES, OBSERVATIONS, ROUNDS } from './rules.ts';

const id = z.string().min(1).max(64);
const people = z.array(id).max(LIMITS.representedBy * 5);
const seconds = z.number().min(0).max(LIMITS.timerSeconds);
const text = z.string().max(LIMITS.fieldChars);
const forPerson = id.optional();

const makeSchema = z.object({
  type: z.literal('fishbowl.make'),
  template: z.string().max(64).default(''),
  topic: z.string().trim().min(1).max(LIMITS.fieldChars),
  variant: z.string().max(60),
  seats: z.number().int().min(1).max(LIMITS.chairs).optional(),
  keepEmpty: z.number().int().min(0).max(LIMITS.chairs).optional(),
  maxTurnSec: z.number().int().min(1).max(3_600).optional(),
  timeBoxMin: z.number().int().min(1).max(LIMITS.stepMinutes).optional(),
  symbolic: z.string().trim().max(LIMITS.labelChars).optional(),
  leaveAfterTurns: z.number().int().min(0).max(20).optional(),
  asks: z.boolean().optional(),
  joint: z.boolean().optional(),
  plan: z
    .array(z.object({ kind: z.enum(ROUNDS), minutes: z.number().min(1).max(LIMITS.stepMinutes) }))
    .max(LIMITS.rounds)
    .optional(),
  starters: people.default([]),
  eligible: people.default([]),
  groups: z.array(people).max(LIMITS.groups).default([]),
});

export const fishbowlCommand = z.discriminatedUnion('type', [
  makeSchema,
  z.object({
    type: z.literal('fishbowl.sit'),
    bowl: id,
    for: forPerson,
    /** Only asked for to be refused: the symbolic chair stays free. */
    seat: z.enum(['free', 'symbolic']).default('free'),
  }),
  z.object({ type: z.literal('fishbowl.leave'), bowl: id, for: forPerson }),
  z.object({ type: z.literal('fishbowl.queue'), bowl: id, for: forPerson }),
  z.object({ type: z.literal('fishbowl.unqueue'), bowl: id, for: forPerson }),
  z.object({ type: z.literal('fishbowl.tap'), bowl: id, out: id, for: forPerson }),
  z.object({ type: z.literal('fishbowl.open'), bowl: id }),
  z.object({ type: z.literal('fishbowl.close'), bowl: id }),
  z.object({ type: z.literal('fishbowl.turn-start'), bowl: id, for: forPerson }),
  z.object({ type: z.literal('fishbowl.turn-end'), bowl: id }),
  /** The documenter sets right what a turn was; the gist is what stays of it. */
  z.object({
    type: z.literal('fishbowl.turn-fix'),
    bowl: id,
    turn: id,
    startSec: seconds.optional(),
    durationSec: seconds.optional(),
    gist: text.optional(),
  }),
  z.object({ type: z.literal('fishbowl.swap'), bowl: id }),
  z.object({ type: z.literal('fishbowl.take-chair'), bowl: id }),
  z.object({ type: z.literal('fishbowl.policy'), bowl: id, policy: z.enum(HAND_POLICIES) }),
  z.object({
    type: z.literal('fishbowl.observe'),
    bowl: id,
    kind: z.enum(OBSERVATIONS),
    text: z.string(),
    for: forPerson,
  }),
  z.object({ type: z.literal('fishbowl.harvest'), bowl: id }),
  /** Who is asked to begin, and what they are asked for: to sit down together. */
  z.object({ type: z.literal('fishbowl.starters'), bowl: id, people }),
  z.object({ type: z.literal('fishbowl.seat-starters'), bowl: id }),
  z.object({ type: z.literal('fishbowl.round'), bowl: id, kind: z.enum(ROUNDS) }),
  z.object({ type: z.literal('fishbowl.ask'), bowl: id, text: z.string(), for: forPerson }),
  z.object({ type: z.literal('fishbowl.unask'), bowl: id, question: id, for: forPerson }),
  z.object({
    type: z.literal('fishbowl.pick'),
    bowl: id,
    question: id,
    state: z.enum(['open', 'picked', 'answered']),
    for: forPerson,
  }),
  /** From now on observations are read by all as they are written, or kept until the harvest. */
  z.object({ type: z.literal('fishbowl.live'), bowl: id, live: z.boolean() }),
  z.object({ type: z.literal('fishbowl.lens'), bowl: id, lens: z.enum(LENSES).nullable(), for: forPerson }),
]);
export type FishbowlCommand = z.infer<typeof fishbowlCommand>;
export type FishbowlInput = z.input<typeof fishbowlCommand>;
export type Command<Type extends FishbowlCommand['type']> = Extract<FishbowlCommand, { type: Type }>;
