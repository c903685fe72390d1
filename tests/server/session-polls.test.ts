/**
 * The rules of polls over real connections (docs/spec/session.md): who votes and what a ballot may say, what results tell
 * and hide, and how a decision stands beside them.
 */
import { describe, expect, test } from 'vitest';
import type { SessionInput } from '../../shared/session/session.ts';
import type { Peer } from './peers.ts';
import { act, openPoll, pollOf, refuses, stageOn, wasSent } from './session-stage.ts';

const stage = stageOn('gathering-wall');

type Vote = Extract<SessionInput, { type: 'poll.vote' }>;
const vote = (peer: Peer, poll: string, ballot: Vote['ballot']): Promise<void> =>
  act(peer, { type: 'poll.vote', poll, ballot });
/** Closed and shown to all; resolves once this person has the results. */
const reveal = async (poll: string, reader: Peer): Promise<void> => {
  await act(stage.room.host, { type: 'poll.close', poll }, { type: 'poll.reveal', poll });
  await reader.until(() => pollOf(reader)?.results !== undefined);
};

test('[SE31] [SE32] who takes part votes once, also through a scribe; who leads or watches does not', async () => {
  const { host, ana, ben, obi } = stage.room;
  await act(ana, { type: 'person.add', name: 'Zawadi' });
  await ana.until(() => ana.view().people.some(({ name }) => name === 'Zawadi'));
  const elder = ana.view().people.find(({ name }) => name === 'Zawadi')?.id ?? '';
  const poll = await openPoll(host, [ana, ben, obi]);
  const ballot: Vote = { type: 'poll.vote', poll, ballot: { marks: { x: 1 } } };
  for (const peer of [host, obi]) await refuses('poll.no-vote', peer, ballot);
  await act(ana, ballot, { ...ballot, for: elder });
  await refuses('proxy.forbidden', ben, { ...ballot, for: elder });
  for (const peer of [ana, host]) await refuses('poll.voted', peer, { ...ballot, for: elder });
  await act(host, { type: 'poll.close', poll });
  await refuses('poll.closed', ben, ballot);
  await host.until(() => pollOf(host)?.results?.dots?.totals.x === 2);
});

test('[SE33] [SE40] a table gives what its people could, once, and counts with the rest', async () => {
  const { host, ana } = stage.room;
  const poll = await openPoll(host, [ana], { maxPerItem: 1 });
  const table = { type: 'poll.tally', poll, label: 'By the door', people: 4 } as const;
  await refuses('role.forbidden', ana, { ...table, marks: { x: 4 } });
  await refuses('poll.over-cap', host, { ...table, marks: { x: 5 } });
  await refuses('poll.over-cap', ana, { type: 'poll.vote', poll, ballot: { marks: { x: 2 } } });
  await act(host, { ...table, marks: { x: 4, y: 4 } });
  await refuses('poll.voted', host, { ...table, marks: { x: 1 } });
  await vote(ana, poll, { marks: { x: 1 } });
  await reveal(poll, ana);
  expect(pollOf(ana)).toMatchObject({ cast: 5, results: { dots: { totals: { x: 5, y: 4 }, ballotsCast: 5 } } });
});

test('[SE35] no ballot of an anonymous poll leads back to its person', async () => {
  const { host, ana, ben, phone } = stage.room;
  const poll = await openPoll(host, [ana, ben, phone], { kind: 'scale', items: [], anonymous: true });
  await vote(phone, poll, { level: 8, reason: 'MARKER-not-here' });
  await vote(ben, poll, { level: 1 });
  await reveal(poll, ana);
  await host.until(() => pollOf(host)?.phase === 'revealed');
  for (const peer of [host, ana]) {
    const { results, voters } = pollOf(peer) ?? {};
    expect([voters, results?.scale?.blockedBy]).toEqual([undefined, []]);
    expect(results?.reasons).toEqual([{ level: 8, text: 'MARKER-not-here' }]);
    expect(JSON.stringify(results)).not.toContain(phone.participantId);
  }
});

