/**
 * A fishbowl as one person sees it: chairs, queue and the running turn for all; how long each person spoke only for
 * facilitators and oneself, the rest as a picture of the group (domain.md B.1: balance for the group).
 */
import { type Actor, canFacilitate } from '../../access.ts';
import { type Hand, handOrder } from '../../session/hands.ts';
import type { Look } from '../../session/machine.ts';
import type { Bowl, Turn } from './bowl.ts';
import { type Observation, observationsOf } from './observations.ts';
import { airtimeOf, type TalkReading, talkReading } from './reading.ts';

/** What everybody may know of the balance: no names. */
export type Balance = Pick<
  TalkReading,
  | 'turns'
  | 'eligible'
  | 'distinctSpeakers'
  | 'participationRate'
  | 'giniSpeakers'
  | 'giniAllEligible'
  | 'totalSpeechSec'
>;

/** What of a closed talk cannot be told from the rest of its view: for who takes it home. */
export interface BowlRecord {
  readonly eligible: string[];
  readonly waited: string[];
  /** In waiting order. */
  readonly leftInQueue: string[];
  readonly womenShareOfAirtime: number;
  readonly womenShareOfEligible: number;
}

export interface BowlView extends Omit<Bowl, 'turns' | 'waited' | 'queue' | 'frozen'> {
  /** In the order of the policy. */
  readonly queue: readonly Hand[];
  readonly balance: Balance;
  /** Turns with their gists; whose they were only for facilitators and for one's own. */
  readonly turns: readonly (Omit<Turn, 'person'> & { readonly person?: string })[];
  readonly mySeconds: number;
  /** For facilitators: seconds of each person. */
  readonly airtimeSec?: Readonly<Record<string, number>>;
  /** For facilitators, once it is closed. */
  readonly record?: BowlRecord;
  readonly canSit: boolean;
  /** How many observations wait for the harvest, and mine. */
  readonly observations: number;
  readonly mine: readonly (Omit<Observation, 'author'> & { readonly id: string })[];
}

export interface FishbowlView {
  readonly bowls: readonly BowlView[];
}

/** Everybody who may sit in this bowl. */
export const eligibleIn = (look: Pick<Look, 'people'>, bowl: Bowl): readonly string[] => {
  if (bowl.frozen) return bowl.eligible;
  const people = [...look.people.values()].filter((person) => person.role === 'participant' && !person.removed);
  const ids = people.map((person) => person.id);
  return bowl.eligible.length === 0 ? ids : ids.filter((id) => bowl.eligible.includes(id));
};

export const bowlReading = (look: Pick<Look, 'people'>, bowl: Bowl): TalkReading => ({
  ...talkReading({
    eligible: eligibleIn(look, bowl),
    maxTurnSec: bowl.maxTurnSec,
    turns: bowl.turns,
    waited: bowl.waited,
    leftInQueue: bowl.queue.map((hand) => hand.person),
    isWoman: (person) => look.people.get(person)?.gender === 'f',
  }),
  ...bowl.frozen,
});

const recordOf = (look: Pick<Look, 'people'>, bowl: Bowl, reading: TalkReading): BowlRecord => ({
  eligible: [...eligibleIn(look, bowl)],
  waited: [...bowl.waited],
  leftInQueue: [...reading.leftInQueue],
  womenShareOfAirtime: reading.womenShareOfAirtime,
  womenShareOfEligible: reading.womenShareOfEligible,
});

export const bowlView = (look: Look, bowl: Bowl, viewer: Actor): BowlView => {
  const { turns, waited: _waited, frozen: _frozen, ...plain } = bowl;
  const facilitates = canFacilitate(viewer.role);
  const reading = bowlReading(look, bowl);
  const airtime = airtimeOf(turns);
  const spoken = Object.fromEntries(
    [...airtime.keys()].map((person) => [person, turns.filter((turn) => turn.person === person).length]),
  );
  const notes = observationsOf(look.secrets, bowl.id);
  const { turns: count, eligible, distinctSpeakers, participationRate, giniSpeakers, giniAllEligible } = reading;
  return {
    ...plain,
    queue: handOrder({ queue: bowl.queue, policy: bowl.policy, spoken }, look.people),
    balance: {
      turns: count,
      eligible,
      distinctSpeakers,
      participationRate,
      giniSpeakers,
      giniAllEligible,
      totalSpeechSec: reading.totalSpeechSec,
    },
    turns: turns.map(({ person, ...turn }) =>
      facilitates || person === viewer.participantId ? { ...turn, person } : turn,
    ),
    mySeconds: airtime.get(viewer.participantId) ?? 0,
    ...(facilitates ? { airtimeSec: reading.airtimeSec } : {}),
    ...(facilitates && bowl.phase === 'closed' ? { record: recordOf(look, bowl, reading) } : {}),
    canSit:
      bowl.phase !== 'closed' &&
      eligibleIn(look, bowl).includes(viewer.participantId) &&
      !bowl.chairs.includes(viewer.participantId),
    observations: notes.length,
    mine: notes
      .filter(([, note]) => note.author === viewer.participantId || note.via === viewer.participantId)
      .map(([id, { author: _author, ...note }]) => ({ ...note, id })),
  };
};
