/**
 * Offers, needs and matches as they are taken home: all that there is of them, for everybody.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { type ExchangeEvent, type ExchangeState, TERMS } from './machine.ts';

const key = z.string().min(1).max(64);
const person = z.string().regex(ID_PATTERN);

export const heldExchangeSchema = z
  .object({
    entries: z
      .array(
        z.object({
          id: key,
          kind: z.enum(['offer', 'need']),
          person,
          text: z.string().max(LIMITS.fieldChars),
          tags: z.array(z.string().max(LIMITS.labelChars)),
          terms: z.enum(TERMS),
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
        }),
      )
      .max(LIMITS.heldEntries),
  })
  .default({ entries: [], matches: [] });

export const exchangeEvents = ({ entries, matches }: ExchangeState): readonly ExchangeEvent[] => [
  ...entries.map((entry): ExchangeEvent => ({ type: 'exchange.entered', entry })),
  ...matches.map((match): ExchangeEvent => ({ type: 'exchange.matched', match })),
];
