/**
 * The fishbowl's rules over real connections (docs/spec/fishbowl.md): groups, parts, questions from outside, who begins, what is
 * told to whom, and what everybody takes home.
 */
import { expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { FishbowlInput } from '../../shared/methods/fishbowl/commands.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { bowlAt, makeBowl } from './live-stage.ts';
import type { Peer } from './peers.ts';
import { act, cardsAt, stageOn, wasSent } from './session-stage.ts';

const stage = stageOn('fishbowl');

type Verb = FishbowlInput['type'] extends `fishbowl.${infer One}` ? One : never;
/** One command of a bowl by somebody, and what they were refused with, if anything. */
const does = (peer: Peer, bowl: string, verb: Verb, more: object = {}): Promise<RefusalCode | undefined> =>
  peer.command({ type: `fishbowl.${verb}`, bowl, ...more } as FishbowlInput);
const all = async (...asked: readonly Promise<RefusalCode | undefined>[]): Promise<void> =>
  expect(await Promise.all(asked)).toEqual(asked.map(() => undefined));

test('[FB4] [FB21] [FB22] only the group that is called sits; swaps move everybody at once; at the end both sit', async () => {
  const { host, ana, ben, phone } = stage.room;
  const groups = [[ana.participantId], [ben.participantId]];
  const bowl = await makeBowl(stage.room.host, 'Camps', { variant: 'role-swap', groups });
  expect(await does(ana, bowl, 'seat-starters')).toBe('role.forbidden');
  await all(does(host, bowl, 'seat-starters'));
  expect(await does(host, bowl, 'seat-starters')).toBe('bowl.no-starters');
  expect(await does(ben, bowl, 'sit')).toBe('bowl.not-called');
  await all(does(host, bowl, 'swap'));
  await phone.until(() => bowlAt(phone)?.chairs[0] === ben.participantId);
  await all(does(host, bowl, 'swap'));
  await phone.until(() => bowlAt(phone)?.chairs[1] === ben.participantId);
  expect(bowlAt(phone)?.chairs.slice(0, 2)).toEqual([ana.participantId, ben.participantId]);
});

test('[FB6] [FB7] [FB9] [FB25] a turn ends with who leaves, a visitor goes back, and only who may know learns who spoke how long', async () => {
  const { host, ana, ben, obi } = stage.room;
  const bowl = await makeBowl(stage.room.host, 'Visitors', { variant: 'leave-after-contribution', seats: 3 });
  await all(does(ana, bowl, 'sit'), does(host, bowl, 'open'));
  await all(does(ana, bowl, 'turn-start'));
  expect(await does(ben, bowl, 'turn-end')).toBe('role.forbidden');
  await all(does(ana, bowl, 'turn-end'));
  await all(does(ben, bowl, 'sit'));
  await all(does(ben, bowl, 'turn-start'));
  await all(does(ben, bowl, 'leave'));
  await host.until(() => bowlAt(host)?.turns.length === 2);
  expect(bowlAt(host)?.chairs).toEqual([null, null, null]);
  expect(Object.keys(bowlAt(host)?.airtimeSec ?? {}).sort()).toEqual([ana.participantId, ben.participantId].sort());
  await obi.until(() => bowlAt(obi)?.turns.length === 2);
  expect(bowlAt(obi)?.turns.map((turn) => Object.keys(turn).sort())).toEqual([
    ['gist', 'id'],
    ['gist', 'id'],
  ]);
  expect(wasSent(obi, 'airtimeSec')).toBe(false);
  const turn = bowlAt(host)?.turns[0]?.id;
  expect(await does(ben, bowl, 'turn-fix', { turn, gist: 'mine?' })).toBe('role.forbidden');
  await all(does(ana, bowl, 'turn-fix', { turn, gist: 'Parts are far away' }));
});

test('[FB13] [FB14] [FB16] [FB18] a scribe acts for who has no device; a pause and the end stop everybody; notes have a limit', async () => {
  const { host, ana, ben, obi } = stage.room;
  await act(ana, { type: 'person.add', name: 'Elder' });
  await ana.until(() => ana.view().people.some(({ name }) => name === 'Elder'));
  const elder = ana.view().people.find(({ name }) => name === 'Elder')?.id;
  const bowl = await makeBowl(stage.room.host, 'Paused');
  expect(await does(ben, bowl, 'sit', { for: elder })).toBe('proxy.forbidden');
  await all(does(ana, bowl, 'sit', { for: elder }));
  await act(host, { type: 'agenda.pause' });
  expect(await does(ben, bowl, 'sit')).toBe('session.paused');
  await act(host, { type: 'agenda.resume' });
  for (let note = 0; note < LIMITS.notesPerPerson; note++)
    await all(does(obi, bowl, 'observe', { kind: 'pattern', text: 'Again' }));
  expect(await does(obi, bowl, 'observe', { kind: 'pattern', text: 'Again' })).toBe('writing.full');
  await all(does(host, bowl, 'close'));
  expect(await does(ben, bowl, 'queue')).toBe('bowl.closed');
});

test('[FB20] [FB23] questions come from outside while nobody speaks; those inside pick; what is left lies on the board', async () => {
  const { host, ana, ben, phone } = stage.room;
  const bowl = await makeBowl(stage.room.host, 'Walking for water', {
    variant: 'user-experience',
    groups: [[ana.participantId]],
  });
  await all(does(host, bowl, 'seat-starters'), does(host, bowl, 'open'));
  expect(await does(host, bowl, 'round', { kind: 'absent' })).toBe('bowl.no-round');
  await all(does(host, bowl, 'round', { kind: 'satellites' }));
  expect(await does(ana, bowl, 'turn-start')).toBe('bowl.gathering');
  expect(await does(ana, bowl, 'ask', { text: 'Me too' })).toBe('bowl.asks-outside');
  for (let asked = 0; asked < LIMITS.questionsPerPerson; asked++)
    await all(does(phone, bowl, 'ask', { text: `Who mends it, ${asked}?` }));
  expect(await does(phone, bowl, 'ask', { text: 'One more?' })).toBe('bowl.questions-full');
  await ana.until(() => bowlAt(ana)?.questions.length === LIMITS.questionsPerPerson);
  expect(wasSent(ben, `"by":"${phone.participantId}"`)).toBe(false);
  const question = bowlAt(ana)?.questions[0]?.id;
  expect(await does(ben, bowl, 'pick', { question, state: 'picked' })).toBe('bowl.not-seated');
  expect(await does(ana, bowl, 'pick', { question: 'none', state: 'picked' })).toBe('bowl.question-unknown');
  await all(does(ana, bowl, 'pick', { question, state: 'answered' }));
  await all(does(host, bowl, 'harvest'));
  await ben.until(() => cardsAt(ben, 'Who mends it, 1?').length === 1);
  expect(cardsAt(ben, 'Who mends it, 0?')).toEqual([]);
  const other = await makeBowl(stage.room.host, 'No questions here');
  expect(await does(phone, other, 'ask', { text: 'Why not?' })).toBe('bowl.no-questions');
});

test('[FB19] everybody takes the talk home; names, moments and seconds only who facilitates', async () => {
  const { host, ana } = stage.room;
  const bowl = await makeBowl(stage.room.host, 'Taken home');
  await all(does(ana, bowl, 'sit'), does(host, bowl, 'open'));
  await all(does(ana, bowl, 'turn-start'));
  await all(does(host, bowl, 'close'));
  await host.until(() => bowlAt(host)?.record !== undefined);
  const turn = bowlAt(host)?.turns[0]?.id;
  await all(does(host, bowl, 'turn-fix', { turn, gist: 'Parts are far away' }));
  const take = async (sessionToken: string, format: string): Promise<string> => {
    const answer = await fetch(`${stage.server.base}/api/boards/${stage.board.id}/export/${format}`, {
      headers: { authorization: `Bearer ${sessionToken}` },
    });
    return answer.text();
  };
  const observer = await stage.server.joinAs(stage.board, 'observer', 'Reader');
  const theirs = JSON.parse(await take(observer.sessionToken, 'json'));
  expect(theirs.session.bowls).toMatchObject([{ topic: 'Taken home', turns: [{ gist: 'Parts are far away' }] }]);
  expect(JSON.stringify([theirs.session.bowls, theirs.readings.fishbowls])).not.toContain(ana.participantId);
  expect(await take(observer.sessionToken, 'md')).toContain('- Parts are far away');
  const facilitator = await stage.server.joinAs(stage.board, 'facilitator', 'Second host');
  expect(JSON.parse(await take(facilitator.sessionToken, 'json')).session.bowls[0].turns[0].person).toBe(
    ana.participantId,
  );
});

test('[FB24] a board holds at most sixty talks', async () => {
  const { host } = stage.room;
  const talk: FishbowlInput = { type: 'fishbowl.make', topic: 'Again', variant: 'open' };
  for (let made = 0; made < LIMITS.bowls; made++) await act(host, talk);
  expect(await host.command(talk)).toBe('bowl.too-many');
});
