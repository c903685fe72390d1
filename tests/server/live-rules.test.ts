/**
 * Rules of fishbowl, marketplace and exchange that need several people, over real connections (docs/spec/fishbowl.md,
 * docs/spec/marketplace.md): who is told what, who keeps a place, and what no client of its own can go around.
 */
import { expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import { fishbowl } from '../../shared/methods/fishbowl/method.ts';
import { zoneOfCard } from '../../shared/methods/method.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { bowlAt, makeBowl, makeMarket, marketAt } from './live-stage.ts';
import { act, cardsAt, refuses, stageOn, wasSent } from './session-stage.ts';

const stage = stageOn('fishbowl');

test('[FB11] who is tapped keeps the chair for ten seconds, and all are told by whom', async () => {
  const { host, ana, ben, phone } = stage.room;
  const bowl = await makeBowl(host, 'Who mends it?', { variant: 'samoan', seats: 1, keepEmpty: 0 });
  await act(ana, { type: 'fishbowl.sit', bowl });
  await act(host, { type: 'fishbowl.open', bowl });
  await act(ben, { type: 'fishbowl.tap', bowl, out: ana.participantId });
  await phone.until(() => bowlAt(phone)?.tap !== null && bowlAt(phone)?.tap !== undefined);
  expect(bowlAt(phone)?.tap).toMatchObject({ by: ben.participantId, out: ana.participantId });
  expect(bowlAt(phone)?.chairs).toEqual([ana.participantId]);
  await refuses('bowl.full', ben, { type: 'fishbowl.sit', bowl });
});

test('[FB12] the queue is seen by all, and who asks twice keeps the place', async () => {
  const { host, ana, ben, obi } = stage.room;
  const bowl = await makeBowl(host, 'Who mends it?');
  for (const peer of [ana, ben, ana]) await act(peer, { type: 'fishbowl.queue', bowl });
  await obi.until(() => bowlAt(obi)?.queue.length === 2);
  expect(bowlAt(obi)?.queue.map(({ person }) => person)).toEqual([ana.participantId, ben.participantId]);
});

test('[FB15] a facilitator frees the chair and the place of who was removed', async () => {
  const { host, ana, ben } = stage.room;
  const bowl = await makeBowl(host, 'Who mends it?');
  await act(ana, { type: 'fishbowl.sit', bowl });
  await act(ben, { type: 'fishbowl.queue', bowl });
  for (const person of [ana.participantId, ben.participantId]) await act(host, { type: 'person.remove', person });
  await act(host, { type: 'fishbowl.leave', bowl, for: ana.participantId });
  await act(host, { type: 'fishbowl.unqueue', bowl, for: ben.participantId });
  await host.until(() => bowlAt(host)?.queue.length === 0);
  expect(bowlAt(host)?.chairs.some((person) => person === ana.participantId)).toBe(false);
});

test('[FB17] what somebody says of themselves for the balance reaches nobody', async () => {
  const { host, ana, ben, obi } = stage.room;
  await act(ana, { type: 'person.change', gender: 'f', name: 'Ana the second' });
  for (const peer of [host, ben, obi]) {
    await peer.until(() => wasSent(peer, 'Ana the second'));
    expect(wasSent(peer, '"gender"')).toBe(false);
  }
});

test('[FB26] observations are read at once only from when a facilitator said so', async () => {
  const { host, ana, ben, obi } = stage.room;
  const bowl = await makeBowl(host, 'Who mends it?');
  const observe = (text: string): SessionInput => ({ type: 'fishbowl.observe', bowl, kind: 'insight', text });
  await act(obi, observe('MARKER-before'));
  await refuses('role.forbidden', ana, { type: 'fishbowl.live', bowl, live: true });
  await act(host, { type: 'fishbowl.live', bowl, live: true });
  await act(obi, observe('MARKER-after'));
  await ben.until(() => wasSent(ben, 'MARKER-after'));
  expect([ana, ben, host].filter((peer) => wasSent(peer, 'MARKER-before'))).toEqual([]);
});

test('[FB18] [FB31] what is read at once has a limit too; after the end the ring finishes until the harvest', async () => {
  const { host, obi } = stage.room;
  const bowl = await makeBowl(host, 'At once');
  const observe: SessionInput = { type: 'fishbowl.observe', bowl, kind: 'insight', text: 'Noticed' };
  await act(obi, observe);
  await act(host, { type: 'fishbowl.live', bowl, live: true });
  for (let note = 1; note < LIMITS.notesPerPerson; note++) await act(obi, observe);
  await refuses('writing.full', obi, observe);
  await act(host, observe, { type: 'fishbowl.close', bowl });
  await refuses('bowl.closed', host, observe);

  const quiet = await makeBowl(host, 'Later');
  const finish: SessionInput = { ...observe, bowl: quiet };
  await act(host, { type: 'fishbowl.close', bowl: quiet }, finish, { type: 'fishbowl.harvest', bowl: quiet });
  await refuses('bowl.closed', host, finish);
});

test('[FB32] a talk has so many turns, however the word is handed on', async () => {
  const { host, ana, ben, enter } = stage.room;
  const bowl = await makeBowl(host, 'For hours', { seats: 3, maxTurnSec: 30 });
  for (const peer of [ana, ben]) await act(peer, { type: 'fishbowl.sit', bowl });
  await act(host, { type: 'fishbowl.open', bowl });
  // Several who lead: one person sends no five hundred commands in a few seconds.
  const leading = await Promise.all(Array.from({ length: 8 }, (_, no) => enter('facilitator', `Lead ${no}`, true)));
  const hand = (turn: number) => {
    const speaker = turn % 2 === 0 ? ana : ben;
    const lead = leading[turn % leading.length] ?? host;
    return lead.command({ type: 'fishbowl.turn-start', bowl, for: speaker.participantId });
  };
  for (let turn = 0; turn < LIMITS.turns; turn++) expect(await hand(turn)).toBeUndefined();
  expect(await hand(LIMITS.turns)).toBe('bowl.too-many');
  await act(host, { type: 'fishbowl.turn-end', bowl });
  await host.until(() => bowlAt(host)?.turns.length === LIMITS.turns);
}, 60_000);

test('[FB33] who may sit, and how many were not heard, is told anew when somebody is removed', async () => {
  const { host, ana, ben } = stage.room;
  await makeBowl(host, 'Who is here?');
  const unheard = (): number | undefined => bowlAt(ben)?.balance.eligible;
  await ben.until(() => unheard() === 3);
  await act(host, { type: 'person.remove', person: ana.participantId });
  await ben.until(() => unheard() === 2);
});

test('[FB27] the harvest lies by kind', async () => {
  const { host, ben, obi } = stage.room;
  const bowl = await makeBowl(host, 'Who mends it?');
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
  const { host, ana, ben, phone } = stage.room;
  const market = await makeMarket(host, 'Fair', { variant: 'open-space' });
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
  const { host, ana, obi } = stage.room;
  const market = await makeMarket(host, 'Fair', { stalls: [{ id: 's1', title: 'Wells' }] });
  await act(host, { type: 'market.round', market, to: 1 });
  const visit: SessionInput = { type: 'market.visit', market, stall: 's1' };
  await refuses('role.forbidden', obi, { type: 'market.propose', market, title: 'Mine' });
  await act(host, { type: 'agenda.pause' });
  await refuses('session.paused', ana, visit);
  await act(host, { ...visit, for: ana.participantId });
});

test('[MK9] a stall whose host goes is taken over, or taken off by who is sure', async () => {
  const { host, ana, ben } = stage.room;
  const market = await makeMarket(host, 'Fair', { stalls: [{ id: 's1', title: 'Wells', hosts: [ana.participantId] }] });
  const gone: SessionInput = { type: 'market.host-gone', market, stall: 's1' };
  await refuses('market.host-missing', host, gone);
  await act(host, { ...gone, takenOverBy: ben.participantId });
  await host.until(() => marketAt(host)?.stalls[0]?.hosts.includes(ben.participantId) === true);
});

test('[MK10] [MK30] where everybody was is for facilitators; feedback for the hosts, and for all when it is over', async () => {
  const { host, ana, ben, phone } = stage.room;
  const market = await makeMarket(host, 'Fair', { stalls: [{ id: 's1', title: 'Wells', hosts: [ana.participantId] }] });
  await act(host, { type: 'market.round', market, to: 1 });
  await act(phone, { type: 'market.visit', market, stall: 's1' });
  await act(phone, { type: 'market.feedback', market, stall: 's1', useful: 5, text: 'MARKER-of-use' });
  await ana.until(() => wasSent(ana, 'MARKER-of-use'));
  await ben.until(() => marketAt(ben)?.crowd.s1 === 1);
  expect([wasSent(ben, 'MARKER-of-use'), wasSent(ben, '"visits":[')]).toEqual([false, false]);
  await act(host, { type: 'market.close', market });
  await ben.until(() => wasSent(ben, 'MARKER-of-use'));
  const visitsFor = async (role: 'observer' | 'facilitator'): Promise<number> => {
    const { sessionToken } = await stage.server.joinAs(stage.board, role, 'Reader');
    const headers = { authorization: `Bearer ${sessionToken}` };
    const answer = await fetch(`${stage.server.base}/api/boards/${stage.board.id}/export/json`, { headers });
    const { session } = (await answer.json()) as { session: { markets: { visits: unknown[] }[] } };
    return session.markets[0]?.visits.length ?? Number.NaN;
  };
  expect(await Promise.all([visitsFor('facilitator'), visitsFor('observer')])).toEqual([1, 0]);
});

test('[MK11] a topic that was joined keeps both names', async () => {
  const { host, ana, ben } = stage.room;
  const market = await makeMarket(host, 'Fair', { variant: 'open-space' });
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
  const { host, ana, ben } = stage.room;
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
