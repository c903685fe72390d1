/**
 * The file's negative cases: those that concern polls here, each on a fresh poll, with all else legal, through the connection
 * of who tries it; those of talks and markets in live-cases.ts. No case changes a figure. Others are named, not played.
 */
import { cancelPoll, castBallots, closePoll, openPoll, pollOf, revealPoll } from './ballot-box.ts';
import type { Figure } from './compare.ts';
import { type Ending, type Player, refusedBy } from './ending.ts';
import { Refused } from './failure.ts';
import { LIVE_PLAYERS } from './live-cases.ts';
import { stateAsPlan } from './plan-intention.ts';
import { statementBallots, statementPlan, voteBallot, voteBallots, votePlan } from './poll-plans.ts';
import type { NegativeCase, Vote } from './scenario.ts';
import type { Stage } from './stage.ts';

/** The vote that a case names; undefined where there is none that could run. */
const voteOf = ({ scenario }: Stage, one: NegativeCase): Vote | undefined =>
  scenario.votes.find(({ id, items }) => id === one.vote && items.length > 0);

const placeDots: Player = async (stage, one) => {
  const vote = voteOf(stage, one);
  const isHere = stage.scenario.participants.some(({ id }) => id === one.by);
  if (vote === undefined || typeof one.by !== 'string' || !isHere || !one.items) return undefined;
  const poll = await openPoll(stage, votePlan(stage, vote));
  const [code] = await castBallots(stage, poll, [voteBallot(stage, vote, one.by, one.items)]);
  const ending = refusedBy(code, pollOf(stage.cast.leader, poll)?.cast === 0);
  await cancelPoll(stage, poll);
  return ending;
};

const reveal: Player = async (stage, one) => {
  const vote = voteOf(stage, one);
  if (vote === undefined || one.before !== 'close') return undefined;
  const { leader } = stage.cast;
  const poll = await openPoll(stage, votePlan(stage, vote));
  await castBallots(stage, poll, voteBallots(stage, vote));
  const code = await leader.attempt({ type: 'poll.reveal', poll });
  const shown = stage.cast.all.some((replica) => pollOf(replica, poll)?.results !== undefined);
  const ending = refusedBy(code, !shown && pollOf(leader, poll)?.phase === 'open');
  await cancelPoll(stage, poll);
  return ending;
};

/** The group cannot close a statement as agreed while somebody blocks it. */
const closeConvergence: Player = async (stage, one) => {
  const statement = stage.scenario.convergence.find(({ id }) => id === one.id);
  if (statement === undefined) return undefined;
  const poll = await openPoll(stage, statementPlan(stage, statement));
  await castBallots(stage, poll, statementBallots(stage, statement));
  await closePoll(stage, poll);
  const verdict = (await revealPoll(stage, poll))?.results?.scale?.verdict ?? 'nothing';
  const code = await stage.cast.leader.attempt({ type: 'poll.decide', poll, agreed: true });
  await cancelPoll(stage, poll);
  if (verdict === 'blocked' && code === 'poll.blocked') return { expect: 'blocked', sign: code };
  return { expect: code === undefined ? 'pass' : 'refuse', sign: `verdict ${verdict}, ${code ?? 'closed as agreed'}` };
};

const PLAYERS: ReadonlyMap<string, Player> = new Map<string, Player>([
  ['place-dot', placeDots],
  ['vote', placeDots],
  ['reveal', reveal],
  ['close-convergence', closeConvergence],
  ['statement', stateAsPlan],
  ...LIVE_PLAYERS,
]);

const nameOf = ({ do: action, expect: _expect, why: _why, ...fields }: NegativeCase): string => {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  const said = told.map(
    ([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  );
  return [action, ...said].join(' ');
};

export interface Cases {
  readonly played: readonly Figure[];
  readonly notPlayed: readonly string[];
}

/** A case that cannot even be set up did not end as it should. */
const tried = async (stage: Stage, one: NegativeCase): Promise<Ending | undefined> => {
  try {
    return await PLAYERS.get(one.do)?.(stage, one);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { expect: 'not tried', sign: error.message };
  }
};

export const playCases = async (stage: Stage): Promise<Cases> => {
  const played: Figure[] = [];
  const notPlayed: string[] = [];
  for (const one of stage.scenario.negativeCases) {
    const name = `must not pass: ${nameOf(one)}`;
    const ending = await tried(stage, one);
    if (ending === undefined) notPlayed.push(`${name} (${one.expect})`);
    else
      played.push({
        name,
        expected: one.expect,
        got: `${ending.expect}: ${ending.sign}`,
        agrees: ending.expect === one.expect,
      });
  }
  return { played, notPlayed };
};
