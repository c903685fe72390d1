/**
 * The rules of people, agenda, timer, silent writing, hands and signs over real connections (docs/spec/session.md). Those of
 * polls are in session-polls.test.ts, secrets in session-secrets.test.ts, refusals one by one in session-access.test.ts.
 */
import { expect, test } from 'vitest';
import type { SessionCommand, SessionInput } from '../../shared/session/session.ts';
import { makeBowl, makeMarket } from './live-stage.ts';
import type { Peer } from './peers.ts';
import { act, cardsAt, openPoll, openRound, refuses, roundOf, stageOn, templateAt, wasSent } from './session-stage.ts';

const stage = stageOn('gathering-wall');

/** Somebody without a device, whose scribe this person is. */
const addPerson = async (scribe: Peer, name: string): Promise<string> => {
  const idOf = (): string | undefined => scribe.view().people.find((person) => person.name === name)?.id;
  await act(scribe, { type: 'person.add', name });
  await scribe.until(() => idOf() !== undefined);
  return idOf() ?? '';
};

test('[SE6] [SE16] the timer is a moment on the server’s clock, and none that is sent along', async () => {
  const { host, ana } = stage.room;
  await refuses('role.forbidden', ana, { type: 'timer.start', seconds: 60 });
  const made: SessionCommand = { type: 'timer.start', seconds: 60, now: 5, at: 5, endsAt: 5 };
  expect(await host.command(made)).toBeUndefined();
  await ana.until(() => ana.view().parts.timer.endsAt !== null);
  const first = ana.told.find((message) => message.type === 'view');
  const since = first?.type === 'view' ? first.now : Number.NaN;
  expect(ana.view().parts.timer.endsAt).toBeGreaterThanOrEqual(since + 60_000);
  // Over: what is added counts from now, not from an end that is past.
  await act(host, { type: 'timer.add', seconds: -3_600 });
  await act(host, { type: 'timer.pause' }, { type: 'timer.add', seconds: 30 });
  await ana.until(() => ana.view().parts.timer.leftMs !== null && (ana.view().parts.timer.leftMs ?? 0) > 0);
  expect(ana.view().parts.timer.leftMs).toBe(30_000);
});

test('[SE10] several lead, one of them may go, the last may not', async () => {
  const { host, ana, enter } = stage.room;
  const second = await enter('facilitator', 'Second');
  await refuses('role.forbidden', ana, { type: 'person.role', person: ana.participantId, role: 'facilitator' });
  await act(second, { type: 'person.role', person: host.participantId, role: 'participant' });
  const down: SessionInput = { type: 'person.role', person: second.participantId, role: 'observer' };
  await refuses('person.last-facilitator', second, down);
  await refuses('person.last-facilitator', second, { type: 'person.remove', person: second.participantId });
});

test('[SE51] [SE52] a scribe enters for whom they added, who is named and credited; nobody else does', async () => {
  const { host, ana, ben } = stage.room;
  const elder = await addPerson(ana, 'Zawadi');
  const note: SessionInput = { type: 'note.add', text: 'Zawadi says', for: elder };
  await refuses('proxy.forbidden', ben, note);
  await refuses('proxy.forbidden', ana, { ...note, for: ben.participantId });
  await act(ana, note, { type: 'hands.raise', for: elder });
  await act(host, { ...note, text: 'Heard by the host' });
  await ben.until(() => cardsAt(ben, 'Heard by the host').length === 1);
  expect(cardsAt(ben, 'Zawadi says')).toMatchObject([{ by: elder, via: ana.participantId }]);
  await ben.until(() => ben.view().parts.hands.queue.length === 1);
  expect(ben.view().parts.hands.queue).toMatchObject([{ person: elder, via: ana.participantId }]);
  expect(ben.view().people.find(({ id }) => id === elder)).toMatchObject({
    role: 'participant',
    scribe: ana.participantId,
  });
});

