/**
 * Votes on a strategic intention (docs/spec/strategic-intention.md): what a vote fixes, what a new version does to the vote
 * before it, and how versions and their votes are taken home.
 */
import { describe, expect, test } from 'vitest';
import { type BoardContent, boardFromJson, boardToJson } from '../../shared/report/board-json.ts';
import { eventsOf, heldIn } from '../../shared/session/held.ts';
import { apply, newSession, type Session, type SessionInput, viewFor } from '../../shared/session/session.ts';
import { current, draft, idOf, state, versions, vote } from './intention-stage.ts';
import { contentOf } from './sample-board.ts';
import { createStage, type Stage } from './session-world.ts';

const pollOf = (stage: Stage, id: string) => stage.parts('fay').poll.polls.find((poll) => poll.id === id);
const ballot = (poll: string, level: number): SessionInput => ({ type: 'poll.vote', poll, ballot: { level } });

describe('[SI5] what was put to the vote', () => {
  const ways: readonly (readonly [string, (stage: Stage, poll: string) => void])[] = [
    ['is open', () => undefined],
    ['has ballots', (stage, poll) => stage.act('ana', ballot(poll, 2))],
    ['is closed', (stage, poll) => stage.act('fay', { type: 'poll.close', poll })],
    ['is revealed', (stage, poll) => stage.act('fay', { type: 'poll.close', poll }, { type: 'poll.reveal', poll })],
    ['was cancelled', (stage, poll) => stage.act('fay', { type: 'poll.cancel', poll })],
  ];
  test.each(ways)('is not written again while the vote %s', (_way, happens) => {
    const stage = createStage();
    stage.act('fay', state('One'));
    happens(stage, vote(stage));
    const statement = idOf(stage);
    expect(stage.send('fay', { type: 'intention.edit', statement, text: 'Other' })).toBe('intention.voted');
    expect(stage.send('fay', { type: 'intention.withdraw', statement })).toBe('intention.voted');
    expect(current(stage)).toMatchObject({ text: 'One', fixed: true });
  });

  test('neither is a version that is not the newest', () => {
    const stage = createStage();
    stage.act('fay', state('One'));
    const first = idOf(stage);
    stage.act('fay', state('Two'));
    const commands: readonly SessionInput[] = [
      { type: 'intention.edit', statement: first, text: 'Other' },
      { type: 'intention.withdraw', statement: first },
      { type: 'intention.vote', statement: first },
      { type: 'intention.test', statement: first, test: 'retold', holds: true },
    ];
    for (const command of commands) expect(stage.send('fay', command)).toBe('intention.older');
  });
});

describe('[SI6] a new version', () => {
  test('has no ballots; the vote before is closed with its own and takes no more', () => {
    const stage = createStage();
    stage.act('fay', state('One'));
    const first = vote(stage);
    stage.act('ana', ballot(first, 8));
    stage.act('fay', state('Two'));
    expect(pollOf(stage, first)).toMatchObject({ phase: 'closed', cast: 1, title: 'One' });
    expect(stage.send('ben', ballot(first, 1))).toBe('poll.closed');
    expect(current(stage)).toMatchObject({ v: 2, polls: [], fixed: false });
    const second = vote(stage);
    expect(pollOf(stage, second)).toMatchObject({ phase: 'open', cast: 0, title: 'Two' });
    stage.act('ana', ballot(second, 1));
    expect(versions(stage).map(({ polls }) => polls)).toEqual([[first], [second]]);
  });

  test('a vote in which nobody had voted is none', () => {
    const stage = createStage();
    stage.act('fay', state('One'));
    const first = vote(stage);
    stage.act('fay', state('Two'));
    expect(pollOf(stage, first)).toBeUndefined();
  });

  test('a vote that is over stays as it is', () => {
    const stage = createStage();
    stage.act('fay', state('One'));
    const first = vote(stage);
    stage.act('ana', ballot(first, 2));
    stage.act('fay', { type: 'poll.close', poll: first }, { type: 'poll.reveal', poll: first }, state('Two'));
    expect(pollOf(stage, first)).toMatchObject({ phase: 'revealed', cast: 1 });
  });
});

