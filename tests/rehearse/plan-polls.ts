/**
 * Votes, statements and the check of health as acts. Each poll is opened, voted on, closed and revealed; what is tied at the
 * cut is voted on again. Invariant: a ballot of the recording that the server refuses is in the diary.
 */
import type { PollView } from '../../shared/session/poll.ts';
import type { CastIn } from './ballot-box.ts';
import { castBallots, closePoll, holdPoll, openPoll, type PollPlan, revealPoll } from './ballot-box.ts';
import { isOnVersion } from './plan-intention.ts';
import {
  healthBallots,
  healthPlan,
  statementBallots,
  statementPlan,
  templatesOf,
  voteBallots,
  votePlan,
} from './poll-plans.ts';
import type { Act, Stage } from './stage.ts';

/** Holds one poll of the file and gives it as it was revealed. */
const hold = async (stage: Stage, name: string, plan: PollPlan, ballots: readonly CastIn[]) =>
  holdPoll(stage, name, await openPoll(stage, plan), ballots);

/** Among what is tied everybody gives their one dot to what they gave most before. */
const voteAgain = async (stage: Stage, { id, title, items, places, results }: PollView, first: readonly CastIn[]) => {
  const { tieAtCut = [], clearWinners = [] } = results?.dots ?? {};
  if (tieAtCut.length === 0) return;
  const plan: PollPlan = {
    kind: 'dots',
    title,
    items: items.filter((item) => tieAtCut.includes(item.id)),
    budget: 1,
    maxPerItem: 1,
    places: Math.max(0, places - clearWinners.length),
    reVoteOf: id,
  };
  const again = first.flatMap(({ voter, ballot }): CastIn[] => {
    const marks = ballot.marks ?? {};
    const [favourite] = tieAtCut.filter((item) => marks[item]).sort((a, b) => (marks[b] ?? 0) - (marks[a] ?? 0));
    return favourite === undefined ? [] : [{ voter, ballot: { marks: { [favourite]: 1 } } }];
  });
  const poll = await openPoll(stage, plan);
  await castBallots(stage, poll, again);
  await closePoll(stage, poll);
  await revealPoll(stage, poll);
};

export const planPolls = (stage: Stage, minuteFor: (...templates: readonly string[]) => number): readonly Act[] => {
  const { votes } = stage.scenario;
  // Those on a version of the sentence are held with it.
  const convergence = stage.scenario.convergence.filter((one) => !isOnVersion(stage.scenario, one));
  const health = healthPlan(stage);
  return [
    ...votes
      .filter((vote) => vote.items.length > 0)
      .map(
        (vote): Act => ({
          atMinute: minuteFor(...templatesOf(stage, vote)),
          what: `vote ${vote.id}`,
          act: async () => {
            const ballots = voteBallots(stage, vote);
            const revealed = await hold(stage, vote.id, votePlan(stage, vote), ballots);
            if (revealed) await voteAgain(stage, revealed, ballots);
          },
        }),
      ),
    ...convergence.map(
      (one): Act => ({
        atMinute: minuteFor('strategic-intention'),
        what: `statement ${one.id}`,
        act: async () => void (await hold(stage, one.id, statementPlan(stage, one), statementBallots(stage, one))),
      }),
    ),
    ...(health === undefined
      ? []
      : [
          {
            atMinute: minuteFor('health'),
            what: 'the check of health',
            act: async () => void (await hold(stage, 'health', health, healthBallots(stage))),
          },
        ]),
  ];
};
