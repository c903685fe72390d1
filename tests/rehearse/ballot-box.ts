/**
 * One poll as a rehearsal holds it: opened by the facilitator, every ballot over its voter's own connection, closed, revealed.
 * Knows no scenario file, only who votes what.
 */
import type { RefusalCode } from '../../shared/refusals.ts';
import type { BallotInput } from '../../shared/session/ballot.ts';
import type { PollInput, PollView } from '../../shared/session/poll.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { Failure } from './failure.ts';
import type { Replica } from './replica.ts';
import type { Stage } from './stage.ts';

export type PollPlan = Omit<Extract<PollInput, { type: 'poll.open' }>, 'type'>;

export interface CastIn {
  readonly voter: Replica;
  readonly ballot: BallotInput;
}

const pollsOf = (replica: Replica): readonly PollView[] => replica.view()?.parts.poll.polls ?? [];
export const pollOf = (replica: Replica, id: string): PollView | undefined =>
  pollsOf(replica).find((poll) => poll.id === id);

/** Gives the id of the poll that a command of the facilitator opens. */
export const openedBy = async ({ cast, see }: Stage, command: SessionInput, title: string): Promise<string> => {
  const { leader } = cast;
  const known = new Set(pollsOf(leader).map(({ id }) => id));
  const isNew = ({ id }: PollView): boolean => !known.has(id);
  await leader.command(command);
  await see(leader, () => pollsOf(leader).some(isNew), `the poll "${title}"`);
  const poll = pollsOf(leader).find(isNew);
  if (poll === undefined) throw new Failure(`The poll "${title}" was not opened.`);
  return poll.id;
};

/** Gives the id of the new poll. */
export const openPoll = (stage: Stage, plan: PollPlan): Promise<string> =>
  openedBy(stage, { type: 'poll.open', ...plan }, plan.title);

/** Why each ballot was refused, in the order of the ballots; nothing for those that were taken. */
export const castBallots = ({ see }: Stage, poll: string, ballots: readonly CastIn[]) =>
  Promise.all(
    ballots.map(async ({ voter, ballot }): Promise<RefusalCode | undefined> => {
      await see(voter, () => pollOf(voter, poll) !== undefined, 'the poll');
      return voter.attempt({ type: 'poll.vote', poll, ballot });
    }),
  );

export const closePoll = async ({ cast, see }: Stage, poll: string): Promise<void> => {
  const { leader } = cast;
  await leader.command({ type: 'poll.close', poll });
  await see(leader, () => pollOf(leader, poll)?.phase === 'closed', 'that the poll is closed');
};

/** Gives the poll as the facilitator sees it then. */
export const revealPoll = async ({ cast, see }: Stage, poll: string): Promise<PollView | undefined> => {
  const { leader } = cast;
  await leader.command({ type: 'poll.reveal', poll });
  await see(leader, () => pollOf(leader, poll)?.phase === 'revealed', 'the results of the poll');
  return pollOf(leader, poll);
};

/** Everybody votes in a poll that is open, then it is closed and revealed. What is refused of the recording is in the diary. */
export const holdPoll = async (stage: Stage, name: string, poll: string, ballots: readonly CastIn[]) => {
  stage.diary.back.set(poll, name);
  const refusals = await castBallots(stage, poll, ballots);
  for (const [at, code] of refusals.entries()) {
    const person = ballots[at]?.voter.participantId ?? '';
    if (code) stage.diary.refused.push({ poll: name, person: stage.cast.back.get(person) ?? person, code });
  }
  await closePoll(stage, poll);
  return revealPoll(stage, poll);
};

export const cancelPoll = async ({ cast, see }: Stage, poll: string): Promise<void> => {
  const { leader } = cast;
  await leader.command({ type: 'poll.cancel', poll });
  await see(leader, () => pollOf(leader, poll) === undefined, 'that the poll is gone');
};
