/**
 * Drafts and versions of a strategic intention (docs/spec/strategic-intention.md): who may write what, and its lines in
 * other languages. Votes on it are in intention-votes.test.ts.
 */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { current, draft, idOf, state, TEMPLATE, versions, vote } from './intention-stage.ts';
import { person } from './sample-board.ts';
import { CAST, createStage } from './session-world.ts';

const listen = {
  ...{ add: false, editOwn: false, editAll: false, move: false, draw: false, link: false, vote: false },
  comment: true,
};

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
        template: TEMPLATE,
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
