/**
 * What hosts, groups, the wall of an open space and the silence of an exchange do not allow, over real connections
 * (docs/spec/marketplace.md); and what of a market everybody takes home.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { MarketInput } from '../../shared/methods/marketplace/commands.ts';
import type { MarketView } from '../../shared/methods/marketplace/view.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { closeAll, type MadeBoard, type Peer, startTestServer, type TestServer } from './harness.ts';
import { act, cardsAt, enterWorkshop, openPoll, templateAt, type Workshop, wasSent } from './session-stage.ts';

let server: TestServer;
let board: MadeBoard;
let room: Workshop;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['marketplace']);
  room = await enterWorkshop(server, board);
});
afterEach(closeAll);
afterAll(() => server.close());

const marketAt = (peer: Peer): MarketView | undefined => peer.view().parts.market.markets.at(-1);
const refuses = async (code: RefusalCode, peer: Peer, command: SessionInput): Promise<void> =>
  expect([command.type, await peer.command(command)]).toEqual([command.type, code]);

type Make = Extract<MarketInput, { type: 'market.make' }>;
const makeOf = (more: Partial<Make> = {}): Make => ({
  type: 'market.make',
  template: templateAt(room.host),
  variant: 'stalls-with-rounds',
  title: 'Fair',
  rounds: [{ minutes: 10 }, { minutes: 10 }],
  ...more,
});
const makeMarket = async (more: Partial<Make> = {}): Promise<string> => {
  await act(room.host, makeOf(more));
  await room.host.until(() => marketAt(room.host) !== undefined);
  return marketAt(room.host)?.id ?? '';
};
/** Ana hosts the first stall, Ben the second. */
const twoStalls = (): Promise<string> =>
  makeMarket({
    stalls: [
      { id: 's1', title: 'Wells', hosts: [room.ana.participantId], capacity: 1 },
      { id: 's2', title: 'Pumps', hosts: [room.ben.participantId] },
    ],
  });

test('[MK3] [MK14] who is nowhere leaves nothing; a host who leaves a stall alone is warned; a visitor leaves and returns', async () => {
  const { host, ana, phone } = room;
  const market = await twoStalls();
  await act(host, { type: 'market.round', market, to: 1 });
  await refuses('market.not-there', phone, { type: 'market.leave', market });
  await refuses('market.host-missing', ana, { type: 'market.leave', market, stall: 's1' });
  const visit: MarketInput = { type: 'market.visit', market, stall: 's1' };
  await act(phone, visit, { type: 'market.leave', market });
  await refuses('market.visiting', phone, { ...visit, stall: 's2' } as MarketInput);
  await act(phone, visit);
  await host.until(() => marketAt(host)?.crowd.s1 === 1);
  expect(marketAt(host)?.visits?.length).toBe(1);
});

test('[MK15] [MK16] a host marks people in and writes down what they say; the note is theirs', async () => {
  const { host, ana, ben, phone } = room;
  const market = await twoStalls();
  await act(host, { type: 'market.round', market, to: 1 });
  const mark = (stall: string): MarketInput => ({ type: 'market.visit', market, stall, for: phone.participantId });
  await refuses('proxy.forbidden', ben, mark('s1'));
  await act(ana, mark('s1'));
  const say: MarketInput = { type: 'market.say', market, stall: 's1', text: 'Spare parts', by: phone.participantId };
  await refuses('market.not-host', ben, say);
  await refuses('person.unknown', ana, { ...say, by: ben.participantId } as MarketInput);
  await act(ana, say);
  await ben.until(() => cardsAt(ben, 'Spare parts').length === 1);
  expect(cardsAt(ben, 'Spare parts')).toMatchObject([{ by: phone.participantId, via: ana.participantId }]);
});

test('[MK18] [MK19] [MK20] a group keeps to its route; hosts are people of the board; nobody fills the wall beforehand', async () => {
  const { host, ben, phone } = room;
  const market = await twoStalls();
  await act(host, { type: 'market.parties', market, parties: [{ title: 'One', people: [phone.participantId] }] });
  await act(host, { type: 'market.round', market, to: 1 });
  await refuses('market.other-route', phone, { type: 'market.visit', market, stall: 's2' });
  await act(ben, { type: 'market.visit', market, stall: 's2', for: phone.participantId });
  await refuses('person.unknown', host, { type: 'market.stall', market, title: 'Shade', hosts: ['nobody'] });
  await refuses('market.no-convener', host, makeOf({ variant: 'open-space', stalls: [{ title: 'Given' }] }));
  const rooms = ['Tree', 'tree'].map((title) => ({ title, room: title }));
  await refuses('market.place-taken', host, makeOf({ stalls: rooms }));
});

test('[MK21] a board holds so many markets', async () => {
  const { host } = room;
  for (let made = 0; made < LIMITS.markets; made++) await act(host, makeOf());
  await refuses('market.too-many', host, makeOf());
});

test('[MK25] [MK13] [MK29] what is written in silence reaches nobody else, in no frame and no export, before all is shown', async () => {
  const mark = 'MARKER-a-spare-pump';
  const { host, ana, ben, obi, phone } = room;
  await act(host, { type: 'exchange.silence', on: true });
  await act(ana, { type: 'exchange.enter', kind: 'offer', text: mark });
  const others = [host, ben, obi, phone];
  for (const peer of others) await peer.until(() => peer.view().parts.exchange.waiting['']?.entries === 1);
  expect(others.filter((peer) => wasSent(peer, mark))).toEqual([]);
  expect(wasSent(ana, mark)).toBe(true);
  expect(JSON.stringify(await server.exportJson(board.id))).not.toContain(mark);
  for (let entry = 1; entry < LIMITS.entriesPerPerson; entry++)
    await act(ana, { type: 'exchange.enter', kind: 'need', text: `Need ${entry}` });
  await refuses('exchange.full', ana, { type: 'exchange.enter', kind: 'need', text: 'One more' });
  await act(host, { type: 'exchange.silence', on: false });
  for (const peer of others) await peer.until(() => wasSent(peer, mark));
});

test('[MK33] a poll that asks to read all first takes no ballot of who has not', async () => {
  const { host, ana } = room;
  const poll = await openPoll(host, [ana], { readFirst: true });
  const vote = (read?: string[]): SessionInput => ({
    type: 'poll.vote',
    poll,
    ballot: { marks: { x: 1 }, ...(read ? { read } : {}) },
  });
  await refuses('poll.unread', ana, vote());
  await refuses('poll.unread', ana, vote(['x']));
  await act(ana, vote(['x', 'y']));
});
