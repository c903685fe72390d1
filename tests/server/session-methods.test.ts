/**
 * Fishbowl, marketplace and exchange over real connections (docs/spec/fishbowl.md, docs/spec/marketplace.md): of two who
 * want the last place one has it, observations stay with who wrote them, and every no has its code.
 */
import { expect, test } from 'vitest';
import type { MarketInput } from '../../shared/methods/marketplace/commands.ts';
import { bowlAt, makeBowl, makeMarket, marketAt } from './live-stage.ts';
import type { Peer } from './peers.ts';
import { act, cardsAt, refuses, stageOn, templateAt, wasSent } from './session-stage.ts';

const LIMIT_MS = 180_000;
const stage = stageOn('fishbowl');

test('[FB1] five hundred times two people take the last chair at once: one has it, the other keeps the place', {
  timeout: LIMIT_MS,
}, async () => {
  const bowl = await makeBowl(stage.room.host, 'The last chair', { seats: 1, keepEmpty: 0 });
  // Many pairs, so that nobody sends more than one person may.
  const pairs = await Promise.all(
    Array.from({ length: 20 }, (_, pair) =>
      Promise.all(['left', 'right'].map((side) => stage.room.enter('participant', `${side} ${pair}`, true))),
    ),
  );
  for (const peer of pairs.flat()) await act(peer, { type: 'fishbowl.queue', bowl });
  const people = pairs.flat().length;
  await stage.room.host.until(() => bowlAt(stage.room.host)?.queue.length === people);
  const placeOf = (peer: Peer) => bowlAt(stage.room.host)?.queue.find(({ person }) => person === peer.participantId);

  const race = async (pair: readonly Peer[]): Promise<void> => {
    const places = pair.map(placeOf);
    const codes = await Promise.all(pair.map((peer) => peer.command({ type: 'fishbowl.sit', bowl })));
    expect([...codes].sort()).toEqual(['bowl.full', undefined]);
    const won = codes.indexOf(undefined);
    const winner = pair[won] as Peer;
    await stage.room.host.until(() => bowlAt(stage.room.host)?.chairs[0] === winner.participantId);
    expect(placeOf(winner)).toBeUndefined();
    expect(placeOf(pair[1 - won] as Peer)).toEqual(places[1 - won]);
    const [left, queued] = await Promise.all([
      winner.command({ type: 'fishbowl.leave', bowl }),
      winner.command({ type: 'fishbowl.queue', bowl }),
    ]);
    expect([left, queued]).toEqual([undefined, undefined]);
    await stage.room.host.until(() => bowlAt(stage.room.host)?.queue.length === people);
  };
  for (let round = 0; round < 25; round++) for (const pair of pairs) await race(pair);
});

test('[FB8] an observation reaches nobody else, in no frame and no export, before the harvest; then it is a card', async () => {
  const mark = 'MARKER-they-fall-silent';
  const { host, ana, ben, obi, phone, enter } = stage.room;
  const bowl = await makeBowl(stage.room.host, 'Silence');
  await act(obi, { type: 'fishbowl.observe', bowl, kind: 'silence', text: mark });
  await act(host, { type: 'fishbowl.policy', bowl, policy: 'first-come' });
  const late = await enter('facilitator', 'Late');
  const others = [host, ana, ben, phone, late];
  for (const peer of [...others, obi]) await peer.until(() => bowlAt(peer)?.policy === 'first-come');
  expect(bowlAt(host)?.observations).toBe(1);
  expect(others.filter((peer) => wasSent(peer, mark))).toEqual([]);
  expect(wasSent(obi, mark)).toBe(true);
  expect(JSON.stringify(await stage.server.exportJson(stage.board.id))).not.toContain(mark);
  await act(host, { type: 'fishbowl.harvest', bowl });
  for (const peer of [host, ana, ben, late]) {
    await peer.until(() => cardsAt(peer, mark).length === 1);
    expect(cardsAt(peer, mark)).toMatchObject([
      { by: obi.participantId, parent: [templateAt(peer), expect.any(String)] },
    ]);
  }
});

test('[MK2] of two who take the last place at a stall at once one has it', async () => {
  const { host, ana, ben } = stage.room;
  const stalls = [{ id: 's1', title: 'Wells', capacity: 1 }];
  const market = await makeMarket(stage.room.host, 'One place', { stalls });
  await act(host, { type: 'market.round', market, to: 1 });
  const visit: MarketInput = { type: 'market.visit', market, stall: 's1' };
  const codes = await Promise.all([ana, ben].map((peer) => peer.command(visit)));
  expect([...codes].sort()).toEqual(['market.full', undefined]);
});

