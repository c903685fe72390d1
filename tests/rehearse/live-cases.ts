/**
 * The file's negative cases on talks and markets: each on a fresh one that is running, with all else legal, through the
 * connection of who tries it. What is left of it is not in the file, so it changes no figure.
 */
import { sameJson } from '../../shared/document/write.ts';
import { handOf } from './by-hand.ts';
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

/** Who began the talk has a chair; a case that wants them without one is tried after they left it. */
const getUp = async ({ cast, see }: Stage, bowl: string, person: string): Promise<void> => {
  const { participantId } = cast.of(person);
  const isSeated = () => bowlOf(cast.leader, bowl)?.chairs.includes(participantId) === true;
  if (!isSeated()) return;
  await cast.of(person).command({ type: 'fishbowl.leave', bowl });
  await see(cast.leader, () => !isSeated(), `that ${person} got up`);
};

const tryInBowl =
  (verb: Trial): Player =>
  async (stage, one) => {
    const { scenario, cast } = stage;
    const { by } = one;
    const talk = scenario.fishbowls.find(({ id }) => id === one.fishbowl);
    if (talk === undefined || !isHere(stage, by)) return undefined;
    const bowl = await running(stage, talk);
    if (verb === 'turn-start') await getUp(stage, bowl, by);
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

interface Going {
  readonly market: string;
  readonly stall: string;
  readonly round: number;
}

const goTo = (stage: Stage, person: string, going: Going): Promise<string | undefined> => {
  const hand = handOf(stage, person);
  return hand.replica.attempt({ type: 'market.visit', ...going, ...hand.of });
};

const visitStall: Player = async (stage, one) => {
  const fair = fairOf(stage, one);
  if (fair === undefined || !isHere(stage, one.by)) return undefined;
  const round = Number(one.round);
  const market = await inRound(stage, fair, round);
  const named = Array.isArray(one.stalls) ? one.stalls.map(String) : [];
  const stalls = named.length > 0 ? named : [fair.stalls[0]?.id ?? ''];
  const codes: (string | undefined)[] = [];
  for (const stall of stalls) codes.push(await goTo(stage, String(one.by), { market, stall, round }));
  // What came before the last is legal by itself.
  if (codes.slice(0, -1).some((code) => code !== undefined)) return undefined;
  const { leader } = stage.cast;
  const visits = () => marketOf(leader, market)?.visits?.length ?? 0;
  await stage.see(leader, () => visits() >= stalls.length - 1, 'the first visit');
  return refusedBy(codes.at(-1), visits() === stalls.length - 1);
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
  // Who holds two stalls leaves the one that is theirs alone.
  const own = fair?.stalls
    .filter((stall) => hosts.every((host) => stall.hosts.includes(host)))
    .sort((a, b) => a.hosts.length - b.hosts.length)[0];
  if (fair === undefined || hosts.length === 0 || own === undefined) return undefined;
  const market = await inRound(stage, fair, Number(one.round));
  const gone = { type: 'market.leave', market, stall: own.id } as const;
  let last: Ending = PASSED;
  for (const host of hosts) {
    const first = await stage.cast.of(host).attempt(gone);
    last = warnedBy(first, first && (await stage.cast.of(host).attempt({ ...gone, sure: true })));
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
