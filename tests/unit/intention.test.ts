/**
 * Drafts, versions and votes of a strategic intention (docs/spec/strategic-intention.md): who may write what, what a vote
 * fixes, what a new version does to the vote before it, and what is taken home.
 */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type BoardContent, boardFromJson, boardToJson } from '../../shared/report/board-json.ts';
import { eventsOf, heldIn } from '../../shared/session/held.ts';
import { apply, newSession, type Session, type SessionInput, viewFor } from '../../shared/session/session.ts';
import { contentOf, person } from './sample-board.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

const T = 'template';
const draft = (group: string, text: string, forPerson?: string): SessionInput => ({
  type: 'intention.draft',
  template: T,
  group,
  text,
  ...(forPerson === undefined ? {} : { for: forPerson }),
});
const state = (text: string, from: readonly string[] = []): SessionInput => ({
  type: 'intention.state',
  template: T,
  text,
  from: [...from],
});

const versions = (stage: Stage, who = 'ana') => stage.parts(who).intention.statements;
const current = (stage: Stage) => versions(stage).at(-1);
const idOf = (stage: Stage): string => current(stage)?.id ?? '';
const vote = (stage: Stage): string => {
  stage.act('fay', { type: 'intention.vote', statement: idOf(stage) });
  return stage.parts('fay').poll.polls.at(-1)?.id ?? '';
};
const pollOf = (stage: Stage, id: string) => stage.parts('fay').poll.polls.find((poll) => poll.id === id);
const ballot = (poll: string, level: number): SessionInput => ({ type: 'poll.vote', poll, ballot: { level } });

describe('[SI8] drafts', () => {
  const scribe = person('sam', { group: 'County' });
  const child = person('child', { scribe: 'sam', group: 'Users' });

  test.each<readonly [who: string, group: string, forPerson: string | undefined, code: RefusalCode | undefined]>([
    ['ana', 'Users', undefined, undefined],
    ['ben', 'Users', undefined, undefined],
    ['ana', 'County', undefined, 'intention.other-group'],
    ['fay', 'County', undefined, undefined],
    ['sam', 'Users', undefined, 'intention.other-group'],
    ['sam', 'Users', 'child', undefined],
    ['sam', 'County', 'child', 'intention.other-group'],
    ['ana', 'Users', 'cem', 'proxy.forbidden'],
    ['obi', 'Users', undefined, 'role.forbidden'],
  ])('%s writes that of %s for %s: %s', (who, group, forPerson, code) => {
    const stage = createStage([...CAST, scribe, child]);
    expect(stage.send(who, draft(group, 'We move', forPerson))).toBe(code);
  });

  test('every wording is kept with who wrote and who entered it; the same again is none', () => {
    const stage = createStage([...CAST, scribe, child]);
    stage.act('ana', draft('Users', ' One '));
    stage.act('ben', draft('Users', 'Two'), draft('Users', 'Two'));
    stage.act('sam', draft('Users', 'Three', 'child'));
    expect(stage.parts('obi').intention.drafts).toEqual([
      {
        id: expect.any(String),
        template: T,
        group: 'Users',
        versions: [
          { text: 'One', by: 'ana' },
          { text: 'Two', by: 'ben' },
          { text: 'Three', by: 'child', via: 'sam' },
        ],
      },
    ]);
    expect(stage.send('ana', draft('Users', '  '))).toBe('note.empty');
  });

  test('the newest hundred wordings are kept', () => {
    const stage = createStage();
    for (let n = 0; n < 105; n++) stage.act('ana', draft('Users', `Wording ${n}`));
    const kept = stage.parts('ana').intention.drafts[0]?.versions;
    expect([kept?.length, kept?.[0]?.text, kept?.at(-1)?.text]).toEqual([100, 'Wording 5', 'Wording 104']);
  });

  test('a step that lets nobody write, and a pause, stop participants and not facilitators', () => {
    const stage = createStage();
    stage.act(
      'fay',
      { type: 'agenda.plan', steps: [{ title: 'Listen', minutes: 1, rights: listen }] },
      { type: 'agenda.next', from: null },
    );
    expect(stage.send('ana', draft('Users', 'No'))).toBe('step.forbidden');
    stage.act('fay', { type: 'agenda.pause' });
    expect(stage.send('ana', draft('Users', 'No'))).toBe('session.paused');
    stage.act('fay', draft('Users', 'Yes'));
  });
});