describe('[SI7] a vote', () => {
  test('is by name, on the text of its version, and one at a time', () => {
    const stage = createStage();
    stage.act('fay', state('One\nand more'));
    const first = vote(stage);
    expect(pollOf(stage, first)).toMatchObject({
      kind: 'scale',
      title: current(stage)?.text,
      anonymous: false,
      threshold: 0.8,
    });
    const again: SessionInput = { type: 'intention.vote', statement: idOf(stage), threshold: 0.5 };
    expect(stage.send('fay', again)).toBe('intention.vote-runs');
    stage.act('fay', { type: 'poll.close', poll: first });
    expect(stage.send('fay', again)).toBe('intention.vote-runs');
    stage.act('fay', { type: 'poll.reveal', poll: first }, again);
    expect(current(stage)?.polls).toHaveLength(2);
    expect(stage.parts('fay').poll.polls.at(-1)).toMatchObject({ threshold: 0.5, cast: 0 });
  });

  test('agreement is not written down while somebody blocks', () => {
    const stage = createStage();
    stage.act('fay', state('One'));
    const poll = vote(stage);
    stage.act('ana', ballot(poll, 8));
    stage.act('fay', { type: 'poll.close', poll });
    expect(stage.send('fay', { type: 'poll.decide', poll, agreed: true })).toBe('poll.blocked');
  });

  test('who handed in is told once it is revealed, and not before', () => {
    const stage = createStage();
    stage.act('fay', state('One'));
    const poll = vote(stage);
    stage.act('ana', ballot(poll, 2));
    const seen = () => stage.parts('cem').poll.polls[0]?.voters;
    stage.act('fay', { type: 'poll.close', poll });
    expect(seen()).toBeUndefined();
    stage.act('fay', { type: 'poll.reveal', poll });
    expect(seen()).toEqual(['ana']);
  });
});

describe('[SI10] taken home', () => {
  const played = (): Session => {
    const stage = createStage();
    stage.act('ana', draft('Users', 'One draft'));
    stage.act('fay', state('One', [stage.parts('fay').intention.drafts[0]?.id ?? '']));
    const poll = vote(stage);
    stage.act('ana', ballot(poll, 8));
    stage.act('fay', { type: 'poll.close', poll }, { type: 'poll.reveal', poll }, state('Two'));
    stage.act('fay', { type: 'intention.test', statement: idOf(stage), test: 'retold', holds: false });
    return stage.session();
  };
  const contentFor = (session: Session): BoardContent => ({
    ...contentOf([], [...session.people.values()]),
    ...heldIn(viewFor(session, { participantId: '', role: 'observer' }).parts),
  });
  const file = JSON.parse(JSON.stringify(boardToJson('b', contentFor(played()))));
  const read = (change: object = {}) =>
    boardFromJson({ ...file, session: { ...file.session, intention: { ...file.session.intention, ...change } } });

  test('versions, drafts and votes come in again as they were; what was voted on stays fixed', () => {
    const content = read();
    if (!content.ok) throw new Error(content.error.detail);
    const again = eventsOf(content.value).reduce<Session>(apply, newSession(content.value));
    expect(JSON.parse(JSON.stringify(boardToJson('b', contentFor(again))))).toEqual(file);
    const [first, second] = viewFor(again, { participantId: 'fay', role: 'facilitator' }).parts.intention.statements;
    expect([first?.fixed, second?.fixed]).toEqual([true, false]);
    expect(file.session.polls.map(({ id }: { id: string }) => id)).toEqual(first?.polls);
    expect(file.readings.intention.statements).toEqual([
      { v: 1, text: 'One', polls: first?.polls },
      { v: 2, text: 'Two', polls: [] },
    ]);
  });

  test.each([
    ['a version is missing', { statements: file.session.intention.statements.slice(1) }],
    ['a draft has no wording', { drafts: [{ ...file.session.intention.drafts[0], versions: [] }] }],
    ['a version has no number', { statements: [{ ...file.session.intention.statements[0], v: 'one' }] }],
  ])('a file in which %s is no board', (_what, change) => {
    const broken = read(change);
    expect(broken.ok ? undefined : broken.error.code).toBe('import.broken');
  });
});
