/**
 * What of a market is taken home: stalls, who visited which, what was said of them. Where everybody was only who
 * facilitates sees, so only their record has it. It comes in again as a market that is over.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import type { MarketsView } from './machine.ts';
import { MARKET_VARIANTS, type Market, type MarketEvent } from './market.ts';

const text = z.string().max(LIMITS.fieldChars);
const key = z.string().min(1).max(64);
const name = z.string().max(64);
const person = z.string().regex(ID_PATTERN);
const count = z.number().int().min(0);
const title = z.string().max(LIMITS.titleChars);

export const heldMarketSchema = z.object({
  id: key,
  template: name.default(''),
  variant: z.enum(MARKET_VARIANTS),
  title,
  rounds: z
    .array(z.object({ no: z.number().int().min(1), minutes: z.number().min(0), changeoverMin: z.number().min(0) }))
    .max(LIMITS.rounds),
  stalls: z
    .array(
      z.object({
        id: key,
        title,
        hosts: z.array(key),
        offer: text,
        capacity: z.number().int().min(1),
        rounds: z.array(z.number().int().min(1)).max(LIMITS.rounds),
        room: z.string().max(LIMITS.labelChars),
      }),
    )
    .max(LIMITS.stalls),
  visits: z
    .array(z.object({ round: z.number().int().min(1), stall: key, person, at: z.number(), left: name }))
    .max(LIMITS.heldEntries),
  feedback: z
    .array(z.object({ stall: key, person, useful: z.number().int().min(1).max(5), text }))
    .max(LIMITS.heldEntries),
  topics: z
    .array(
      z.object({
        id: key,
        title,
        by: person,
        state: z.enum(['proposed', 'placed', 'merged', 'withdrawn']),
        mergedInto: name,
        asks: name,
      }),
    )
    .max(LIMITS.heldEntries),
  reports: z.array(z.object({ stall: key, present: count, points: z.array(text).max(50), next: text })),
});

export type HeldMarket = Pick<
  Market,
  'id' | 'template' | 'variant' | 'title' | 'rounds' | 'stalls' | 'visits' | 'feedback' | 'topics' | 'reports'
>;

export const heldMarkets = ({ markets }: MarketsView): readonly HeldMarket[] =>
  markets.flatMap(({ id, template, variant, title: called, rounds, stalls, visits, feedback, topics, reports }) => {
    if (visits === undefined || visits.length === 0) return [];
    const seen = visits.map(({ via: _via, ...visit }) => visit);
    return [{ id, template, variant, title: called, rounds, stalls, visits: seen, feedback, topics, reports }];
  });

export const marketEvents = (held: readonly HeldMarket[]): readonly MarketEvent[] =>
  held.map((market) => ({
    type: 'market.made',
    market: { ...market, duty: {}, round: 0, roundStartedAt: null, closed: true, lifted: [] },
  }));
