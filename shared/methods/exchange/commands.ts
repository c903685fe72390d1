/**
 * What may be asked of the exchange of offers and needs.
 */
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import { TERMS, URGENCIES } from './exchange.ts';

const id = z.string().min(1).max(64);
const forPerson = id.optional();
/** Template of the exchange that is meant; '' on a board that has but one place for it. */
const exchange = z.string().max(64).default('');
const line = z.string().trim().max(LIMITS.labelChars).default('');
export const exchangeCommand = z.discriminatedUnion('type', [
  /** Silence begins, or all that was written in it is shown at once. */
  z.object({ type: z.literal('exchange.silence'), exchange, on: z.boolean() }),
  z.object({
    type: z.literal('exchange.enter'),
    exchange,
    kind: z.enum(['offer', 'need']),
    text: z.string(),
    tags: z.array(z.string().trim().min(1).max(LIMITS.labelChars)).max(10).default([]),
    terms: z.enum(TERMS).default('to-agree'),
    availability: line,
    urgency: z.enum(URGENCIES).default('open'),
    place: line,
    for: forPerson,
  }),
  z.object({ type: z.literal('exchange.take-back'), entry: id, for: forPerson }),
  z.object({ type: z.literal('exchange.suggest'), offer: id, need: id, for: forPerson }),
  z.object({
    type: z.literal('exchange.agree'),
    match: id,
    firstStep: z.string().max(LIMITS.fieldChars).optional(),
    /** '' takes the day away; left out, the one that stands is meant. */
    firstStepOn: z.union([z.iso.date(), z.literal('')]).optional(),
    for: forPerson,
  }),
  /** Needs that nobody met become notes in this zone. */
  z.object({
    type: z.literal('exchange.carry'),
    exchange,
    template: z.string().max(64),
    zone: z.string().max(64),
  }),
]);
export type ExchangeCommand = z.infer<typeof exchangeCommand>;
export type ExchangeInput = z.input<typeof exchangeCommand>;
export type Command<Type extends ExchangeCommand['type']> = Extract<ExchangeCommand, { type: Type }>;