test('[SE12] [SE13] the plan changes while it runs, and its script stays with who leads', async () => {
  const { host, ana, obi } = stage.room;
  const script = { say: 'MARKER-say-this', watch: '', recover: '' };
  const steps = ['a', 'b', 'c'].map((title) => ({ title, minutes: 1, script }));
  await act(host, { type: 'agenda.plan', steps });
  const agendaOf = (peer: Peer) => peer.view().parts.agenda;
  const current = (): string | null => agendaOf(host).current;
  for (const title of ['a', 'b']) {
    await act(host, { type: 'agenda.next', from: current() });
    await host.until(() => agendaOf(host).steps.find(({ id }) => id === current())?.title === title);
  }
  await refuses('agenda.step-runs', host, { type: 'agenda.remove', step: current() ?? '' });
  await refuses('role.forbidden', ana, { type: 'agenda.plan', steps });
  await act(host, { type: 'agenda.plan', steps: [{ title: 'new', minutes: 1, script }] });
  for (const peer of [ana, obi]) {
    await peer.until(() => agendaOf(peer).steps.at(-1)?.title === 'new');
    expect(agendaOf(peer).steps.map(({ title, state }) => [title, state])).toEqual([
      ['a', 'done'],
      ['b', 'ahead'],
      ['new', 'ahead'],
    ]);
    expect([agendaOf(peer).current, wasSent(peer, 'MARKER-say-this')]).toEqual([current(), false]);
  }
  expect(wasSent(host, 'MARKER-say-this')).toBe(true);
});

test('[SE24] a facilitator takes a note out of a closed round and does not learn whose it was', async () => {
  const { host, ana, ben } = stage.room;
  const round = await openRound(host, [ana, ben]);
  await act(ana, { type: 'writing.write', round, text: 'Kind' });
  await act(ben, { type: 'writing.write', round, text: 'MARKER-unkind' });
  await act(host, { type: 'writing.close', round });
  await host.until(() => roundOf(host)?.waiting.length === 2);
  const counts = roundOf(host)?.wrote;
  const unkind = roundOf(host)?.waiting.find(({ text }) => text === 'MARKER-unkind');
  expect(Object.keys(unkind ?? {}).sort()).toEqual(['id', 'text']);
  const remove: SessionInput = { type: 'writing.remove', round, note: unkind?.id ?? '' };
  await refuses('note.unknown', ana, remove);
  await act(host, remove);
  await host.until(() => roundOf(host)?.waiting.length === 1);
  expect([roundOf(host)?.wrote, roundOf(host)?.notes]).toEqual([counts, 1]);
});

test('[SE26] shared in pairs, a note is read by its pair and while it is shared; one left over makes a three', async () => {
  const { host, ana, ben, phone, enter } = stage.room;
  const writers = [ana, ben, phone, ...(await Promise.all(['Dot', 'Eve'].map((name) => enter('participant', name))))];
  const round = await openRound(host, writers);
  for (const [at, peer] of writers.entries()) await act(peer, { type: 'writing.write', round, text: `MARKER-${at}` });
  await refuses('role.forbidden', ana, { type: 'writing.share', round, visible: 'pair' });
  await act(host, { type: 'writing.share', round, visible: 'pair' });
  await Promise.all(writers.map((peer) => peer.until(() => roundOf(peer)?.visible === 'pair')));
  expect(writers.map((peer) => roundOf(peer)?.shared.length).sort()).toEqual([1, 1, 2, 2, 2]);
  for (const [at, peer] of writers.entries()) {
    const read = roundOf(peer)?.shared.map(({ text }) => text) ?? [];
    const others = writers.map((_writer, no) => `MARKER-${no}`).filter((mark, no) => no !== at && !read.includes(mark));
    expect(others.filter((mark) => wasSent(peer, mark))).toEqual([]);
  }
  await act(host, { type: 'writing.share', round, visible: 'own' });
  await Promise.all(writers.map((peer) => peer.until(() => roundOf(peer)?.shared.length === 0)));
  expect(wasSent(host, 'MARKER-')).toBe(false);
});

test('[SE61] hands wait in the order of the policy, a second tap changes nothing, who is called has spoken', async () => {
  const { host, ana, ben, phone, obi } = stage.room;
  const queueAt = (peer: Peer) => peer.view().parts.hands.queue.map(({ person }) => person);
  await refuses('role.forbidden', obi, { type: 'hands.raise' });
  for (const peer of [ana, ben, ana]) await act(peer, { type: 'hands.raise' });
  await phone.until(() => queueAt(phone).length === 2);
  expect(queueAt(phone)).toEqual([ana.participantId, ben.participantId]);
  await refuses('role.forbidden', ben, { type: 'hands.call', person: ben.participantId });
  await act(host, { type: 'hands.policy', policy: 'never-spoken-first' });
  await act(host, { type: 'hands.call', person: ana.participantId });
  await act(ana, { type: 'hands.raise' });
  await act(phone, { type: 'hands.raise' });
  await obi.until(() => queueAt(obi).length === 3);
  expect(queueAt(obi)).toEqual([ben, phone, ana].map(({ participantId }) => participantId));
});