test('[SE1] [FB2] [FB3] [FB5] [FB10] what a talk does not allow is told why', async () => {
  const { host, ana, ben, obi, phone } = stage.room;
  const bowl = await makeBowl(stage.room.host, 'Why', { seats: 2, keepEmpty: 1, symbolic: 'Those upstream' });
  const out = ana.participantId;
  await refuses('bowl.unknown', ana, { type: 'fishbowl.sit', bowl: 'none' });
  await refuses('bowl.not-eligible', obi, { type: 'fishbowl.sit', bowl });
  await refuses('bowl.symbolic', ana, { type: 'fishbowl.sit', bowl, seat: 'symbolic' });
  await refuses('bowl.not-seated', ben, { type: 'fishbowl.leave', bowl });
  await act(ana, { type: 'fishbowl.sit', bowl });
  await refuses('bowl.seated', ana, { type: 'fishbowl.sit', bowl });
  await refuses('bowl.not-open', ana, { type: 'fishbowl.turn-start', bowl });
  await refuses('bowl.no-turn', host, { type: 'fishbowl.turn-end', bowl });
  await refuses('bowl.no-taps', ben, { type: 'fishbowl.tap', bowl, out });
  await refuses('bowl.no-groups', host, { type: 'fishbowl.swap', bowl });
  await refuses('bowl.no-chair', host, { type: 'fishbowl.take-chair', bowl });
  await act(ben, { type: 'fishbowl.sit', bowl });
  await refuses('bowl.full', phone, { type: 'fishbowl.sit', bowl });
  await act(host, { type: 'fishbowl.open', bowl });
  await refuses('bowl.open', host, { type: 'fishbowl.open', bowl });
  await refuses('bowl.chair-must-open', ana, { type: 'fishbowl.turn-start', bowl });
  await act(ben, { type: 'fishbowl.leave', bowl });
  await act(ana, { type: 'fishbowl.turn-start', bowl });
  await act(ben, { type: 'fishbowl.sit', bowl });
  await refuses('bowl.turn-runs', ben, { type: 'fishbowl.turn-start', bowl });
  await act(host, { type: 'fishbowl.close', bowl });
  await refuses('bowl.closed', phone, { type: 'fishbowl.sit', bowl });

  const circle = await makeBowl(stage.room.host, 'Circle', { variant: 'samoan', seats: 1, keepEmpty: 0 });
  await act(ana, { type: 'fishbowl.sit', bowl: circle });
  await refuses('bowl.chair-taken', host, { type: 'fishbowl.take-chair', bowl: circle });
  const groups = [ana, ben].map((peer) => [peer.participantId]);
  const camps = await makeBowl(stage.room.host, 'Camps', { variant: 'role-swap', groups });
  await refuses('bowl.not-called', ben, { type: 'fishbowl.sit', bowl: camps });
});

test('[SE1] [MK1] [MK8] what a market does not allow is told why', async () => {
  const { host, ana, ben, phone } = stage.room;
  const market = await makeMarket(stage.room.host, 'Fair', {
    stalls: [
      { id: 's1', title: 'One', hosts: [ana.participantId], capacity: 1 },
      { id: 's2', title: 'Two', rounds: [2] },
      { id: 's3', title: 'Three', hosts: [ben.participantId] },
    ],
  });
  const visit = (stall: string): MarketInput => ({ type: 'market.visit', market, stall });
  await refuses('market.unknown', ana, { ...visit('s1'), market: 'none' } as MarketInput);
  await refuses('market.stall-unknown', ana, visit('none'));
  await refuses('market.no-round', phone, visit('s1'));
  await act(host, { type: 'market.round', market, to: 1 });
  await refuses('market.not-open', phone, visit('s2'));
  await act(phone, visit('s1'));
  await refuses('market.visiting', phone, visit('s3'));
  await refuses('market.full', ben, visit('s1'));
  await refuses('market.host-missing', ana, visit('s3'));
  const person = ben.participantId;
  await refuses('market.not-host', host, { type: 'market.duty', market, round: 1, stall: 's1', person });
  await act(host, { type: 'market.close', market });
  await refuses('market.closed', phone, visit('s3'));
});

test('[SE1] [MK5] [MK6] what an open space and an exchange do not allow is told why', async () => {
  const { host, ana, ben } = stage.room;
  const market = await makeMarket(stage.room.host, 'Topics', { variant: 'open-space' });
  await act(ana, { type: 'market.propose', market, title: 'Wells' });
  await act(ben, { type: 'market.propose', market, title: 'Pumps' });
  await host.until(() => marketAt(host)?.topics.length === 2);
  const [wells = '', pumps = ''] = marketAt(host)?.topics.map(({ id }) => id) ?? [];
  const place = (topic: string): MarketInput => ({ type: 'market.place', market, topic, round: 1, room: 'Tree' });
  await act(ana, place(wells));
  await refuses('market.place-taken', ben, place(pumps));
  await act(host, { type: 'market.round', market, to: 1 });
  await refuses('market.own-stall', ana, { type: 'market.visit', market, stall: wells });
  await refuses('market.topic-unknown', ana, { type: 'market.withdraw', market, topic: 'none' });

  await act(ana, { type: 'exchange.enter', kind: 'offer', text: 'A lorry' });
  await act(ben, { type: 'exchange.enter', kind: 'need', text: 'Pipes moved' });
  await host.until(() => host.view().parts.exchange.entries.length === 2);
  const [offer = '', need = ''] = host.view().parts.exchange.entries.map(({ id }) => id);
  await refuses('exchange.unknown', ana, { type: 'exchange.suggest', offer: need, need: offer });
  await act(ana, { type: 'exchange.suggest', offer, need });
  await host.until(() => host.view().parts.exchange.matches.length === 1);
  const match = host.view().parts.exchange.matches[0]?.id ?? '';
  await refuses('exchange.first-step-missing', ben, { type: 'exchange.agree', match });
});
