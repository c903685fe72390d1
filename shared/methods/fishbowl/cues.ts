/**
 * What the clock tells of a talk: how long somebody speaks, what is left, when a soft word is due. Pure; nothing of it is
 * stored and nothing is enforced (domain.md B.1, rules marked S).
 */
import { AMBER_SHARE, FULL_SEC, UNHEARD_MIN, UNHEARD_SHARE } from './rules.ts';
import type { BowlView } from './view.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

export type TurnTone = 'live' | 'soon' | 'over';

export interface TurnClock {
  readonly person: string;
  readonly seconds: number;
  readonly tone: TurnTone;
  /** Part of the agreed time that is used, at most 1. */
  readonly used: number;
}

/** The running turn at a moment of the server's clock, in seconds; undefined while nobody speaks. */
export const turnClock = (
  { turn, maxTurnSec }: Pick<BowlView, 'turn' | 'maxTurnSec'>,
  now: number,
): TurnClock | undefined => {
  if (turn === null) return undefined;
  const seconds = Math.max(0, (now - turn.since) / SECOND);
  const tone = seconds > maxTurnSec ? 'over' : seconds >= maxTurnSec * AMBER_SHARE ? 'soon' : 'live';
  return { person: turn.person, seconds, tone, used: Math.min(1, seconds / Math.max(1, maxTurnSec)) };
};

type Boxed = Pick<BowlView, 'phase' | 'openedAt' | 'timeBoxMin'>;

/** Milliseconds that are left of the whole talk, below zero after its end; undefined while it is not open. */
export const boxLeft = ({ phase, openedAt, timeBoxMin }: Boxed, now: number): number | undefined =>
  phase === 'talking' && openedAt !== null ? openedAt + timeBoxMin * MINUTE - now : undefined;

export const roundLeft = ({ phase, round }: Pick<BowlView, 'phase' | 'round'>, now: number): number | undefined =>
  phase === 'talking' && round ? round.since + round.minutes * MINUTE - now : undefined;

/** After 25 minutes or two thirds of the time it is asked who has not been in yet. */
export const isUnheardDue = (bowl: Boxed & Pick<BowlView, 'balance'>, now: number): boolean => {
  const left = boxLeft(bowl, now);
  if (left === undefined || bowl.balance.distinctSpeakers >= bowl.balance.eligible) return false;
  const after = Math.min(UNHEARD_MIN, bowl.timeBoxMin * UNHEARD_SHARE) * MINUTE;
  return bowl.timeBoxMin * MINUTE - left >= after;
};

/** Who has sat longest once all chairs have been taken for a minute; nobody is asked where groups change as a whole. */
export const whoMightGo = (
  bowl: Pick<BowlView, 'phase' | 'fullSince' | 'satSince' | 'byGroup'>,
  now: number,
): string | undefined => {
  if (bowl.phase !== 'talking' || bowl.byGroup || bowl.fullSince === null) return undefined;
  if (now - bowl.fullSince <= FULL_SEC * SECOND) return undefined;
  return Object.entries(bowl.satSince).sort(([, a], [, b]) => a - b)[0]?.[0];
};

export const minutesSince = (since: number, now: number): number => Math.max(0, Math.floor((now - since) / MINUTE));