const listen = {
  ...{ add: false, editOwn: false, editAll: false, move: false, draw: false, link: false, vote: false },
  comment: true,
};

describe('[SI9] versions are led', () => {
  test.each(['ana', 'obi'])('%s opens, rewrites, withdraws, tests and asks nothing', (who) => {
    const stage = createStage();
    stage.act('fay', state('One'));
    const statement = idOf(stage);
    const commands: readonly SessionInput[] = [
      state('Two'),
      { type: 'intention.edit', statement, text: 'Mine' },
      { type: 'intention.withdraw', statement },
      { type: 'intention.test', statement, test: 'lasting', holds: true },
      { type: 'intention.vote', statement },
    ];
    for (const command of commands)
      expect([command.type, stage.send(who, command)]).toEqual([command.type, 'role.forbidden']);
  });

  test('versions count up, each with the drafts it was made from; edits are seen at once by all', () => {
    const stage = createStage();
    stage.act('ana', draft('Users', 'One'));
    const [from] = stage.parts('ana').intention.drafts.map(({ id }) => id);
    stage.act('fay', state('One', [from ?? '']));
    stage.act('finn', { type: 'intention.edit', statement: idOf(stage), text: 'One and more' });
    stage.act('fay', state('Two'));
    expect(versions(stage, 'obi')).toMatchObject([
      { v: 1, text: 'One and more', by: 'finn', from: [from], fixed: false },
      { v: 2, text: 'Two', by: 'fay', from: [], fixed: false },
    ]);
    expect(stage.send('fay', state('Three', ['none']))).toBe('intention.unknown');
    expect(stage.send('fay', { type: 'intention.edit', statement: 'none', text: 'x' })).toBe('intention.unknown');
    expect(stage.send('fay', state(' '))).toBe('note.empty');
  });

  test('the newest version can be taken back before its vote, and the one before is the sentence again', () => {
    const stage = createStage();
    stage.act('fay', state('One'), state('Two'));
    stage.act('fay', { type: 'intention.withdraw', statement: idOf(stage) });
    expect(current(stage)).toMatchObject({ v: 1, text: 'One' });
    stage.act('fay', state('Another'));
    expect(current(stage)).toMatchObject({ v: 2, text: 'Another' });
  });

  test('an answer to the test of a good intention can be taken back', () => {
    const stage = createStage();
    stage.act('fay', state('One'));
    const answer = (holds: boolean | null): SessionInput => ({
      type: 'intention.test',
      statement: idOf(stage),
      test: 'lasting',
      holds,
    });
    stage.act('fay', answer(true));
    expect(current(stage)?.tests).toEqual({ lasting: true });
    stage.act('fay', answer(null));
    expect(current(stage)?.tests).toEqual({});
  });

  test('a board keeps no more than it can', () => {
    const stage = createStage();
    for (let n = 0; n < 200; n++) stage.act('fay', state(`Version ${n}`));
    expect(stage.send('fay', state('One more'))).toBe('intention.full');
  });
});

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

test('[SI15] whoever may write adds a line in a language, and takes it away; a vote leaves it open', () => {
  const stage = createStage();
  stage.act('fay', state('One'));
  vote(stage);
  const line = (lang: string, text: string): SessionInput => ({
    type: 'intention.translate',
    statement: idOf(stage),
    lang,
    text,
  });
  stage.act('ana', line('sw', ' Moja '), line('es', 'Uno'));
  stage.act('ben', line('es', ''));
  expect(current(stage)?.translations).toEqual({ sw: { text: 'Moja', by: 'ana' } });
  expect(stage.send('obi', line('da', 'En'))).toBe('role.forbidden');
  stage.act('fay', { type: 'agenda.pause' });
  expect(stage.send('ana', line('da', 'En'))).toBe('session.paused');
});

test('[SI15] a version has no more languages than a board can keep; those it has can still be changed', () => {
  const stage = createStage();
  stage.act('fay', state('One'));
  const line = (at: number, text = 'x'): SessionInput => ({
    type: 'intention.translate',
    statement: idOf(stage),
    lang: `${String.fromCharCode(97 + Math.floor(at / 26))}${String.fromCharCode(97 + (at % 26))}`,
    text,
  });
  for (let at = 0; at < LIMITS.translations; at++) stage.act('ana', line(at));
  expect(stage.send('ana', line(LIMITS.translations))).toBe('intention.full');
  stage.act('ana', line(0, 'other'), line(1, ''), line(LIMITS.translations));
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
