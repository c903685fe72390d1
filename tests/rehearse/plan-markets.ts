/**
 * Markets and exchanges as acts: in each round people go where the recording says, over their own connections; where a
 * stall was fuller than it takes, or a visit needs a hand, the facilitator enters it for them.
 */
import { type ExchangeState, NEW_EXCHANGE } from '../../shared/methods/exchange/exchange.ts';
import { handOf } from './by-hand.ts';
import { marketOf, type Standing, standFair } from './fair.ts';
import type { Fair } from './live-scenario.ts';
import type { Act, Stage } from './stage.ts';

type Visit = Fair['visits'][number];

const visit = async (stage: Stage, fair: Fair, { id, stall }: Standing, one: Visit): Promise<void> => {
  const { cast, diary } = stage;
  const visitor = cast.of(one.participantId);
  const there = { type: 'market.visit', market: id, stall: stall(one.stallId) } as const;
  const own = await visitor.attempt(there);
  if (own === undefined) return;
  const entered = await cast.leader.attempt({ ...there, for: visitor.participantId, round: one.round });
  if (entered) diary.turnedAway.push(`${fair.id} ${one.participantId} at ${one.stallId}: ${own}, ${entered}`);
};

const playRound = async (stage: Stage, fair: Fair, standing: Standing, no: number): Promise<void> => {
  const { leader } = stage.cast;
  const market = standing.id;
  for (const [stall, person] of Object.entries(fair.hostDuty[String(no)] ?? {})) {
    const onDuty = stage.cast.of(person).participantId;
    await leader.command({ type: 'market.duty', market, round: no, stall: standing.stall(stall), person: onDuty });
  }
  await leader.command({ type: 'market.round', market, to: no });
  const visits = fair.visits.filter(({ round }) => round === no).sort((a, b) => a.enteredAfterMin - b.enteredAfterMin);
  for (const one of visits) await visit(stage, fair, standing, one);
  await leader.command({ type: 'market.round', market, to: 0 });
};

const giveFeedback = async (stage: Stage, fair: Fair, { id, stall }: Standing): Promise<void> => {
  for (const { stallId, participantId, useful, text } of fair.feedback) {
    const said = stage.fitter.field(text, `Feedback for ${stallId}`);
    const feedback = { type: 'market.feedback', market: id, stall: stall(stallId), useful, text: said } as const;
    const by = handOf(stage, participantId);
    await by.replica.command({ ...feedback, ...by.of });
  }
};

const report = async ({ cast }: Stage, fair: Fair, { id, stall }: Standing): Promise<void> => {
  for (const { stallId, convener, present, points, next } of fair.reports) {
    const by = convener ? cast.of(convener) : cast.leader;
    await by.command({ type: 'market.report', market: id, stall: stall(stallId), present, points, next });
  }
};

const holdFair = async (stage: Stage, fair: Fair): Promise<void> => {
  const { leader } = stage.cast;
  const standing = await standFair(stage, fair);
  stage.diary.back.set(standing.id, fair.id);
  for (const [name, topic] of standing.names) stage.diary.back.set(topic, name);
  for (const { no } of fair.rounds) await playRound(stage, fair, standing, no);
  await giveFeedback(stage, fair, standing);
  await report(stage, fair, standing);
  await leader.command({ type: 'market.close', market: standing.id });
  await stage.see(leader, () => marketOf(leader, standing.id)?.closed === true, `that ${fair.id} is over`);
};

const enterAll = async (stage: Stage, { offers, needs }: Fair, exchange: string, seen: () => ExchangeState) => {
  const { cast, diary, see } = stage;
  const names = new Map<string, string>();
  const all = [...offers.map((offer) => ['offer', offer] as const), ...needs.map((need) => ['need', need] as const)];
  for (const [kind, { id, participantId, text }] of all) {
    const known = new Set(seen().entries.map((entry) => entry.id));
    const by = handOf(stage, participantId);
    await by.replica.command({ type: 'exchange.enter', exchange, kind, text, ...by.of });
    await see(cast.leader, () => seen().entries.length > known.size, `${kind} ${id}`);
    const made = seen().entries.find((entry) => !known.has(entry.id));
    if (made === undefined) continue;
    names.set(`${kind} ${id}`, made.id);
    diary.back.set(made.id, id);
  }
  return names;
};

/** The giver suggests it and names the first step; where both agreed, the other says yes. */
const holdExchange = async (stage: Stage, fair: Fair, exchange: string): Promise<void> => {
  const { cast, see, diary } = stage;
  const seen = (): ExchangeState => cast.leader.view()?.parts.exchange ?? NEW_EXCHANGE;
  const names = await enterAll(stage, fair, exchange, seen);
  diary.back.set(exchange, fair.id);
  for (const { offerId, needId, state, firstStep: written } of fair.matches) {
    // The board takes no agreement without a first step.
    const isBare = state === 'agreed' && written.trim() === '';
    const firstStep = isBare ? '…' : written;
    if (isBare) stage.fitter.remarks.push(`The match of ${offerId} and ${needId} has no first step.`);
    const [offer, need] = [names.get(`offer ${offerId}`) ?? offerId, names.get(`need ${needId}`) ?? needId];
    const personOf = (entries: Fair['offers'], id: string) => entries.find((entry) => entry.id === id)?.participantId;
    const giver = handOf(stage, personOf(fair.offers, offerId) ?? '');
    const taker = handOf(stage, personOf(fair.needs, needId) ?? '');
    await giver.replica.command({ type: 'exchange.suggest', offer, need, ...giver.of });
    const found = () => seen().matches.find((match) => match.offer === offer && match.need === need);
    await see(cast.leader, () => found() !== undefined, `the match of ${offerId} and ${needId}`);
    const match = found()?.id ?? '';
    await giver.replica.command({ type: 'exchange.agree', match, firstStep, ...giver.of });
    if (state === 'agreed') await taker.replica.command({ type: 'exchange.agree', match, ...taker.of });
  }
};

export const isExchange = ({ variant }: Fair): boolean => variant === 'offers-and-needs';

export const planMarkets = (stage: Stage, minuteFor: (...templates: readonly string[]) => number): readonly Act[] => {
  const [first] = stage.scenario.markets.filter(isExchange);
  const template = stage.methods.find(({ method }) => method.id === 'exchange')?.template.id ?? '';
  // The board has one template for it; what else the file has is apart under a name of its own.
  const placeOf = (fair: Fair): string => (fair === first ? template : fair.id);
  return stage.scenario.markets.map(
    (fair): Act => ({
      atMinute: minuteFor('marketplace'),
      what: `market ${fair.id}`,
      act: () => (isExchange(fair) ? holdExchange(stage, fair, placeOf(fair)) : holdFair(stage, fair)),
    }),
  );
};
