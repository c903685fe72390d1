/**
 * What hosts, groups, the wall of an open space and the silence of an exchange do not allow, over real connections
 * (docs/spec/marketplace.md); and what of a market everybody takes home.
 */
import { expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { MarketInput } from '../../shared/methods/marketplace/commands.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { makeMarket, marketAt, marketOf } from './live-stage.ts';
import type { Peer } from './peers.ts';
import { act, cardsAt, enterWorkshop, openPoll, refuses, stageOn, templateAt, wasSent } from './session-stage.ts';

const stage = stageOn('marketplace');

/** Ana hosts the first stall, Ben the second. */
const twoStalls = (): Promise<string> =>
  makeMarket(stage.room.host, 'Fair', {
    stalls: [
      { id: 's1', title: 'Wells', hosts: [stage.room.ana.participantId], capacity: 1 },
      { id: 's2', title: 'Pumps', hosts: [stage.room.ben.participantId] },
    ],
  });

test('[MK3] [MK14] who is nowhere leaves nothing; a host who leaves a stall alone is warned; a visitor leaves and returns', async () => {
  const { host, ana, phone } = stage.room;
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
  const { host, ana, ben, phone } = stage.room;
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
  const { host, ben, phone } = stage.room;
  const market = await twoStalls();
  await act(host, { type: 'market.parties', market, parties: [{ title: 'One', people: [phone.participantId] }] });
  await act(host, { type: 'market.round', market, to: 1 });
  await refuses('market.other-route', phone, { type: 'market.visit', market, stall: 's2' });
  await act(ben, { type: 'market.visit', market, stall: 's2', for: phone.participantId });
  await refuses('person.unknown', host, { type: 'market.stall', market, title: 'Shade', hosts: ['nobody'] });
  await refuses(
    'market.no-convener',
    host,
    marketOf(host, 'Fair', { variant: 'open-space', stalls: [{ title: 'Given' }] }),
  );
  const rooms = ['Tree', 'tree'].map((title) => ({ title, room: title }));
  await refuses('market.place-taken', host, marketOf(host, 'Fair', { stalls: rooms }));
});

test('[MK21] a board holds so many markets', async () => {
  const { host } = stage.room;
  for (let made = 0; made < LIMITS.markets; made++) await act(host, marketOf(host, 'Fair'));
  await refuses('market.too-many', host, marketOf(host, 'Fair'));
});

test('[MK25] [MK13] what is written in silence reaches nobody else, in no frame and no export, before all is shown', async () => {
  const mark = 'MARKER-a-spare-pump';
  const { host, ana, ben, obi, phone } = stage.room;
  await act(host, { type: 'exchange.silence', on: true });
  await act(ana, { type: 'exchange.enter', kind: 'offer', text: mark });
  const others = [host, ben, obi, phone];
  for (const peer of others) await peer.until(() => peer.view().parts.exchange.waiting['']?.entries === 1);
  expect(others.filter((peer) => wasSent(peer, mark))).toEqual([]);
  expect(wasSent(ana, mark)).toBe(true);
  expect(JSON.stringify(await stage.server.exportJson(stage.board.id))).not.toContain(mark);
  for (let entry = 1; entry < LIMITS.entriesPerPerson; entry++)
    await act(ana, { type: 'exchange.enter', kind: 'need', text: `Need ${entry}` });
  await refuses('exchange.full', ana, { type: 'exchange.enter', kind: 'need', text: 'One more' });
  await act(host, { type: 'exchange.silence', on: false });
  for (const peer of others) await peer.until(() => wasSent(peer, mark));
});

test('[MK35] an offer or need stands in so many matches; a person calls out so many topics', async () => {
  const { host, ana, ben } = stage.room;
  await act(ana, { type: 'exchange.enter', kind: 'offer', text: 'A lorry' });
  for (let need = 0; need <= LIMITS.matchesPerEntry; need++)
    await act(ben, { type: 'exchange.enter', kind: 'need', text: `Need ${need}` });
  const entriesOf = (kind: string) => host.view().parts.exchange.entries.filter((entry) => entry.kind === kind);
  await host.until(() => entriesOf('need').length > LIMITS.matchesPerEntry);
  const offer = entriesOf('offer')[0]?.id ?? '';
  const [last, ...needs] = entriesOf('need').map(({ id }) => id);
  for (const need of needs) await act(ana, { type: 'exchange.suggest', offer, need });
  for (const peer of [ana, host])
    await refuses('exchange.full', peer, { type: 'exchange.suggest', offer, need: last ?? '' });

  const market = await makeMarket(host, 'Topics', { variant: 'open-space' });
  const propose: MarketInput = { type: 'market.propose', market, title: 'Mine' };
  for (let topic = 0; topic < LIMITS.topicsPerPerson; topic++) await act(ana, propose);
  await refuses('market.too-many', ana, propose);
  await refuses('market.too-many', host, { ...propose, for: ana.participantId });
  await act(ben, propose);
});

test('[MK36] what belongs to any exchange waits as long as there is silence in one of them', async () => {
  const mark = 'MARKER-anywhere';
  const { host, ana, ben, phone } = stage.room;
  for (const exchange of ['one', 'two']) await act(host, { type: 'exchange.silence', exchange, on: true });
  await act(ana, { type: 'exchange.enter', exchange: '', kind: 'offer', text: mark });
  await act(host, { type: 'exchange.silence', exchange: 'one', on: false });
  const silentAt = (peer: Peer) => peer.view().parts.exchange.silent.length;
  for (const peer of [ben, phone, host]) await peer.until(() => silentAt(peer) === 1);
  expect([ben, phone, host].filter((peer) => wasSent(peer, mark))).toEqual([]);
  await act(host, { type: 'exchange.silence', exchange: 'two', on: false });
  for (const peer of [ben, phone, host]) await peer.until(() => wasSent(peer, mark));
});

test('[MK37] with the market every visit ends, and no round begins any more', async () => {
  const { host, phone } = stage.room;
  const market = await twoStalls();
  await act(host, { type: 'market.round', market, to: 1 });
  await act(phone, { type: 'market.visit', market, stall: 's1' });
  await act(host, { type: 'market.close', market });
  await refuses('market.closed', host, { type: 'market.round', market, to: 2 });
  await host.until(() => marketAt(host)?.closed === true);
  expect(marketAt(host)?.visits).toMatchObject([{ stall: 's1', until: expect.any(Number) }]);
  expect(marketAt(host)?.lastRound).toBe(1);
});

test('[MK29] offers, needs and matches come in again from the file, and what is still secret does not', async () => {
  const mark = 'MARKER-not-yet-shown';
  const { host, ana, ben } = stage.room;
  await act(ana, { type: 'exchange.enter', kind: 'offer', text: 'A lorry', tags: ['lift'], place: 'Lodwar' });
  await act(ben, { type: 'exchange.enter', kind: 'need', text: 'Pipes moved', urgency: 'now' });
  await act(ben, { type: 'exchange.enter', kind: 'need', text: 'A driver' });
  const exchangeAt = (peer: Peer) => peer.view().parts.exchange;
  await host.until(() => exchangeAt(host).entries.length === 3);
  const [offer = '', need = ''] = exchangeAt(host).entries.map(({ id }) => id);
  await act(ana, { type: 'exchange.suggest', offer, need });
  await host.until(() => exchangeAt(host).matches.length === 1);
  const match = exchangeAt(host).matches[0]?.id ?? '';
  await act(ben, { type: 'exchange.agree', match, firstStep: 'We meet', firstStepOn: '2027-01-15' });
  await act(ana, { type: 'exchange.agree', match });
  await act(host, { type: 'exchange.carry', template: templateAt(host), zone: 'ideas' });
  await act(host, { type: 'exchange.silence', on: true });
  await act(ana, { type: 'exchange.enter', kind: 'need', text: mark });
  await host.until(() => exchangeAt(host).carried.length === 1 && exchangeAt(host).waiting['']?.entries === 1);
  const { entries, matches, carried } = exchangeAt(host);

  // Also in the file of who wrote it: a file goes from hand to hand.
  const file = await stage.server.exportJson(stage.board.id, ana.sessionToken);
  expect(JSON.stringify(file)).not.toContain(mark);
  const made = await stage.server.call<MadeBoard>('POST', '/api/boards/import', {
    token: stage.server.hostKey,
    body: file,
  });
  expect(made.status).toBe(201);
  const copy = await enterWorkshop(stage.server, made.body);
  expect(exchangeAt(copy.host)).toEqual({ entries, matches, carried, silent: [], mine: [], waiting: {} });
  expect(wasSent(copy.host, mark)).toBe(false);
});

test('[MK33] a poll that asks to read all first takes no ballot of who has not', async () => {
  const { host, ana } = stage.room;
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
