/**
 * Who may do what in a session, over real connections: the guard keeps to the step and the pause whatever a program
 * writes, another role holds from the next connection on, who was removed does not come back, and every refusal is told.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord, patchRecord } from '../../shared/document/write.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { ALL_RIGHTS, type Rights } from '../../shared/session/rights.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { card } from '../unit/sample-board.ts';
import { openDatabase } from './open-database.ts';
import { openPeer, openSocket, type Peer, saying } from './peers.ts';
import { act, cardsAt, openPoll, openRound, pollOf, roundOf, stageOn, templateAt } from './session-stage.ts';

const LIMIT_MS = 60_000;
const stage = stageOn('gathering-wall');

const xyOf = (peer: Peer, id: string): unknown => recordsOf(peer.doc).get(id)?.get('xy');

/** A step that runs with these rights. */
const run = async (rights: Partial<Rights>): Promise<void> => {
  const steps = [{ title: 'Now', minutes: 0, rights: { ...ALL_RIGHTS, ...rights } }];
  await act(stage.room.host, { type: 'agenda.plan', steps }, { type: 'agenda.next', from: null });
};

describe('what a program writes into the document', () => {
  beforeEach(async () => {
    stage.room.ana.write((doc) =>
      createRecord(doc, card('mine', 'note', { by: stage.room.ana.participantId, xy: [10, 10] })),
    );
    await stage.room.ana.settled();
    await Promise.all(
      [stage.room.ben, stage.room.host].map((peer) => peer.until(() => recordsOf(peer.doc).has('mine'))),
    );
  });

  test.each<[string, () => Promise<void>]>([
    ['[SE14] in a step without moving', () => run({ move: false })],
    ['[SE15] in a pause', () => act(stage.room.host, { type: 'agenda.pause' })],
  ])('%s, a move is refused and put back for everybody; a facilitator moves', async (_what, begin) => {
    await begin();
    stage.room.ana.write((doc) => patchRecord(doc, 'mine', { xy: [500, 500] }));
    await stage.room.ana.until(() => stage.room.ana.refusedIds('step.forbidden').includes('mine'));
    await stage.room.ana.until(() => JSON.stringify(xyOf(stage.room.ana, 'mine')) === '[10,10]');
    stage.room.host.write((doc) => patchRecord(doc, 'mine', { xy: [20, 20] }));
    for (const peer of [stage.room.ana, stage.room.ben])
      await peer.until(() => JSON.stringify(xyOf(peer, 'mine')) === '[20,20]');
  });

  test('[SE14] in a step without adding, a new card is taken out; what the step allows stays', async () => {
    await run({ add: false });
    stage.room.ben.write((doc) => createRecord(doc, card('new', 'note', { by: stage.room.ben.participantId })));
    stage.room.ana.write((doc) => patchRecord(doc, 'mine', { xy: [30, 30] }));
    await stage.room.ben.until(
      () => stage.room.ben.refusedIds('step.forbidden').includes('new') && !recordsOf(stage.room.ben.doc).has('new'),
    );
    await stage.room.ben.until(() => JSON.stringify(xyOf(stage.room.ben, 'mine')) === '[30,30]');
    expect(stage.room.ana.refusedCodes()).toEqual([]);
  });
});

describe('[SE8] another role', () => {
  test('closes every connection of the person with role.changed and holds from the next on', async () => {
    const phone = openPeer(stage.server.base, stage.room.ana, { sessionOnly: true });
    await phone.synced();
    await act(stage.room.host, { type: 'person.role', person: stage.room.ana.participantId, role: 'facilitator' });
    for (const peer of [stage.room.ana, phone])
      expect(await peer.closed).toEqual({ code: 4510, reason: 'role.changed' });
    const back = openPeer(stage.server.base, stage.room.ana);
    await back.settled();
    expect(back.view().me).toMatchObject({ role: 'facilitator', facilitates: true });
    await act(back, { type: 'timer.start', seconds: 60 });
  });

  test('decides at once: what was sent behind the change with the old role is refused', async () => {
    const { host, enter } = stage.room;
    const second = await enter('facilitator', 'Second');
    const id = second.participantId;
    // One frame behind the other on one line: they are taken in this order.
    second.send(saying({ id: 'step-down', command: { type: 'person.role', person: id, role: 'observer' } }));
    second.send(saying({ id: 'too-late', command: { type: 'settings.change', settings: { title: 'Mine' } } }));
    expect(await second.closed).toEqual({ code: 4510, reason: 'role.changed' });
    await act(host, { type: 'timer.start', seconds: 60 });
    expect(host.view().settings.title).toBe('A board');
  });
});

