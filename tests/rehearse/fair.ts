/**
 * One market as a rehearsal holds it: made by the facilitator, with stalls of the file or with topics that people call out.
 * Knows which id the server gave to which stall; knows nothing of the order of the play.
 */
import type { MarketView } from '../../shared/methods/marketplace/view.ts';
import { handOf } from './by-hand.ts';
import { Failure } from './failure.ts';
import type { Fair } from './live-scenario.ts';
import type { Replica } from './replica.ts';
import type { Stage } from './stage.ts';

/** A market that stands, with the board's id for each stall and topic of the file. */
export interface Standing {
  readonly id: string;
  readonly stall: (id: string) => string;
  readonly names: ReadonlyMap<string, string>;
}

const marketsOf = (replica: Replica): readonly MarketView[] => replica.view()?.parts.market.markets ?? [];
export const marketOf = (replica: Replica, id: string): MarketView | undefined =>
  marketsOf(replica).find((market) => market.id === id);

const isOpenSpace = ({ variant }: Fair): boolean => variant === 'open-space';

/** Whether every stall grew out of a topic that its only host called out, so that it can be played as such. */
export const growsFromTopics = (fair: Fair): boolean =>
  isOpenSpace(fair) &&
  fair.stalls.every(({ id, title, hosts, rounds }) => {
    const topic = fair.proposed.find((one) => one.id === id);
    return topic?.title === title && hosts.length === 1 && hosts[0] === topic.by && rounds.length === 1;
  });

const templateOf = ({ methods }: Stage): string =>
  methods.find(({ method }) => method.id === 'marketplace')?.template.id ?? '';

/** Stalls come with the ids of the file, unless they are to grow out of topics. */
export const makeFair = async (stage: Stage, fair: Fair, withStalls: boolean): Promise<string> => {
  const { cast, fitter, see, scenario } = stage;
  const { leader } = cast;
  const known = new Set(marketsOf(leader).map(({ id }) => id));
  const isNew = ({ id }: MarketView): boolean => !known.has(id);
  const stalls = fair.stalls.map(({ id, title, hosts, capacity, offer, rounds }) => ({
    id,
    title: fitter.title(title, id),
    hosts: hosts.map((host) => cast.of(host).participantId),
    capacity,
    offer: fitter.field(offer, `The offer of ${id}`),
    rounds,
  }));
  await leader.command({
    type: 'market.make',
    template: templateOf(stage),
    variant: isOpenSpace(fair) ? 'open-space' : 'stalls-with-rounds',
    title: fitter.title(scenario.agenda.find(({ template }) => template === 'marketplace')?.title ?? '', fair.id),
    rounds: fair.rounds.map(({ minutes, changeoverMin }) => ({ minutes, changeoverMin })),
    stalls: withStalls ? stalls : [],
  });
  await see(leader, () => marketsOf(leader).some(isNew), `the market ${fair.id}`);
  const made = marketsOf(leader).find(isNew);
  if (made === undefined) throw new Failure(`The market ${fair.id} was not made.`);
  return made.id;
};

/** Everybody calls out their topics; the ids that the server gave them, by those of the file. */
const callOut = async (stage: Stage, fair: Fair, market: string) => {
  const { see, fitter } = stage;
  const { leader } = stage.cast;
  const names = new Map<string, string>();
  for (const { id, title, by } of fair.proposed) {
    const topics = () => marketOf(leader, market)?.topics ?? [];
    const known = new Set(topics().map((topic) => topic.id));
    const hand = handOf(stage, by);
    await hand.replica.command({ type: 'market.propose', market, title: fitter.title(title, id), ...hand.of });
    await see(leader, () => topics().length > known.size, `the topic ${id}`);
    const made = topics().find((topic) => !known.has(topic.id));
    if (made) names.set(id, made.id);
  }
  return names;
};

/** What was joined or taken back is so before the others come onto the wall of times. */
const fillWall = async (stage: Stage, fair: Fair, market: string, names: ReadonlyMap<string, string>) => {
  const { cast } = stage;
  const join = async (by: string, topic: string, into: string): Promise<void> => {
    const hand = handOf(stage, by);
    await hand.replica.command({ type: 'market.merge', market, topic, into, ...hand.of });
  };
  const byId = new Map(fair.proposed.map((topic) => [topic.id, topic]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  for (const { id, by, mergedInto, withdrawn } of fair.proposed) {
    const topic = nameOf(id);
    const other = mergedInto ? byId.get(mergedInto) : undefined;
    if (withdrawn) await handOf(stage, by).replica.command({ type: 'market.withdraw', market, topic });
    if (other === undefined) continue;
    const into = nameOf(other.id);
    await join(by, topic, into);
    if (other.by !== by) await join(other.by, topic, into);
  }
  const { leader } = cast;
  for (const { id, title, hosts, rounds, capacity } of fair.stalls) {
    const stall = nameOf(id);
    await leader.command({ type: 'market.place', market, topic: stall, round: rounds[0] ?? 1, capacity });
    // Whoever joined a topic would hold it too; in a recording they may be its visitors.
    const holders = hosts.map((host) => cast.of(host).participantId);
    const plain = { title: stage.fitter.title(title, id), hosts: holders, capacity, rounds };
    if (fair.proposed.some(({ mergedInto }) => mergedInto === id))
      await leader.command({ type: 'market.stall', market, stall, ...plain });
  }
};

/** The market with its stalls standing. */
export const standFair = async (stage: Stage, fair: Fair): Promise<Standing> => {
  const { leader } = stage.cast;
  const grows = growsFromTopics(fair);
  const id = await makeFair(stage, fair, !grows);
  const names = await callOut(stage, fair, id);
  if (grows) await fillWall(stage, fair, id, names);
  const stall = (one: string): string => (grows ? (names.get(one) ?? one) : one);
  const stands = (): boolean => marketOf(leader, id)?.stalls.length === fair.stalls.length;
  await stage.see(leader, stands, `the stalls of ${fair.id}`);
  return { id, stall, names };
};
