/**
 * Who spoke how long, and how evenly (domain.md B.1, derived; shapes of FORMAT.md, `fishbowls[].expected`). Pure.
 */
import { roundTo } from '../../rounding.ts';
import { textOrder } from '../../text-order.ts';

export interface Turn {
  readonly id: string;
  readonly person: string;
  readonly startSec: number;
  readonly durationSec: number;
  readonly gist: string;
}

export interface Talk {
  readonly eligible: readonly string[];
  readonly maxTurnSec: number;
  readonly turns: readonly Turn[];
  /** Who ever waited, and who waits at the end, in waiting order. */
  readonly waited: readonly string[];
  readonly leftInQueue: readonly string[];
  readonly isWoman: (person: string) => boolean;
}

const round4 = (value: number): number => roundTo(value, 4);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : round4(part / whole));

/** Gini of values of 0 or more: 0 is even, near 1 is one person alone (FORMAT.md section 6). */
export const gini = (values: readonly number[]): number => {
  const total = sum(values);
  if (total === 0) return 0;
  const n = values.length;
  const ranked = [...values].sort((a, b) => a - b);
  return round4(sum(ranked.map((value, at) => (2 * (at + 1) - n - 1) * value)) / (n * total));
};

/** Seconds each person spoke; only people with a turn. */
export const airtimeOf = (turns: readonly Turn[]): ReadonlyMap<string, number> => {
  const seconds = new Map<string, number>();
  for (const { person, durationSec } of turns) seconds.set(person, (seconds.get(person) ?? 0) + durationSec);
  return seconds;
};

export const talkReading = ({ eligible, maxTurnSec, turns, waited, leftInQueue, isWoman }: Talk) => {
  const airtime = airtimeOf(turns);
  const total = sum([...airtime.values()]);
  const speakers = eligible.filter((person) => airtime.has(person));
  const seconds = (person: string): number => airtime.get(person) ?? 0;
  const ranked = [...airtime].sort(([a, one], [b, other]) => other - one || textOrder(a, b));
  const top = ranked[0];
  return {
    airtimeSec: Object.fromEntries([...airtime].sort(([a], [b]) => textOrder(a, b))),
    totalSpeechSec: total,
    turns: turns.length,
    eligible: eligible.length,
    distinctSpeakers: speakers.length,
    participationRate: share(speakers.length, eligible.length),
    giniSpeakers: gini(speakers.map(seconds)),
    giniAllEligible: gini(eligible.map(seconds)),
    womenShareOfAirtime: share(sum([...airtime].map(([person, time]) => (isWoman(person) ? time : 0))), total),
    womenShareOfEligible: share(eligible.filter(isWoman).length, eligible.length),
    longestTurnSec: Math.max(0, ...turns.map((turn) => turn.durationSec)),
    overruns: turns.filter((turn) => turn.durationSec > maxTurnSec).length,
    topSpeaker: top?.[0] ?? null,
    topSpeakerShare: share(top?.[1] ?? 0, total),
    queuedButNeverSpoke: waited.filter((person) => !airtime.has(person)),
    leftInQueue,
  };
};

export type TalkReading = ReturnType<typeof talkReading>;

/** What everybody may know of it: how the talk is shared out, and nobody's name. */
export type Balance = Pick<
  TalkReading,
  | 'turns'
  | 'eligible'
  | 'distinctSpeakers'
  | 'participationRate'
  | 'giniSpeakers'
  | 'giniAllEligible'
  | 'totalSpeechSec'
  | 'overruns'
> & {
  /** Percent of the time of each who spoke, the largest first. */
  readonly shares: readonly number[];
  /** How many waited and were never heard. */
  readonly unheard: number;
};

export const balanceOf = (reading: TalkReading): Balance => {
  const { turns, eligible, distinctSpeakers, participationRate, giniSpeakers, giniAllEligible } = reading;
  const { totalSpeechSec, overruns, airtimeSec, queuedButNeverSpoke } = reading;
  const shares = Object.values(airtimeSec).map((seconds) => Math.round(100 * share(seconds, totalSpeechSec)));
  return {
    ...{
      turns,
      eligible,
      distinctSpeakers,
      participationRate,
      giniSpeakers,
      giniAllEligible,
      totalSpeechSec,
      overruns,
    },
    shares: shares.sort((a, b) => b - a),
    unheard: queuedButNeverSpoke.length,
  };
};

/** In words: even up to here, one person alone at 1. Our own line between them. */
export const EVEN_GINI = 0.25;
