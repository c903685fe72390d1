/**
 * What of a fishbowl is taken home once it is closed: who spoke when and what stayed of it, who waited, who could sit.
 * Only who facilitates sees all that, so only their record has it. Nobody's gender goes along: the two shares do.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import type { Bowl, BowlEvent } from './bowl.ts';
import { type TalkReading, talkReading } from './reading.ts';
import { type BowlRules, ruledAs } from './rules.ts';
import type { FishbowlView } from './view.ts';

const text = z.string().max(LIMITS.fieldChars);
const key = z.string().min(1).max(64);
const person = z.string().regex(ID_PATTERN);
const seconds = z.number().min(0);
const share = z.number().min(0).max(1);

export const heldBowlSchema = z.object({
  id: key,
  template: z.string().max(64).default(''),
  topic: text,
  variant: z.string().max(60),
  seats: z.number().int().min(1).max(LIMITS.chairs),
  keepEmpty: z.number().int().min(0).max(LIMITS.chairs),
  maxTurnSec: z.number().min(0),
  symbolic: z.string().max(LIMITS.labelChars).default(''),
  eligible: z.array(person),
  waited: z.array(person),
  leftInQueue: z.array(person),
  turns: z
    .array(z.object({ id: key, person, startSec: seconds, durationSec: seconds, gist: text }))
    .max(LIMITS.heldEntries),
  womenShareOfAirtime: share,
  womenShareOfEligible: share,
});

export type HeldBowl = Readonly<z.infer<typeof heldBowlSchema>>;

export const heldBowls = ({ bowls }: FishbowlView): readonly HeldBowl[] =>
  bowls.flatMap(({ id, template, topic, variant, seats, keepEmpty, maxTurnSec, symbolic, turns, record }) => {
    if (record === undefined) return [];
    const named = turns.map((turn) => ({ ...turn, person: turn.person ?? '' }));
    return [{ id, template, topic, variant, seats, keepEmpty, maxTurnSec, symbolic, ...record, turns: named }];
  });

/** The figures of a talk from its record alone. */
export const heldTalk = ({ womenShareOfAirtime, womenShareOfEligible, ...held }: HeldBowl): TalkReading => ({
  ...talkReading({ ...held, isWoman: () => false }),
  womenShareOfAirtime,
  womenShareOfEligible,
});

const thawed = (held: HeldBowl): Bowl => {
  const { id, template, topic, variant, seats, keepEmpty, maxTurnSec, symbolic } = held;
  const { womenShareOfAirtime, womenShareOfEligible } = held;
  const rules: BowlRules = { ...ruledAs(variant), seats, keepEmpty, maxTurnSec, symbolic };
  return {
    ...rules,
    id,
    template,
    topic,
    variant,
    phase: 'closed',
    eligible: held.eligible,
    groups: [],
    group: 0,
    chairs: Array<null>(seats).fill(null),
    queue: held.leftInQueue.map((one) => ({ person: one, since: 0 })),
    policy: 'first-come',
    waited: held.waited,
    tap: null,
    turn: null,
    turns: held.turns,
    openedAt: null,
    closedAt: null,
    fullSince: null,
    harvested: true,
    frozen: { womenShareOfAirtime, womenShareOfEligible },
  };
};

export const bowlEvents = (held: readonly HeldBowl[]): readonly BowlEvent[] =>
  held.map((bowl) => ({ type: 'fishbowl.made', bowl: thawed(bowl) }));
