/**
 * What may be asked of a marketplace.
 */
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import { MARKET_VARIANTS } from './market.ts';

const id = z.string().min(1).max(64);
const market = id;
const forPerson = id.optional();
const title = z.string().trim().min(1).max(LIMITS.titleChars);
const text = z.string().max(LIMITS.fieldChars);
const roundNo = z.number().int().min(1).max(LIMITS.rounds);
const stallFields = {
  title,
  hosts: z.array(id).max(10).default([]),
  offer: text.default(''),
  capacity: z.number().int().min(1).max(LIMITS.stallVisitors).default(8),
  rounds: z.array(roundNo).max(LIMITS.rounds).default([]),
  room: z.string().trim().max(LIMITS.labelChars).default(''),
};
const rounds = z
  .array(z.object({ minutes: z.number().min(1).max(600), changeoverMin: z.number().min(0).max(120).default(1) }))
  .min(1)
  .max(LIMITS.rounds);

export const marketCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('market.make'),
    template: z.string().max(64).default(''),
    variant: z.enum(MARKET_VARIANTS),
    title,
    rounds,
    stalls: z
      .array(z.object({ id: id.optional(), ...stallFields }))
      .max(LIMITS.stalls)
      .default([]),
  }),
  z.object({ type: z.literal('market.stall'), market, stall: id.optional(), ...stallFields }),
  z.object({ type: z.literal('market.duty'), market, round: roundNo, stall: id, person: id }),
  /** Hosts take turns: each has the duty in their part of the rounds. */
  z.object({ type: z.literal('market.relief'), market }),
  /** Groups that rotate, with a fixed route each; none for free choice. */
  z.object({
    type: z.literal('market.parties'),
    market,
    parties: z.array(z.object({ title, people: z.array(id).max(LIMITS.stallVisitors) })).max(LIMITS.stalls),
  }),
  z.object({ type: z.literal('market.lift'), market, stall: id, to: z.boolean().default(true) }),
  /** 0 ends the round that runs. */
  z.object({ type: z.literal('market.round'), market, to: z.number().int().min(0).max(LIMITS.rounds) }),
  z.object({ type: z.literal('market.close'), market }),
  z.object({
    type: z.literal('market.visit'),
    market,
    stall: id,
    for: forPerson,
    /** A documenter may enter a visit of another round; others visit in the one that runs. */
    round: z.number().int().min(1).optional(),
    /** Said after the warning that a stall would be without a host. */
    sure: z.boolean().default(false),
  }),
  /** Without a stall: from where one is. A host leaves their own, and comes back by visiting it. */
  z.object({
    type: z.literal('market.leave'),
    market,
    stall: id.optional(),
    for: forPerson,
    sure: z.boolean().default(false),
  }),
  z.object({
    type: z.literal('market.feedback'),
    market,
    stall: id,
    for: forPerson,
    useful: z.number().int().min(1).max(5),
    text: text.default(''),
    contact: z.boolean().default(false),
  }),
  /** A host writes down what somebody at the stall says. */
  z.object({ type: z.literal('market.say'), market, stall: id, text: z.string(), by: forPerson }),
  /** Hosts leave their stall: who takes over, or that it comes off. */
  z.object({
    type: z.literal('market.host-gone'),
    market,
    stall: id,
    takenOverBy: id.optional(),
    sure: z.boolean().default(false),
  }),
  z.object({ type: z.literal('market.propose'), market, title, for: forPerson }),
  z.object({
    type: z.literal('market.place'),
    market,
    topic: id,
    round: roundNo,
    room: z.string().trim().max(LIMITS.labelChars).default(''),
    capacity: z.number().int().min(1).max(LIMITS.stallVisitors).default(30),
  }),
  z.object({ type: z.literal('market.merge'), market, topic: id, into: id, for: forPerson }),
  z.object({ type: z.literal('market.withdraw'), market, topic: id }),
  z.object({
    type: z.literal('market.report'),
    market,
    stall: id,
    present: z.number().int().min(0).max(10_000),
    points: z.array(text).max(50),
    next: text.default(''),
  }),
]);
export type MarketCommand = z.infer<typeof marketCommand>;
export type MarketInput = z.input<typeof marketCommand>;
export type Command<Type extends MarketCommand['type']> = Extract<MarketCommand, { type: Type }>;
