/**
 * Drafts, versions and votes over real connections (docs/spec/strategic-intention.md): what was put to the vote stays, a new
 * version has no ballots, everybody sees each edit, every no has its code.
 */
import { expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { StatementView } from '../../shared/methods/strategic-intention/machine.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import type { Peer } from './peers.ts';
import { act, pollOf, refuses, stageOn, templateAt } from './session-stage.ts';

const stage = stageOn('strategic-intention');

const versions = (peer: Peer): readonly StatementView[] => peer.view().parts.intention.statements;

/** Opens a version and gives its id, once everybody has it. */
const open = async (text: string): Promise<string> => {
  const before = versions(stage.room.host).length;
  await act(stage.room.host, { type: 'intention.state', template: templateAt(stage.room.host), text });
  const { host, ana, ben, obi, phone } = stage.room;
  await Promise.all([host, ana, ben, obi, phone].map((peer) => peer.until(() => versions(peer).length > before)));
  return versions(host).at(-1)?.id ?? '';
};

const ask = async (statement: string): Promise<string> => {
  const before = pollOf(stage.room.host)?.id;
  await act(stage.room.host, { type: 'intention.vote', statement });
  const { host, ana, phone } = stage.room;
  await Promise.all([host, ana, phone].map((peer) => peer.until(() => pollOf(peer)?.id !== before)));
  return pollOf(host)?.id ?? '';
};

test('[SI5] [SI6] [SI7] a version that is voted on stays; the next one begins without ballots, the old keeps its own', async () => {
  const { host, ana, phone } = stage.room;
  const first = await open('Introduce a package by 1 April.');
  expect(versions(phone).at(-1)?.planWords).toEqual(['Introduce', 'by 1 April']);
  const vote = await ask(first);
  expect(pollOf(phone)?.title).toBe('Introduce a package by 1 April.');
  await act(ana, { type: 'poll.vote', poll: vote, ballot: { level: 8, reason: 'A plan' } });
  await refuses('intention.voted', host, { type: 'intention.edit', statement: first, text: 'Something else' });
  await refuses('intention.voted', host, { type: 'intention.withdraw', statement: first });
  await refuses('intention.vote-runs', host, { type: 'intention.vote', statement: first });

  const second = await open('Safe first days, shared by all.');
  await refuses('poll.closed', phone, { type: 'poll.vote', poll: vote, ballot: { level: 1 } });
  await host.until(() => pollOf(host)?.phase === 'closed');
  expect(pollOf(host)).toMatchObject({ id: vote, cast: 1, title: 'Introduce a package by 1 April.' });
  await refuses('intention.older', host, { type: 'intention.edit', statement: first, text: 'Something else' });
  await refuses('intention.older', host, { type: 'intention.vote', statement: first });

  const again = await ask(second);
  expect(pollOf(phone)).toMatchObject({ id: again, cast: 0, canVote: true, hasVoted: false });
  await act(phone, { type: 'poll.vote', poll: again, ballot: { level: 2 } });
  expect(versions(ana).map(({ text, polls }) => [text, polls])).toEqual([
    ['Introduce a package by 1 April.', [vote]],
    ['Safe first days, shared by all.', [again]],
  ]);
});

test('[SI9] facilitators alone lead; what they write is seen by everybody at once', async () => {
  const { host, ana, obi, phone } = stage.room;
  const statement = await open('One');
  await act(host, { type: 'intention.edit', statement, text: 'One sentence' });
  for (const peer of [ana, obi, phone]) await peer.until(() => versions(peer).at(-1)?.text === 'One sentence');
  for (const peer of [ana, obi]) {
    await refuses('role.forbidden', peer, { type: 'intention.edit', statement, text: 'Mine' });
    await refuses('role.forbidden', peer, { type: 'intention.vote', statement });
    await refuses('role.forbidden', peer, { type: 'intention.state', template: templateAt(host), text: 'Mine' });
  }
  await refuses('intention.unknown', host, { type: 'intention.edit', statement: 'none', text: 'x' });
  expect(versions(phone).at(-1)?.text).toBe('One sentence');
});

test('[SI8] a group writes its own draft and no other', async () => {
  const { host, ana, ben } = stage.room;
  const template = templateAt(host);
  await act(ana, { type: 'person.change', group: 'Users' });
  await refuses('intention.other-group', ben, { type: 'intention.draft', template, group: 'Users', text: 'Not mine' });
  await act(ana, { type: 'intention.draft', template, group: 'Users', text: 'We move' });
  await act(host, { type: 'intention.draft', template, group: 'Users', text: 'We move on' });
  await ben.until(() => ben.view().parts.intention.drafts[0]?.versions.length === 2);
  expect(ben.view().parts.intention.drafts).toMatchObject([
    {
      group: 'Users',
      versions: [
        { text: 'We move', by: ana.participantId },
        { text: 'We move on', by: host.participantId },
      ],
    },
  ]);
});

test('[SI17] a person begins so many drafts; those of others have room', async () => {
  const { ana, ben } = stage.room;
  const draft = (template: number): SessionInput => ({
    type: 'intention.draft',
    template: `t${template}`,
    group: '',
    text: 'We move',
  });
  for (let no = 0; no < LIMITS.draftsPerPerson; no++) await act(ana, draft(no));
  await refuses('intention.full', ana, draft(LIMITS.draftsPerPerson));
  await act(ana, { ...draft(0), text: 'We move on' } as SessionInput);
  await act(ben, draft(LIMITS.draftsPerPerson));
});