test('[SE36] by group are shown only groups of five and more, and only where none is left alone', async () => {
  const { host, ana, ben, phone, enter } = stage.room;
  const more = await Promise.all([4, 5, 6, 7, 8, 9, 10].map((no) => enter('participant', `Guest ${no}`, true)));
  const [last, ...others] = [ana, ben, phone, ...more].reverse();
  const join = (peer: Peer, group: string): Promise<void> => act(peer, { type: 'person.change', group });
  for (const [at, peer] of others.entries()) await join(peer, at < 5 ? 'Users' : 'County');
  const isIn = (group: string): number => host.view().people.filter((person) => person.group === group).length;
  await host.until(() => isIn('Users') === 5 && isIn('County') === 4);
  const ask = async (): Promise<readonly string[]> => {
    const poll = await openPoll(host, [ana]);
    for (const peer of [...others, ...(isIn('County') > 4 && last ? [last] : [])])
      await vote(peer, poll, { marks: { x: 1 } });
    await reveal(poll, ana);
    return Object.keys(pollOf(ana)?.byGroup ?? {}).sort();
  };
  // Four of the county beside five users: whoever knows the whole would know the four.
  expect(await ask()).toEqual([]);
  if (last) await join(last, 'County');
  await host.until(() => isIn('County') === 5);
  expect(await ask()).toEqual(['County', 'Users']);
});

test('[SE37] a tie at the cut is named and stands; the second vote is among the tied', async () => {
  const { host, ana, ben } = stage.room;
  const items = ['x', 'y', 'z'].map((id) => ({ id, label: `Item ${id}` }));
  const poll = await openPoll(host, [ana, ben], { items });
  await vote(ana, poll, { marks: { x: 1 } });
  await vote(ben, poll, { marks: { y: 1 } });
  await reveal(poll, ana);
  expect(pollOf(ana)?.results?.dots).toMatchObject({ tieAtCut: ['x', 'y'], clearWinners: [] });
  const again = { type: 'poll.open', kind: 'dots', title: 'Again', reVoteOf: poll } as const;
  await refuses('poll.not-tied', host, { ...again, items: items.slice(1) });
  await act(host, { ...again, items: items.slice(0, 2) });
});

describe('[SE38] [SE39] how far a group agrees', () => {
  const ask = async (levels: readonly number[]): Promise<string> => {
    const { host, ana, ben, phone, enter } = stage.room;
    const more = await Promise.all([4, 5].map((no) => enter('participant', `Guest ${no}`, true)));
    const poll = await openPoll(host, [ana, ben], { kind: 'scale', items: [] });
    const voters = [ana, ben, phone, ...more];
    for (const [at, level] of levels.entries()) await vote(voters[at] ?? ana, poll, { level });
    await reveal(poll, ana);
    return poll;
  };

  test('has converged from the threshold on, that included', async () => {
    const poll = await ask([1, 2, 3, 3, 5]);
    expect(pollOf(stage.room.ana)?.results?.scale?.verdict).toBe('converged');
    await act(stage.room.host, { type: 'poll.decide', poll, agreed: true });
  });

  test('below it needs a reason, and while somebody blocks nothing is agreed', async () => {
    const { host, ana } = stage.room;
    const below = await ask([1, 2, 3, 4, 5]);
    expect(pollOf(ana)?.results?.scale?.verdict).toBe('keep-talking');
    await refuses('decision.reason-missing', host, { type: 'poll.decide', poll: below, agreed: true });
    const blocked = await openPoll(host, [ana], { kind: 'scale', items: [] });
    await vote(ana, blocked, { level: 7 });
    await reveal(blocked, ana);
    expect(pollOf(ana)?.results?.scale?.verdict).toBe('blocked');
    await refuses('poll.blocked', host, { type: 'poll.decide', poll: blocked, agreed: true, reason: 'We must' });
  });
});

test('[SE41] ratings tell the mean, the spread, who is low, and the weakest', async () => {
  const { host, ana, ben, phone } = stage.room;
  const poll = await openPoll(host, [ana], { kind: 'rating' });
  await refuses('ballot.invalid', ana, { type: 'poll.vote', poll, ballot: { marks: { x: 6 } } });
  await vote(ana, poll, { marks: { x: 5, y: 1 } });
  await vote(ben, poll, { marks: { x: 3, y: 2 } });
  await vote(phone, poll, { marks: { x: 4, y: 3 } });
  await reveal(poll, ana);
  expect(pollOf(ana)?.results?.rating).toMatchObject({
    byCharacteristic: { x: { n: 3, mean: 4, low: 0 }, y: { n: 3, mean: 2, low: 2 } },
    weakest: 'y',
  });
});

test('[SE67] what dots are for, and what was agreed for a tie, is said when they are opened', async () => {
  const { host, ana } = stage.room;
  await openPoll(host, [ana], { weight: 'narrowing', tieRule: 'MARKER-the-oldest-goes' });
  expect(pollOf(ana)).toMatchObject({ weight: 'narrowing', tieRule: 'MARKER-the-oldest-goes' });
  expect(wasSent(ana, 'MARKER-the-oldest-goes')).toBe(true);
});
