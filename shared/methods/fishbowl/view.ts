/**
 * A fishbowl as one person sees it: chairs, queue and the running turn for all; how long each person spoke only for
 * facilitators and oneself, the rest as a picture of the group (domain.md B.1: balance for the group).
 */
import { type Actor, canFacilitate } from '../../access.ts';
import { type Hand, handOrder } from '../../session/hands.ts';
import type { Look } from '../../session/machine.ts';
import type { Bowl, BowlQuestion } from './bowl.ts';
import { type Observation, observationsOf } from './observations.ts';
import { airtimeOf, type Balance, balanceOf, type TalkReading, type Turn, talkReading } from './reading.ts';
import { mayEverSit } from './standing.ts';

/** What of a closed talk cannot be told from the rest of its view: for who takes it home. */
export interface BowlRecord {
  readonly eligible: string[];
  readonly waited: string[];
  /** In waiting order. */
  readonly leftInQueue: string[];
  readonly womenShareOfAirtime: number;
  readonly womenShareOfEligible: number;
}

export interface BowlView extends Omit<Bowl, 'turns' | 'waited' | 'queue' | 'frozen' | 'questions' | 'shown'> {
  /** In the order of the policy. */
  readonly queue: readonly Hand[];
  readonly balance: Balance;
  /** What stayed of each turn; whose it was and how long only for facilitators and for one's own. */
  readonly turns: readonly (Pick<Turn, 'id' | 'gist'> & Partial<Turn>)[];
  /** Who asked only for facilitators and for one's own. */
  readonly questions: readonly (Pick<BowlQuestion, 'id' | 'text' | 'state'> & { readonly by?: string })[];
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
  return [...look.people.values()]
    .filter((person) => !person.removed && mayEverSit(bowl, person))
    .map((person) => person.id);
};

export const bowlReading = (look: Pick<Look, 'people'>, bowl: Bowl): TalkReading => {
  const reading = talkReading({
    eligible: eligibleIn(look, bowl),
    maxTurnSec: bowl.maxTurnSec,
    turns: bowl.turns,
    waited: bowl.waited,
    leftInQueue: bowl.queue.map((hand) => hand.person),
    isWoman: (person) => look.people.get(person)?.gender === 'f',
  });
  const { womenShareOfAirtime, womenShareOfEligible } = { ...reading, ...bowl.frozen };
  return { ...reading, womenShareOfAirtime, womenShareOfEligible };
};

type People = Look['people'];

/** Reckoned once for a whole room: the same talk with the same people tells the same. */
const readings = new WeakMap<Bowl, { readonly people: People; readonly reading: TalkReading }>();
const readingOf = ({ people }: Look, bowl: Bowl): TalkReading => {
  const known = readings.get(bowl);
  if (known?.people === people) return known.reading;
  const reading = bowlReading({ people }, bowl);
  readings.set(bowl, { people, reading });
  return reading;
};

const recordOf = (look: Pick<Look, 'people'>, bowl: Bowl, reading: TalkReading): BowlRecord => ({
  eligible: [...eligibleIn(look, bowl)],
  waited: [...bowl.waited],
  leftInQueue: [...reading.leftInQueue],
  womenShareOfAirtime: reading.womenShareOfAirtime,
  womenShareOfEligible: reading.womenShareOfEligible,
});

/** One's own, and that of somebody one enters for. */
const isOwn = ({ people }: Pick<Look, 'people'>, { participantId }: Actor, person: string): boolean =>
  person === participantId || (participantId !== '' && people.get(person)?.scribe === participantId);

/** For facilitators: who spoke how long and, at the end, all that the talk is reckoned from. */
const forLead = (look: Look, bowl: Bowl, reading: TalkReading): Pick<BowlView, 'airtimeSec' | 'record'> => ({
  airtimeSec: reading.airtimeSec,
  // Of a talk that came in without names there is nothing more to tell.
  ...(bowl.phase === 'closed' && bowl.frozen?.balance === undefined ? { record: recordOf(look, bowl, reading) } : {}),
});

export const bowlView = (look: Look, bowl: Bowl, viewer: Actor): BowlView => {
  const { turns, waited: _waited, shown: _shown, frozen, questions, ...plain } = bowl;
  const facilitates = canFacilitate(viewer.role);
  const reading = readingOf(look, bowl);
  const airtime = airtimeOf(turns);
  const spoken = Object.fromEntries(
    [...airtime.keys()].map((person) => [person, turns.filter((turn) => turn.person === person).length]),
  );
  const notes = observationsOf(look.secrets, bowl.id);
  const isShown = (person: string): boolean => facilitates || isOwn(look, viewer, person);
  return {
    ...plain,
    queue: handOrder({ queue: bowl.queue, policy: bowl.policy, spoken }, look.people),
    balance: frozen?.balance ?? balanceOf(reading),
    turns: turns.map((turn) => (isShown(turn.person) ? turn : { id: turn.id, gist: turn.gist })),
    questions: questions.map(({ id, text, state, by }) => ({ id, text, state, ...(isShown(by) ? { by } : {}) })),
    mySeconds: airtime.get(viewer.participantId) ?? 0,
    ...(facilitates ? forLead(look, bowl, reading) : {}),
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
