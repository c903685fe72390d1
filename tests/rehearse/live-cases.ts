/**
 * The file's negative cases on talks and markets: each on a fresh one that is running, with all else legal, through the
 * connection of who tries it. What is left of it is not in the file, so it changes no figure.
 */
import { sameJson } from '../../shared/document/write.ts';
import { type Ending, PASSED, type Player, refusedBy } from './ending.ts';
import { makeFair, marketOf } from './fair.ts';
import type { Fair, Talk } from './live-scenario.ts';
import { bowlOf, makeBowl } from './plan-talks.ts';
import type { NegativeCase } from './scenario.ts';
import type { Stage } from './stage.ts';

const isHere = ({ scenario }: Stage, id: unknown): id is string =>
  scenario.participants.some((person) => person.id === id);

/** A talk that has begun, with the people who began it. */
const running = async (stage: Stage, talk: Talk): Promise<string> => {
  const { cast, see } = stage;
  const bowl = await makeBowl(stage, talk);
  for (const person of talk.initiallySeated) await cast.of(person).command({ type: 'fishbowl.sit', bowl });
  await cast.leader.command({ type: 'fishbowl.open', bowl });
  await see(cast.leader, () => bowlOf(cast.leader, bowl)?.phase === 'talking', `that ${talk.id} is open`);
  return bowl;
};

type Trial = 'sit' | 'turn-start' | 'tap';

const tryInBowl =
  (verb: Trial): Player =>
  async (stage, one) => {
    const { scenario, cast } = stage;
    const { by } = one;
    const talk = scenario.fishbowls.find(({ id }) => id === one.fishbowl);
    if (talk === undefined || !isHere(stage, by)) return undefined;
    const bowl = await running(stage, talk);
    const state = () => {
      const { chairs, turn, tap, queue } = bowlOf(cast.leader, bowl) ?? {};
      return { chairs, turn, tap, queue };
    };
    const before = state();
    const command =
      verb === 'tap'
        ? ({ type: 'fishbowl.tap', bowl, out: isHere(stage, one.out) ? cast.of(one.out).participantId : '?' } as const)
        : verb === 'sit'
          ? ({ type: 'fishbowl.sit', bowl, seat: one.seat === 'symbolic' ? 'symbolic' : 'free' } as const)
          : ({ type: 'fishbowl.turn-start', bowl } as const);
    const code = await cast.of(by).attempt(command);
    return refusedBy(code, sameJson(before, state()));
  };

const fairOf = ({ scenario }: Stage, one: NegativeCase): Fair | undefined =>
  scenario.markets.find(({ id, stalls }) => id === one.market && stalls.length > 0);

/** A market with this round on; a round that it does not have is left to the one who tries to go there. */
const inRound = async (stage: Stage, fair: Fair, round: number): Promise<string> => {
  const { leader } = stage.cast;
  const market = await makeFair(stage, fair, true);
  const to = fair.rounds.some(({ no }) => no === round) ? round : 1;
  await leader.command({ type: 'market.round', market, to });
  return market;
};

const visitStall: Player = async (stage, one) => {
  const fair = fairOf(stage, one);
  if (fair === undefined || !isHere(stage, one.by)) return undefined;
  const round = Number(one.round);
  const market = await inRound(stage, fair, round);
  const named = Array.isArray(one.stalls) ? one.stalls.map(String) : [];
  const stalls = named.length > 0 ? named : [fair.stalls[0]?.id ?? ''];
  const codes: (string | undefined)[] = [];
  for (const stall of stalls)
    codes.push(await stage.cast.of(one.by).attempt({ type: 'market.visit', market, stall, round }));
  const { leader } = stage.cast;
  const visits = () => marketOf(leader, market)?.visits?.length ?? 0;
  // What came before the last is legal by itself.
  const isLegal = codes.slice(0, -1).every((code) => code === undefined);
  await stage.see(leader, () => visits() >= stalls.length - 1, 'the first visit');
  return isLegal ? refusedBy(codes.at(-1), visits() === stalls.length - 1) : undefined;
};

const MISSING = 'market.host-missing';
const WARNED: Ending = { expect: 'warn', sign: `${MISSING}, and it passes when one is sure` };

/** Warned once, and let through when somebody is sure. */
const warnedBy = (first: string | undefined, sure: string | undefined): Ending => {
  if (first === undefined) return PASSED;
  return first === MISSING && sure === undefined ? WARNED : { expect: 'refuse', sign: sure ?? first };
};

const leaveStall: Player = async (stage, one) => {
  const fair = fairOf(stage, one);
  const hosts = (Array.isArray(one.by) ? one.by : [one.by]).filter((id) => isHere(stage, id));
  const own = fair?.stalls.find((stall) => hosts.every((host) => stall.hosts.includes(host)));
  const other = fair?.stalls.find((stall) => stall !== own);
  if (fair === undefined || hosts.length === 0 || own === undefined || other === undefined) return undefined;
  const market = await inRound(stage, fair, Number(one.round));
  let last: Ending = PASSED;
  for (const host of hosts) {
    const there = { type: 'market.visit', market, stall: other.id } as const;
    const first = await stage.cast.of(host).attempt(there);
    last = warnedBy(first, first && (await stage.cast.of(host).attempt({ ...there, sure: true })));
  }
  return last;
};

const hostAbsent: Player = async (stage, one) => {
  const fair = fairOf(stage, one);
  const stall = fair?.stalls.find(({ id }) => id === one.stall);
  if (fair === undefined || stall === undefined) return undefined;
  const market = await inRound(stage, fair, stall.rounds[0] ?? 1);
  const gone = { type: 'market.host-gone', market, stall: stall.id } as const;
  const first = await stage.cast.leader.attempt(gone);
  return warnedBy(first, first && (await stage.cast.leader.attempt({ ...gone, sure: true })));
};

export const LIVE_PLAYERS: readonly (readonly [string, Player])[] = [
  ['sit', tryInBowl('sit')],
  ['start-turn', tryInBowl('turn-start')],
  ['tap', tryInBowl('tap')],
  ['visit-stall', visitStall],
  ['leave-stall', leaveStall],
  ['host-absent', hostAbsent],
];