test('[SE9] who is removed is closed with session.ended, and their session does not come back', async () => {
  await act(stage.room.host, { type: 'person.remove', person: stage.room.ana.participantId });
  expect(await stage.room.ana.closed).toEqual({ code: 4410, reason: 'session.ended' });
  const back = openSocket(stage.server.base, stage.board.id, stage.room.ana.sessionToken);
  expect(await back.closed).toEqual({ code: 4410, reason: 'session.ended' });
  const { status } = await stage.server.call('GET', `/api/boards/${stage.board.id}/export/json`, {
    token: stage.room.ana.sessionToken,
  });
  expect(status).toBe(410);
});

test('[SE3] a vote while the store cannot write is refused, changes nothing, and is taken later', {
  timeout: LIMIT_MS,
}, async () => {
  const { host, ana, ben } = stage.room;
  const poll = await openPoll(host, [ana, ben]);
  const lock = openDatabase(`${stage.server.dataDir}/baraza.sqlite`);
  lock.exec('BEGIN IMMEDIATE');
  const vote: SessionInput = { type: 'poll.vote', poll, ballot: { marks: { x: 1 } } };
  expect(await ana.command(vote, 'the-vote')).toBe('storage.failing');
  lock.exec('ROLLBACK');
  lock.close();
  expect([pollOf(ana)?.hasVoted, pollOf(host)?.cast]).toEqual([false, 0]);
  expect(await ana.command(vote, 'the-vote')).toBeUndefined();
  await host.until(() => pollOf(host)?.cast === 1);
});

test('[SE11] of two facilitators who press next at once, one is told', async () => {
  const second = await stage.room.enter('facilitator', 'Second');
  const steps = ['a', 'b', 'c'].map((title) => ({ title, minutes: 1 }));
  await act(stage.room.host, { type: 'agenda.plan', steps });
  const codes = await Promise.all(
    [stage.room.host, second].map((peer) => peer.command({ type: 'agenda.next', from: null })),
  );
  expect(codes.filter((code) => code !== undefined)).toEqual(['agenda.moved-on']);
  await stage.room.ana.until(() => stage.room.ana.view().parts.agenda.current !== null);
  const { steps: now, current } = stage.room.ana.view().parts.agenda;
  expect(now.find(({ id }) => id === current)?.title).toBe('a');
});

test('[SE22] a reveal lays the notes into their zone on everybody’s board, credited, with who entered them', async () => {
  const { host, ana, ben, obi, phone } = stage.room;
  await act(ana, { type: 'person.add', name: 'Zawadi' });
  await ana.until(() => ana.view().people.some(({ name }) => name === 'Zawadi'));
  const elder = ana.view().people.find(({ name }) => name === 'Zawadi')?.id ?? '';
  const round = await openRound(host, [ana, ben, phone]);
  await act(ana, { type: 'writing.write', round, text: 'My own' });
  await act(ana, { type: 'writing.write', round, text: 'Zawadi says', for: elder });
  await act(host, { type: 'writing.close', round }, { type: 'writing.reveal', round });
  const template = templateAt(host);
  for (const peer of [host, ana, ben, obi]) {
    await peer.until(() => cardsAt(peer, 'Zawadi says').length === 1);
    expect(cardsAt(peer, 'My own')).toMatchObject([{ by: ana.participantId, parent: [template, expect.any(String)] }]);
    expect(cardsAt(peer, 'Zawadi says')).toMatchObject([{ by: elder, via: ana.participantId }]);
  }
  await phone.until(() => roundOf(phone)?.phase === 'revealed');
});

test('[SE7] a command for another board is refused, one for this board is taken', async () => {
  const { ana } = stage.room;
  const command: SessionInput = { type: 'hands.raise' };
  ana.send(saying({ id: 'foreign', board: 'another', command }));
  ana.send(saying({ id: 'own', board: stage.board.id, command }));
  const answered = (id: string) => ana.told.find((message) => message.type === 'answer' && message.id === id);
  await ana.until(() => answered('own') !== undefined);
  expect([answered('foreign'), answered('own')]).toEqual([
    { type: 'answer', id: 'foreign', refused: 'command.other-board' },
    { type: 'answer', id: 'own' },
  ]);
});