test('[SE63] who leads brings everybody to a place, again to the same, and lets go', async () => {
  const { host, ana, phone } = stage.room;
  const bring: SessionInput = { type: 'focus.bring', rect: [0, 0, 400, 300], held: true };
  await refuses('role.forbidden', ana, bring);
  const placeAt = (peer: Peer) => peer.view().parts.focus.at;
  await act(host, bring);
  for (const peer of [ana, phone]) await peer.until(() => placeAt(peer)?.held === true);
  const first = placeAt(ana)?.since ?? 0;
  // Several times: the clock of the server goes in whole milliseconds.
  for (let again = 0; again < 20; again++) await act(host, bring);
  await ana.until(() => (placeAt(ana)?.since ?? 0) > first);
  await act(host, { type: 'focus.release' });
  for (const peer of [ana, phone]) await peer.until(() => placeAt(peer) === null);
});

test('[SE64] a note from a page without a canvas is laid into its zone, credited', async () => {
  const { host, ana, phone, obi } = stage.room;
  const template = templateAt(host);
  const note: SessionInput = { type: 'note.add', text: 'From the back row', template, zone: 'option' };
  await refuses('role.forbidden', obi, note);
  await act(phone, note);
  await ana.until(() => cardsAt(ana, 'From the back row').length === 1);
  expect(cardsAt(ana, 'From the back row')).toMatchObject([
    { by: phone.participantId, parent: [template, expect.any(String)] },
  ]);
});

test('[SE65] a sign rises for everybody, names nobody, and is not kept', async () => {
  const { ana, ben, obi, host, phone, enter } = stage.room;
  await act(obi, { type: 'reaction.send', kind: 'clap' });
  const signs = (peer: Peer) => peer.told.filter((message) => message.type === 'reactions');
  for (const peer of [ana, ben, host, phone]) {
    await peer.until(() => signs(peer).length === 1);
    expect(signs(peer)).toEqual([{ type: 'reactions', counts: { clap: 1 } }]);
  }
  const late = await enter('participant', 'Late');
  await act(late, { type: 'hands.raise' });
  await late.until(() => late.view().parts.hands.queue.length === 1);
  expect([signs(late), JSON.stringify(late.view()).includes('clap')]).toEqual([[], false]);
});

test('[SE68] of talks, markets and polls a change tells those that changed, and all of it is what who comes anew is shown', async () => {
  const { host, ana, phone, enter } = stage.room;
  for (const topic of ['MARKER-first', 'MARKER-second']) await makeBowl(host, topic);
  const bowlsAt = (peer: Peer) => peer.view().parts.fishbowl.bowls;
  const [first, second] = bowlsAt(host).map(({ id }) => id);
  await phone.until(() => bowlsAt(phone).length === 2);
  // Whoever was told nothing yet is told all of it; from then on the news.
  await act(ana, { type: 'fishbowl.queue', bowl: second ?? '' });
  await phone.until(() => bowlsAt(phone)[1]?.queue.length === 1);
  const before = phone.frames.length;
  await act(ana, { type: 'fishbowl.queue', bowl: first ?? '' });
  await phone.until(() => bowlsAt(phone)[0]?.queue.length === 1);
  expect(bowlsAt(phone)[1]?.queue.length).toBe(1);
  const news = phone.frames.slice(before).map((frame) => Buffer.from(frame).toString());
  expect(news.filter((text) => text.includes('MARKER-first') && text.includes('MARKER-second'))).toEqual([]);
  expect(news.some((text) => text.includes('MARKER-first'))).toBe(true);

  await openPoll(host, [phone]);
  const gone = await openPoll(host, [phone]);
  await act(host, { type: 'poll.cancel', poll: gone });
  await makeMarket(host, 'Fair');
  await phone.until(() => phone.view().parts.poll.polls.length === 1 && phone.view().parts.market.markets.length === 1);
  const twin = await enter('observer', 'Twin');
  await act(ana, { type: 'hands.raise' });
  for (const peer of [twin, stage.room.obi]) await peer.until(() => peer.view().parts.hands.queue.length === 1);
  expect(stage.room.obi.view().parts).toEqual(twin.view().parts);
});
