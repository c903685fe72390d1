/**
 * What of a fishbowl is taken home once it is closed, made from somebody's view of it. Who facilitates takes the whole
 * record: who spoke when, who waited, who could sit. Everybody else takes the same talk without what they may not know: what
 * was said in its order and how the talk was shared out, no names and no seconds. Nobody's gender goes along: two shares do.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../../ids.ts';
import { LIMITS } from '../../limits.ts';
import { type BowlEvent, bowlFrom } from './bowl.ts';
import { type Balance, balanceOf, type TalkReading, talkReading } from './reading.ts';
import { ruledAs } from './rules.ts';
import type { BowlView, FishbowlView } from './view.ts';

const text = z.string().max(LIMITS.fieldChars);
const key = z.string().min(1).max(64);
const person = z.string().regex(ID_PATTERN);
const seconds = z.number().min(0);
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

const talk = {
  id: key,
  template: z.string().max(64).default(''),
  topic: text,
  variant: z.string().max(60),
  seats: z.number().int().min(1).max(LIMITS.chairs),
  keepEmpty: z.number().int().min(0).max(LIMITS.chairs),
  maxTurnSec: z.number().min(0),
  symbolic: z.string().max(LIMITS.labelChars).default(''),
  questions: z
    .array(z.object({ text, isAnswered: z.boolean() }))
    .max(LIMITS.heldEntries)
    .default([]),
};

const record = z.object({
  ...talk,
  eligible: z.array(person),
  waited: z.array(person),
  leftInQueue: z.array(person),
  turns: z
    .array(z.object({ id: key, person, startSec: seconds, durationSec: seconds, gist: text }))
    .max(LIMITS.heldEntries),
  womenShareOfAirtime: share,
  womenShareOfEligible: share,
});

const picture = z.object({
  ...talk,
  turns: z.array(z.object({ id: key, gist: text })).max(LIMITS.heldEntries),
  balance: z.object({
    turns: count,
    eligible: count,
    distinctSpeakers: count,
    participationRate: share,
    giniSpeakers: share,
    giniAllEligible: share,
    totalSpeechSec: seconds,
    overruns: count,
    unheard: count,
    shares: z.array(z.number().min(0).max(100)).max(LIMITS.heldEntries),
  }),
});

export const heldBowlSchema = z.union([record, picture]);
export type BowlRecordHeld = Readonly<z.infer<typeof record>>;
type BowlPicture = Readonly<z.infer<typeof picture>>;
export type HeldBowl = BowlRecordHeld | BowlPicture;

const heldBowl = (bowl: BowlView): HeldBowl => {
  const { id, template, topic, variant, seats, keepEmpty, maxTurnSec, symbolic, turns, balance } = bowl;
  const questions = bowl.questions.map((one) => ({ text: one.text, isAnswered: one.state === 'answered' }));
  const common = { id, template, topic, variant, seats, keepEmpty, maxTurnSec, symbolic, questions };
  if (bowl.record === undefined)
    return {
      ...common,
      turns: turns.map((turn) => ({ id: turn.id, gist: turn.gist })),
      balance: { ...balance, shares: [...balance.shares] },
    };
  const named = turns.map(({ person: who = '', startSec = 0, durationSec = 0, ...turn }) => {
    return { ...turn, person: who, startSec, durationSec };
  });
  return { ...common, ...bowl.record, turns: named };
};

export const heldBowls = ({ bowls }: FishbowlView): readonly HeldBowl[] =>
  bowls.filter(({ phase }) => phase === 'closed').map(heldBowl);

/** The figures of a talk from its record alone; undefined where only its picture was taken. */
export const heldTalk = (held: HeldBowl): TalkReading | undefined => {
  if ('balance' in held) return undefined;
  const { womenShareOfAirtime, womenShareOfEligible } = held;
  return { ...talkReading({ ...held, isWoman: () => false }), womenShareOfAirtime, womenShareOfEligible };
};

/** The figures that everybody may know. */
export const heldBalance = (held: HeldBowl): Balance => {
  if ('balance' in held) return held.balance;
  return balanceOf(talkReading({ ...held, isWoman: () => false }));
};

const whoOf = (held: HeldBowl) =>
  'balance' in held
    ? {
        turns: held.turns.map((turn) => ({ ...turn, person: '', startSec: 0, durationSec: 0 })),
        frozen: { balance: held.balance },
      }
    : {
        turns: held.turns,
        eligible: held.eligible,
        waited: held.waited,
        queue: held.leftInQueue.map((one) => ({ person: one, since: 0 })),
        frozen: { womenShareOfAirtime: held.womenShareOfAirtime, womenShareOfEligible: held.womenShareOfEligible },
      };

const thawed = (held: HeldBowl): BowlEvent => {
  const { id, template, topic, variant, seats, keepEmpty, maxTurnSec, symbolic } = held;
  const questions = held.questions.map((one, at) => {
    return {
      id: `q${at + 1}`,
      text: one.text,
      by: '',
      state: one.isAnswered ? ('answered' as const) : ('kept' as const),
    };
  });
  const rules = { ...ruledAs(variant), seats, keepEmpty, maxTurnSec, symbolic };
  const known = { id, template, topic, variant, questions };
  const bowl = bowlFrom({ ...rules, ...known, phase: 'closed', policy: 'first-come', harvested: true, ...whoOf(held) });
  return { type: 'fishbowl.made', bowl };
};

export const bowlEvents = (held: readonly HeldBowl[]): readonly BowlEvent[] => held.map(thawed);