describe('[SE1] a command that is refused', () => {
  const dots = (marks: object): SessionInput =>
    ({ type: 'poll.vote', poll: pollOf(stage.room.host)?.id ?? '', ballot: { marks } }) as SessionInput;
  const step = { title: 'Step', minutes: 1 };
  const many = Array.from({ length: 100 }, () => step);
  test.each<[RefusalCode, 'host' | 'ana' | 'obi', () => SessionInput]>([
    ['role.forbidden', 'ana', () => ({ type: 'agenda.pause' })],
    ['person.unknown', 'host', () => ({ type: 'person.remove', person: 'nobody' })],
    ['person.last-facilitator', 'host', () => ({ type: 'person.remove', person: stage.room.host.participantId })],
    ['proxy.forbidden', 'ana', () => ({ type: 'hands.raise', for: stage.room.ben.participantId })],
    ['agenda.moved-on', 'host', () => ({ type: 'agenda.next', from: 'gone' })],
    ['agenda.at-end', 'host', () => ({ type: 'agenda.back', from: null })],
    ['agenda.unknown-step', 'host', () => ({ type: 'agenda.remove', step: 'none' })],
    ['timer.off', 'host', () => ({ type: 'timer.stop' })],
    ['note.empty', 'ana', () => ({ type: 'note.add', text: ' ' })],
    ['note.too-long', 'ana', () => ({ type: 'note.add', text: 'x'.repeat(2_000) })],
    ['note.unknown', 'ana', () => ({ type: 'writing.remove', round: roundOf(stage.room.ana)?.id ?? '', note: 'none' })],
    ['writing.unknown', 'ana', () => ({ type: 'writing.write', round: 'none', text: 'x' })],
    ['writing.still-open', 'host', () => ({ type: 'writing.reveal', round: roundOf(stage.room.host)?.id ?? '' })],
    [
      'writing.anonymous',
      'host',
      () => ({ type: 'writing.share', round: roundOf(stage.room.host)?.id ?? '', visible: 'pair' }),
    ],
    ['poll.unknown', 'ana', () => ({ type: 'poll.vote', poll: 'none', ballot: { marks: { x: 1 } } })],
    ['poll.item-unknown', 'ana', () => dots({ none: 1 })],
    ['poll.not-tied', 'host', () => ({ type: 'poll.open', kind: 'scale', title: 'T', reVoteOf: 'none' })],
    ['poll.no-vote', 'obi', () => dots({ x: 1 })],
    ['poll.still-open', 'host', () => ({ type: 'poll.reveal', poll: pollOf(stage.room.host)?.id ?? '' })],
    ['poll.over-budget', 'ana', () => dots({ x: 2, y: 1 })],
    ['poll.over-cap', 'ana', () => dots({ x: 3 })],
    ['ballot.invalid', 'ana', () => dots({})],
    ['hand.unknown', 'host', () => ({ type: 'hands.call', person: 'nobody' })],
  ])('with %s changes nothing for anybody', async (code, who, command) => {
    await openRound(stage.room.host, [stage.room.ana], true);
    await openPoll(stage.room.host, [stage.room.ana, stage.room.obi]);
    const late = await stage.room.enter('observer', 'Before');
    expect(await stage.room[who].command(command())).toBe(code);
    const after = await stage.room.enter('observer', 'After');
    expect(after.view().parts).toEqual(late.view().parts);
  });

  test('because of where the session stands is told why', async () => {
    const { host, ana } = stage.room;
    await act(host, { type: 'agenda.plan', steps: [step, step] }, { type: 'agenda.next', from: null });
    await host.until(() => host.view().parts.agenda.current !== null);
    const current = host.view().parts.agenda.current ?? '';
    const codes: (RefusalCode | undefined)[] = [
      await host.command({ type: 'agenda.remove', step: current }),
      await host.command({ type: 'agenda.plan', steps: many }),
    ];
    const poll = await openPoll(host, [ana], { kind: 'scale', items: [] });
    const vote: SessionInput = { type: 'poll.vote', poll, ballot: { level: 8 } };
    await act(ana, vote);
    codes.push(await ana.command(vote));
    await act(host, { type: 'poll.close', poll });
    codes.push(await stage.room.ben.command(vote), await host.command({ type: 'poll.decide', poll, agreed: true }));
    const other = await openPoll(host, [ana]);
    await act(ana, { type: 'poll.vote', poll: other, ballot: { marks: { x: 2 } } });
    await act(host, { type: 'poll.close', poll: other });
    codes.push(await host.command({ type: 'poll.decide', poll: other, chosen: ['y'] }));
    const round = await openRound(host, [ana]);
    await act(host, { type: 'agenda.pause' });
    codes.push(await ana.command({ type: 'writing.write', round, text: 'x' }));
    await act(host, { type: 'agenda.resume' }, { type: 'writing.close', round });
    codes.push(await ana.command({ type: 'writing.write', round, text: 'x' }));
    expect(codes).toEqual<RefusalCode[]>([
      'agenda.step-runs',
      'agenda.full',
      'poll.voted',
      'poll.closed',
      'poll.blocked',
      'decision.reason-missing',
      'session.paused',
      'writing.closed',
    ]);
  });

  test('[SE25] because a round is full is told so', async () => {
    await act(stage.room.host, { type: 'writing.open', title: 'One each', limit: 1 });
    await stage.room.ana.until(() => roundOf(stage.room.ana)?.title === 'One each');
    const write: SessionInput = { type: 'writing.write', round: roundOf(stage.room.ana)?.id ?? '', text: 'x' };
    await act(stage.room.ana, write);
    expect(await stage.room.ana.command(write)).toBe('writing.full');
  });
});
