/**
 * Rules of fishbowl, marketplace and exchange that need several people, over real connections (docs/spec/fishbowl.md,
 * docs/spec/marketplace.md): who is told what, who keeps a place, and what no client of its own can go around.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fishbowl } from '../../shared/methods/fishbowl/method.ts';
import type { BowlView } from '../../shared/methods/fishbowl/view.ts';
import type { MarketView } from '../../shared/methods/marketplace/view.ts';
import { zoneOfCard } from '../../shared/methods/method.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { closeAll, type MadeBoard, type Peer, startTestServer, type TestServer } from './harness.ts';
import { act, cardsAt, enterWorkshop, templateAt, type Workshop, wasSent } from './session-stage.ts';

let server: TestServer;
let board: MadeBoard;
let room: Workshop;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['fishbowl']);
  room = await enterWorkshop(server, board);
});
afterEach(closeAll);
afterAll(() => server.close());

const refuses = async (code: RefusalCode, peer: Peer, command: SessionInput): Promise<void> =>
  expect([command.type, await peer.command(command)]).toEqual([command.type, code]);

const bowlAt = (peer: Peer): BowlView | undefined => peer.view().parts.fishbowl.bowls.at(-1);
type MakeBowl = Extract<SessionInput, { type: 'fishbowl.make' }>;
const makeBowl = async (more: Partial<MakeBowl> = {}): Promise<string> => {
  const { host } = room;
  const topic = 'Who mends it?';
  await act(host, { type: 'fishbowl.make', topic, variant: 'open', template: templateAt(host), ...more });
  await host.until(() => bowlAt(host) !== undefined);
  return bowlAt(host)?.id ?? '';
};

const marketAt = (peer: Peer): MarketView | undefined => peer.view().parts.market.markets.at(-1);
type MakeMarket = Extract<SessionInput, { type: 'market.make' }>;
const makeMarket = async (more: Partial<MakeMarket> = {}): Promise<string> => {
  const { host } = room;
  const rounds = [{ minutes: 10 }, { minutes: 10 }];
  await act(host, { type: 'market.make', title: 'Fair', variant: 'stalls-with-rounds', rounds, ...more });
  await host.until(() => marketAt(host) !== undefined);
  return marketAt(host)?.id ?? '';
};

test('[FB11] who is tapped keeps the chair for ten seconds, and all are told by whom', async () => {
  const { host, ana, ben, phone } = room;
  const bowl = await makeBowl({ variant: 'samoan', seats: 1, keepEmpty: 0 });
  await act(ana, { type: 'fishbowl.sit', bowl });
  await act(host, { type: 'fishbowl.open', bowl });
  await act(ben, { type: 'fishbowl.tap', bowl, out: ana.participantId });
  await phone.until(() => bowlAt(phone)?.tap !== null && bowlAt(phone)?.tap !== undefined);
  expect(bowlAt(phone)?.tap).toMatchObject({ by: ben.participantId, out: ana.participantId });
  expect(bowlAt(phone)?.chairs).toEqual([ana.participantId]);
  await refuses('bowl.full', ben, { type: 'fishbowl.sit', bowl });
});

test('[FB12] the queue is seen by all, and who asks twice keeps the place', async () => {
  const { ana, ben, obi } = room;
  const bowl = await makeBowl();
  for (const peer of [ana, ben, ana]) await act(peer, { type: 'fishbowl.queue', bowl });
  await obi.until(() => bowlAt(obi)?.queue.length === 2);
  expect(bowlAt(obi)?.queue.map(({ person }) => person)).toEqual([ana.participantId, ben.participantId]);
});

test('[FB15] a facilitator frees the chair and the place of who was removed', async () => {
  const { host, ana, ben } = room;
  const bowl = await makeBowl();
  await act(ana, { type: 'fishbowl.sit', bowl });
  await act(ben, { type: 'fishbowl.queue', bowl });
  for (const person of [ana.participantId, ben.participantId]) await act(host, { type: 'person.remove', person });
  await act(host, { type: 'fishbowl.leave', bowl, for: ana.participantId });
  await act(host, { type: 'fishbowl.unqueue', bowl, for: ben.participantId });
  await host.until(() => bowlAt(host)?.queue.length === 0);
  expect(bowlAt(host)?.chairs.some((person) => person === ana.participantId)).toBe(false);
});

test('[FB17] what somebody says of themselves for the balance reaches nobody', async () => {
  const { host, ana, ben, obi } = room;
  await act(ana, { type: 'person.change', gender: 'f', name: 'Ana the second' });
  for (const peer of [host, ben, obi]) {
    await peer.until(() => wasSent(peer, 'Ana the second'));
    expect(wasSent(peer, '"gender"')).toBe(false);
  }
});

test('[FB26] observations are read at once only from when a facilitator said so', async () => {
  const { host, ana, ben, obi } = room;
  const bowl = await makeBowl();
  const observe = (text: string): SessionInput => ({ type: 'fishbowl.observe', bowl, kind: 'insight', text });
  await act(obi, observe('MARKER-before'));
  await refuses('role.forbidden', ana, { type: 'fishbowl.live', bowl, live: true });
  await act(host, { type: 'fishbowl.live', bowl, live: true });
  await act(obi, observe('MARKER-after'));
  await ben.until(() => wasSent(ben, 'MARKER-after'));
  expect([ana, ben, host].filter((peer) => wasSent(peer, 'MARKER-before'))).toEqual([]);
});

test('[FB27] the harvest lies by kind', async () => {
  const { host, ben, obi } = room;
  const bowl = await makeBowl();
  for (const kind of ['agreement', 'tension', 'question', 'pattern'] as const)
    await act(obi, { type: 'fishbowl.observe', bowl, kind, text: `A ${kind}` });
  await act(host, { type: 'fishbowl.harvest', bowl });
  await ben.until(() => cardsAt(ben, 'A pattern').length === 1);
  const zones = ['agreement', 'tension', 'question', 'pattern'].map((kind) => {
    const [card] = cardsAt(ben, `A ${kind}`);
    return card && zoneOfCard(fishbowl, card)?.id;
  });
  expect(zones).toEqual(['agreements', 'tensions', 'questions', 'harvest']);
});

test('[MK4] in an open space people move when they like, and the move is kept', async () => {
  const { host, ana, ben, phone } = room;
  const market = await makeMarket({ variant: 'open-space' });
  for (const [peer, title] of [
    [ana, 'Wells'],
    [ben, 'Pumps'],
  ] as const)
    await act(peer, { type: 'market.propose', market, title });
  await host.until(() => marketAt(host)?.topics.length === 2);
  const topics = marketAt(host)?.topics.map(({ id }) => id) ?? [];
  for (const [at, topic] of topics.entries())
    await act(host, { type: 'market.place', market, topic, round: 1, room: `Tree ${at}` });
  await act(host, { type: 'market.round', market, to: 1 });
  for (const stall of topics) await act(phone, { type: 'market.visit', market, stall });
  await host.until(() => marketAt(host)?.visits?.length === 2);
  expect(marketAt(host)?.visits?.map(({ stall }) => stall)).toEqual(topics);
  expect(marketAt(host)?.visits?.[1]).toMatchObject({ left: topics[0] });
});

test('[MK7] observers watch; in a pause nobody moves but who facilitates', async () => {
  const { host, ana, obi } = room;
  const market = await makeMarket({ stalls: [{ id: 's1', title: 'Wells' }] });
  await act(host, { type: 'market.round', market, to: 1 });
  const visit: SessionInput = { type: 'market.visit', market, stall: 's1' };
  await refuses('role.forbidden', obi, { type: 'market.propose', market, title: 'Mine' });
  await act(host, { type: 'agenda.pause' });
  await refuses('session.paused', ana, visit);
  await act(host, { ...visit, for: ana.participantId });
});

test('[MK9] a stall whose host goes is taken over, or taken off by who is sure', async () => {
  const { host, ana, ben } = room;
  const market = await makeMarket({ stalls: [{ id: 's1', title: 'Wells', hosts: [ana.participantId] }] });
  const gone: SessionInput = { type: 'market.host-gone', market, stall: 's1' };
  await refuses('market.host-missing', host, gone);
  await act(host, { ...gone, takenOverBy: ben.participantId });
  await host.until(() => marketAt(host)?.stalls[0]?.hosts.includes(ben.participantId) === true);
});

test('[MK10] [MK30] where everybody was is for facilitators; feedback for the hosts, and for all when it is over', async () => {
  const { host, ana, ben, phone } = room;
  const market = await makeMarket({ stalls: [{ id: 's1', title: 'Wells', hosts: [ana.participantId] }] });
  await act(host, { type: 'market.round', market, to: 1 });
  await act(phone, { type: 'market.visit', market, stall: 's1' });
  await act(phone, { type: 'market.feedback', market, stall: 's1', useful: 5, text: 'MARKER-of-use' });
  await ana.until(() => wasSent(ana, 'MARKER-of-use'));
  await ben.until(() => marketAt(ben)?.crowd.s1 === 1);
  expect([wasSent(ben, 'MARKER-of-use'), wasSent(ben, '"visits":[')]).toEqual([false, false]);
  await act(host, { type: 'market.close', market });
  await ben.until(() => wasSent(ben, 'MARKER-of-use'));
  const visitsFor = async (role: 'observer' | 'facilitator'): Promise<number> => {
    const { sessionToken } = await server.joinAs(board, role, 'Reader');
    const headers = { authorization: `Bearer ${sessionToken}` };
    const answer = await fetch(`${server.base}/api/boards/${board.id}/export/json`, { headers });
    const { session } = (await answer.json()) as { session: { markets: { visits: unknown[] }[] } };
    return session.markets[0]?.visits.length ?? Number.NaN;
  };
  expect(await Promise.all([visitsFor('facilitator'), visitsFor('observer')])).toEqual([1, 0]);
});

test('[MK11] a topic that was joined keeps both names', async () => {
  const { host, ana, ben } = room;
  const market = await makeMarket({ variant: 'open-space' });
  await act(ana, { type: 'market.propose', market, title: 'Wells' });
  await act(ben, { type: 'market.propose', market, title: 'Pumps' });
  await host.until(() => marketAt(host)?.topics.length === 2);
  const [into = '', topic = ''] = marketAt(host)?.topics.map(({ id }) => id) ?? [];
  await act(ana, { type: 'market.merge', market, topic, into });
  await act(ben, { type: 'market.merge', market, topic, into });
  await act(ana, { type: 'market.place', market, topic: into, round: 1, room: 'Tree' });
  await host.until(() => marketAt(host)?.stalls.length === 1);
  expect([...(marketAt(host)?.stalls[0]?.hosts ?? [])].sort()).toEqual([ana.participantId, ben.participantId].sort());
});

test('[MK12] [MK34] a suggestion of somebody else is nobody’s yes; exchanges do not mix', async () => {
  const { host, ana, ben } = room;
  const exchangeAt = () => host.view().parts.exchange;
  await act(ana, { type: 'exchange.enter', exchange: 'one', kind: 'offer', text: 'A lorry' });
  await act(ben, { type: 'exchange.enter', exchange: 'one', kind: 'need', text: 'Pipes moved' });
  await act(ben, { type: 'exchange.enter', exchange: 'two', kind: 'need', text: 'A driver' });
  await host.until(() => exchangeAt().entries.length === 3);
  const [offer = '', need = '', elsewhere = ''] = exchangeAt().entries.map(({ id }) => id);
  await refuses('exchange.unknown', host, { type: 'exchange.suggest', offer, need: elsewhere });
  await act(host, { type: 'exchange.suggest', offer, need });
  await host.until(() => exchangeAt().matches.length === 1);
  expect(exchangeAt().matches[0]?.yes).toEqual([]);
  await act(ana, { type: 'exchange.take-back', entry: offer });
  await host.until(() => exchangeAt().matches.length === 0);
});
