/**
 * Offers, needs and matches as they are taken home: all that everybody may see of them. What is still written in silence
 * stays here.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { type ExchangeEvent, type ExchangeState, TERMS, URGENCIES } from './exchange.ts';

const key = z.string().min(1).max(64);
const person = z.string().regex(ID_PATTERN);
const line = z.string().max(LIMITS.labelChars).default('');

export const heldExchangeSchema = z
  .object({
    entries: z
      .array(
        z.object({
          id: key,
          kind: z.enum(['offer', 'need']),
          template: z.string().max(64).default(''),
          person,
          text: z.string().max(LIMITS.fieldChars),
          tags: z.array(z.string().max(LIMITS.labelChars)),
          terms: z.enum(TERMS),
          availability: line,
          urgency: z.enum(URGENCIES).default('open'),
          place: line,
          via: person.optional(),
        }),
      )
      .max(LIMITS.heldEntries),
    matches: z
      .array(
        z.object({
          id: key,
          offer: key,
          need: key,
          yes: z.array(person),
          firstStep: z.string().max(LIMITS.fieldChars),
          firstStepOn: z.iso.date().or(z.literal('')).default(''),
          agreedAt: z.number().min(0).default(0),
        }),
      )
      .max(LIMITS.heldEntries),
    carried: z.array(key).max(LIMITS.heldEntries).default([]),
  })
  .default({ entries: [], matches: [], carried: [] });

export type HeldExchange = Pick<ExchangeState, 'entries' | 'matches' | 'carried'>;

export const heldExchange = ({ entries, matches, carried }: ExchangeState): HeldExchange => ({
  entries,
  matches,
  carried,
});

export const exchangeEvents = ({ entries, matches, carried }: HeldExchange): readonly ExchangeEvent[] => [
  ...entries.map((entry): ExchangeEvent => ({ type: 'exchange.entered', entry })),
  ...matches.map((match): ExchangeEvent => ({ type: 'exchange.matched', match })),
  ...(carried.length === 0 ? [] : [{ type: 'exchange.carried', needs: carried } as const]),
];
