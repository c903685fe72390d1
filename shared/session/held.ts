/**
 * What of a session is taken home: the steps as they were held, the polls that were revealed, talks, markets, exchanges, intentions. Made from somebody's
 * view, so nothing gets in that they may not know; comes in again as the events with which an imported board begins.
 *
 * A method makes its part from what the view shows, and leaves out what it does not: who facilitates takes the whole record
 * home, everybody else the same talk or market without what they may not know (`heldBowls` has both).
 *
 * A poll comes in with its results as they were: ballots are not taken home. Whatever was not revealed is not here.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { exchangeEvents, type HeldExchange, heldExchange, heldExchangeSchema } from '../methods/exchange/held.ts';
import { bowlEvents, type HeldBowl, heldBowlSchema, heldBowls } from '../methods/fishbowl/held.ts';
import { type HeldMarket, heldMarketSchema, heldMarkets, marketEvents } from '../methods/marketplace/held.ts';
import { type HeldMap, heldMap, heldMapSchema, mapEvents } from '../methods/stakeholder-map/held.ts';
import { heldIntention, heldIntentionSchema, intentionEvents } from '../methods/strategic-intention/held.ts';
import type { IntentionState } from '../methods/strategic-intention/state.ts';
import { type AgendaEvent, type StepView, stepSchema } from './agenda.ts';
import { CONVERGENCE, POLL_KINDS } from './ballot.ts';
import type { MachineEvent } from './machine.ts';
import type { Parts } from './machines.ts';
import type { Poll, PollEvent, PollView } from './poll.ts';
import type { PollResults } from './poll-results.ts';
import { WEIGHTS } from './poll-state.ts';

export interface HeldStep extends Omit<StepView, 'state'> {
  readonly state: StepView['state'] | 'running';
}

type PollRecord = Omit<PollView, 'phase' | 'canVote' | 'hasVoted' | 'voted' | 'tables' | 'byGroup' | 'results'>;
export interface HeldPoll extends PollRecord {
  readonly results: PollResults;
}

export interface Held {
  readonly agenda: readonly HeldStep[];
  /** In the order in which they were opened. */
  readonly polls: readonly HeldPoll[];
  /** Closed talks and visited markets, each as whole as the view it was made from. */
  readonly bowls: readonly HeldBowl[];
  readonly markets: readonly HeldMarket[];
  /** Moves, differing views and dates of the stakeholder map. */
  readonly map: HeldMap;
  readonly intention: IntentionState;
  readonly exchange: HeldExchange;
}

const heldPoll = (view: PollView): readonly HeldPoll[] => {
  const { phase, results, canVote: _may, hasVoted: _has, voted: _voted, tables: _tables, byGroup: _by, ...rest } = view;
  // Who facilitates sees results before the others do: until the reveal they are not for the record.
  return phase === 'revealed' && results !== undefined ? [{ ...rest, results }] : [];
};

export const heldIn = ({
  agenda,
  poll,
  fishbowl,
  market,
  exchange,
  map,
  intention,
}: Pick<Parts, 'agenda' | 'poll' | 'fishbowl' | 'market' | 'exchange' | 'map' | 'intention'>): Held => ({
  agenda: agenda.steps.map((step) => (step.id === agenda.current ? { ...step, state: 'running' } : step)),
  polls: poll.polls.flatMap(heldPoll),
  bowls: heldBowls(fishbowl),
  markets: heldMarkets(market),
  map: heldMap(map),
  intention: heldIntention(intention),
  exchange: heldExchange(exchange),
});

const count = z.number().int().min(0);
const amount = z.number();
const text = z.string().max(LIMITS.fieldChars);
const key = z.string().min(1).max(64);
const keys = z.array(key).max(LIMITS.pollItems);
const people = z.array(z.string().regex(ID_PATTERN));
const counts = z.record(key, count);

const dots = z.object({
  totals: counts,
  voters: counts,
  order: keys,
  ranks: counts,
  ballotsCast: count,
  dotsCast: count,
  places: count,
  tieAtCut: keys,
  clearWinners: keys,
});
const scale = z.object({
  distribution: z.record(z.enum(CONVERGENCE), count),
  n: count,
  supportShare: amount,
  median: amount,
  blockedBy: people,
  wantMoreTalk: people,
  verdict: z.enum(['blocked', 'converged', 'keep-talking']),
});
const rating = z.object({
  byCharacteristic: z.record(key, z.object({ n: count, mean: amount, stdev: amount, low: count })),
  weakest: key.nullable(),
});
const reason = z.object({ level: count.optional(), text, person: z.string().regex(ID_PATTERN).optional() });

const poll = z.object({
  id: key,
  kind: z.enum(POLL_KINDS),
  title: text,
  items: z.array(z.object({ id: key, label: text })).max(LIMITS.pollItems),
  budget: count,
  maxPerItem: count,
  places: count,
  threshold: amount,
  anonymous: z.boolean(),
  readFirst: z.boolean().optional(),
  weight: z.enum(WEIGHTS).optional(),
  tieRule: text.optional(),
  reVoteOf: z.string().max(64),
  decision: z.object({ chosen: keys, text, reason: text, differs: z.boolean() }).nullable(),
  cast: count,
  eligible: count,
  voters: people.optional(),
  results: z.object({
    dots: dots.optional(),
    scale: scale.optional(),
    rating: rating.optional(),
    reasons: z.array(reason),
  }),
});

/** A poll has the result of its kind and no other. */
const isOfItsKind = ({ kind, results }: z.infer<typeof poll>): boolean =>
  POLL_KINDS.every((one) => (results[one] !== undefined) === (one === kind));

const unique = (items: readonly { readonly id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length;

/** What a file may say of a session; one from before there were steps and polls says nothing. */
export const heldSchema = z.object({
  agenda: z
    .array(
      stepSchema.extend({
        id: key,
        state: z.enum(['ahead', 'running', 'done', 'skipped']),
        ranMs: z.number().min(0).optional(),
      }),
    )
    .max(LIMITS.steps)
    .refine(unique)
    .default([]),
  polls: z.array(poll.refine(isOfItsKind)).max(LIMITS.polls).refine(unique).default([]),
  bowls: z.array(heldBowlSchema).max(LIMITS.polls).refine(unique).default([]),
  markets: z.array(heldMarketSchema).max(LIMITS.polls).refine(unique).default([]),
  exchange: heldExchangeSchema,
  map: heldMapSchema,
  intention: heldIntentionSchema,
});

const thawed = ({ results, cast, eligible, voters, ...rest }: HeldPoll): Poll => ({
  ...rest,
  phase: 'revealed',
  voted: [],
  via: {},
  tables: [],
  frozen: { results, cast, eligible, ...(voters === undefined ? {} : { voters }) },
});

/** The events of a session that begins with this. No step runs on a new board: what ran has been done. */
export const eventsOf = (held: Held): readonly MachineEvent[] => {
  const { agenda, polls, bowls, markets, exchange, map, intention } = held;
  const script = { say: '', watch: '', recover: '' };
  const steps = agenda.map((step) => ({
    script,
    ...step,
    state: step.state === 'running' ? ('done' as const) : step.state,
  }));
  const planned: AgendaEvent = { type: 'agenda.planned', steps };
  const opened = polls.map((one): PollEvent => ({ type: 'poll.opened', poll: thawed(one) }));
  return [
    ...(steps.length === 0 ? [] : [planned]),
    ...opened,
    ...bowlEvents(bowls),
    ...marketEvents(markets),
    ...exchangeEvents(exchange),
    ...mapEvents(map),
    ...intentionEvents(intention),
  ];
};
