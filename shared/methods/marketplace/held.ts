/**
 * What of a market is taken home: stalls, who visited which, what was said there and of them. Where everybody was only
 * who facilitates sees: the record of the others has the counts alone. It comes in again as a market that is over.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { MARKET_VARIANTS, type Market, type MarketEvent, NEW_MARKET } from './market.ts';
import type { MarketsView, MarketView } from './view.ts';

const text = z.string().max(LIMITS.fieldChars);
const key = z.string().min(1).max(64);
const name = z.string().max(64);
const person = z.string().regex(ID_PATTERN);
const count = z.number().int().min(0);
const title = z.string().max(LIMITS.titleChars);

const cells = z.array(z.object({ round: count, stallId: key })).max(LIMITS.heldEntries);
const countsSchema = z.object({
  visits: count,
  perStall: z.record(key, count),
  visitors: count,
  meanStallsPerVisitor: z.number(),
  overCapacity: z.array(z.object({ round: count, stallId: key, visitors: count })).max(LIMITS.heldEntries),
  emptyCells: cells,
  totalMinutes: z.number(),
});

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
    .array(
      z.object({
        round: z.number().int().min(1),
        stall: key,
        person,
        at: z.number(),
        left: name,
        until: z.number().optional(),
      }),
    )
    .max(LIMITS.heldEntries),
  feedback: z
    .array(
      z.object({
        stall: key,
        person,
        useful: z.number().int().min(1).max(5),
        text,
        contact: z.boolean().default(false),
      }),
    )
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
  said: z
    .array(z.object({ id: key, stall: key, round: count, text, by: person }))
    .max(LIMITS.heldEntries)
    .default([]),
  parties: z
    .array(z.object({ id: key, title, people: z.array(person), route: z.array(name).max(LIMITS.rounds) }))
    .max(LIMITS.stalls)
    .default([]),
  counted: countsSchema.optional(),
});

export type HeldMarket = Pick<
  Market,
  | 'id'
  | 'template'
  | 'variant'
  | 'title'
  | 'rounds'
  | 'stalls'
  | 'visits'
  | 'feedback'
  | 'topics'
  | 'reports'
  | 'said'
  | 'parties'
  | 'counted'
>;

const wasHeld = ({ reading, topics, reports, said, feedback }: MarketView): boolean =>
  reading.visits + topics.length + reports.length + said.length + feedback.length > 0;

const heldMarket = (market: MarketView): HeldMarket => {
  const { id, template, variant, title: called, rounds, stalls, feedback, topics, reports, parties } = market;
  const said = market.said.map(({ via: _via, ...one }) => one);
  const plain = { id, template, variant, title: called, rounds, stalls, feedback, topics, reports, said, parties };
  if (market.visits !== undefined && market.counted === undefined)
    return { ...plain, visits: market.visits.map(({ via: _via, ...visit }) => visit) };
  const { stallsPerVisitor: _of, ...counted } = { stallsPerVisitor: {}, ...market.reading };
  return { ...plain, visits: [], counted };
};

export const heldMarkets = ({ markets }: MarketsView): readonly HeldMarket[] => markets.filter(wasHeld).map(heldMarket);

export const marketEvents = (held: readonly HeldMarket[]): readonly MarketEvent[] =>
  held.map((market) => ({
    type: 'market.made',
    market: { ...NEW_MARKET, ...market, lastRound: market.rounds.length, closed: true },
  }));
