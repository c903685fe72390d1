/**
 * Fishbowls as acts: the facilitator makes each, everybody sits, waits, taps, speaks and leaves over their own connection.
 * A rehearsal is faster than the talk was, so at the end the facilitator sets right what each turn was.
 */
import { OBSERVATIONS } from '../../shared/methods/fishbowl/rules.ts';
import type { BowlView } from '../../shared/methods/fishbowl/view.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { Failure } from './failure.ts';
import type { Talk } from './live-scenario.ts';
import type { Replica } from './replica.ts';
import type { Act, Stage } from './stage.ts';

type Event = Talk['events'][number];

const bowlsOf = (replica: Replica): readonly BowlView[] => replica.view()?.parts.fishbowl.bowls ?? [];
export const bowlOf = (replica: Replica, id: string): BowlView | undefined =>
  bowlsOf(replica).find((bowl) => bowl.id === id);

/** Gives the id of the new fishbowl, with nobody in it. */
export const makeBowl = async (stage: Stage, talk: Talk): Promise<string> => {
  const { cast, fitter, see } = stage;
  const { leader } = cast;
  const known = new Set(bowlsOf(leader).map(({ id }) => id));
  const isNew = ({ id }: BowlView): boolean => !known.has(id);
  const idsOf = (people: readonly string[]): string[] => people.map((person) => cast.of(person).participantId);
  const { variant, seats, keepEmpty, maxTurnSec, timeBoxMin, rules } = talk;
  await leader.command({
    type: 'fishbowl.make',
    template: stage.methods.find(({ method }) => method.id === 'fishbowl')?.template.id ?? '',
    topic: fitter.label(talk.topic, talk.id),
    variant,
    seats,
    keepEmpty,
    maxTurnSec,
    timeBoxMin,
    symbolic: fitter.short(rules.symbolicSeat?.label ?? '', `The symbolic chair of ${talk.id}`),
    // The recording tells itself who got up when; the rule would have people get up twice.
    leaveAfterTurns: 0,
    asks: rules.innerPicksQuestions,
    eligible: idsOf(talk.eligible),
    groups: rules.groups.map(idsOf),
  });
  await see(leader, () => bowlsOf(leader).some(isNew), `the fishbowl ${talk.id}`);
  const made = bowlsOf(leader).find(isNew);
  if (made === undefined) throw new Failure(`The fishbowl ${talk.id} was not made.`);
  return made.id;
};

/** What a recorded event is as a command, and whose; undefined for what follows from others. */
const commandOf = (
  { cast }: Stage,
  bowl: string,
  { type, participantId, outId }: Event,
): readonly [Replica, SessionInput] | undefined => {
  switch (type) {
    case 'sit':
    case 'leave':
    case 'queue':
    case 'unqueue':
    case 'turn-start':
    case 'turn-end':
      return [cast.of(participantId), { type: `fishbowl.${type}`, bowl }];
    case 'tap':
      return [cast.of(participantId), { type: 'fishbowl.tap', bowl, out: outId ? cast.of(outId).participantId : '?' }];
    case 'open':
    case 'close':
      return [cast.leader, { type: `fishbowl.${type}`, bowl }];
    case 'group-swap':
      return [cast.leader, { type: 'fishbowl.swap', bowl }];
    default:
      return undefined;
  }
};

const isDue = (events: readonly Event[], at: number, refused: RefusalCode): boolean =>
  // A swap seats the whole next group at once; the recording tells each of them after it.
  refused === 'bowl.seated' && events.slice(0, at).some(({ type }) => type === 'group-swap');

const playEvents = async (stage: Stage, talk: Talk, bowl: string): Promise<void> => {
  for (const [at, event] of talk.events.entries()) {
    const [who, command] = commandOf(stage, bowl, event) ?? [];
    const refused = who && command && (await who.attempt(command));
    if (refused && !isDue(talk.events, at, refused))
      stage.diary.turnedAway.push(`${talk.id} ${event.participantId} ${event.type}: ${refused}`);
  }
};

const observe = async (stage: Stage, talk: Talk, bowl: string): Promise<void> => {
  for (const { authorId, kind, text } of talk.observerNotes) {
    const known = OBSERVATIONS.find((one) => one === kind) ?? 'pattern';
    const refused = await stage.cast.of(authorId).attempt({ type: 'fishbowl.observe', bowl, kind: known, text });
    if (refused) stage.diary.turnedAway.push(`${talk.id} ${authorId} observes: ${refused}`);
  }
};

/** Times and gists as they were recorded. */
const setRight = async (stage: Stage, talk: Talk, bowl: string): Promise<void> => {
  const { leader } = stage.cast;
  await stage.see(leader, () => bowlOf(leader, bowl)?.phase === 'closed', `that ${talk.id} is closed`);
  const turns = bowlOf(leader, bowl)?.turns ?? [];
  for (const [at, { startSec, durationSec, gist }] of talk.turns.entries()) {
    const turn = turns[at];
    if (turn === undefined) continue;
    const said = stage.fitter.field(gist, `A gist of ${talk.id}`);
    await leader.command({ type: 'fishbowl.turn-fix', bowl, turn: turn.id, startSec, durationSec, gist: said });
  }
};

const hold = async (stage: Stage, talk: Talk): Promise<void> => {
  const bowl = await makeBowl(stage, talk);
  stage.diary.back.set(bowl, talk.id);
  const closing = talk.events.findIndex(({ type }) => type === 'close');
  const before = closing < 0 ? talk.events : talk.events.slice(0, closing);
  await playEvents(stage, { ...talk, events: before }, bowl);
  await observe(stage, talk, bowl);
  await stage.cast.leader.command({ type: 'fishbowl.close', bowl });
  await setRight(stage, talk, bowl);
};

/** Everybody says for themselves what the balance of a talk counts. */
const introduce = async ({ scenario, cast }: Stage): Promise<void> => {
  await Promise.all(
    scenario.participants.map(async ({ id, gender }) => {
      if (gender) await cast.of(id).command({ type: 'person.change', gender });
    }),
  );
};

export const planTalks = (stage: Stage, minuteFor: (...templates: readonly string[]) => number): readonly Act[] => [
  { atMinute: 0, what: 'who is who', act: () => introduce(stage) },
  ...stage.scenario.fishbowls.map(
    (talk): Act => ({
      atMinute: minuteFor('fishbowl'),
      what: `fishbowl ${talk.id}`,
      act: () => hold(stage, talk),
    }),
  ),
];
