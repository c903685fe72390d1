/**
 * One focus, a note for everybody, and signs: the small machines.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { FocusInput } from '../../shared/session/focus.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { REACTIONS } from '../../shared/session/words.ts';
import { person } from './sample-board.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

let stage: Stage;
const rect: [number, number, number, number] = [0, 0, 400, 300];

beforeEach(() => {
  stage = createStage([...CAST, person('elder', { scribe: 'ana' })]);
});

describe('[SE63] one focus', () => {
  test('brings everybody to a place, again to the same, and lets go', () => {
    stage.act('fay', { type: 'focus.bring', rect });
    expect(stage.parts('obi').focus.at).toEqual({ rect, by: 'fay', held: false, since: 1_000_000 });
    stage.world.now += 1;
    stage.act('finn', { type: 'focus.bring', rect, held: true });
    expect(stage.parts('ana').focus.at).toEqual({ rect, by: 'finn', held: true, since: 1_000_001 });
    stage.act('fay', { type: 'focus.release' }, { type: 'focus.release' });
    expect(stage.parts('ana').focus.at).toBeNull();
  });

  test.each<[string, string, FocusInput, RefusalCode]>([
    ['by a participant', 'ana', { type: 'focus.bring', rect }, 'role.forbidden'],
    ['let go by an observer', 'obi', { type: 'focus.release' }, 'role.forbidden'],
    ['on nothing', 'fay', { type: 'focus.bring', rect: [0, 0, 0, 0] }, 'command.invalid'],
    ['beyond the board', 'fay', { type: 'focus.bring', rect: [1e9, 0, 1, 1] }, 'command.invalid'],
    ['nowhere', 'fay', { type: 'focus.bring', rect: [Number.NaN, 0, 1, 1] }, 'command.invalid'],
  ])('%s is refused', (_what, who, command, code) => {
    expect(stage.send(who, command)).toBe(code);
  });
});

describe('[SE64] a note for everybody', () => {
  const note = (more: object = {}): SessionInput => ({
    type: 'note.add',
    text: ' A well ',
    template: 't',
    zone: 'z',
    ...more,
  });

  test('becomes a card, credited, and leaves no event', () => {
    stage.act('ana', note());
    stage.act('ana', note({ for: 'elder', lang: 'sw' }));
    const place = { text: 'A well', template: 't', zone: 'z' };
    expect(stage.made).toEqual([
      { id: 'id1', by: 'ana', ...place },
      { id: 'id2', by: 'elder', via: 'ana', lang: 'sw', ...place },
    ]);
    expect(stage.events).toEqual([]);
  });

  test.each<[string, string, object, RefusalCode]>([
    ['by an observer', 'obi', {}, 'role.forbidden'],
    ['without words', 'ana', { text: ' \n' }, 'note.empty'],
    ['of 2,000 characters', 'ana', { text: 'x'.repeat(2_000) }, 'note.too-long'],
    ['one character too long', 'ana', { text: 'x'.repeat(LIMITS.privateNoteChars + 1) }, 'note.too-long'],
    ['for another’s person', 'ben', { for: 'elder' }, 'proxy.forbidden'],
    ['in a language that is none', 'ana', { lang: 'english' }, 'command.invalid'],
  ])('%s is refused', (_what, who, more, code) => {
    expect(stage.send(who, note(more))).toBe(code);
  });

  test('[SE14] is refused in a step without adding, and in a pause, but to facilitators', () => {
    stage.act('fay', { type: 'agenda.plan', steps: [{ title: 'Talk', minutes: 5, rights: NO_RIGHTS }] });
    stage.act('fay', { type: 'agenda.next', from: null });
    expect(stage.send('ana', note())).toBe('step.forbidden');
    stage.act('fay', note(), { type: 'agenda.pause' });
    expect(stage.send('ana', note())).toBe('session.paused');
  });
});

describe('[SE65] signs', () => {
  test.each(REACTIONS)('%s is anybody’s, and nothing is kept of it', (kind) => {
    for (const who of ['fay', 'ana', 'obi']) stage.act(who, { type: 'reaction.send', kind });
    expect(stage.events).toEqual(Array(3).fill({ type: 'reaction.sent', kind }));
    expect(stage.secretKeys()).toEqual([]);
  });

  test('of another kind are refused', () => {
    expect(stage.send('ana', { type: 'reaction.send', kind: 'boo' } as unknown as SessionInput)).toBe(
      'command.invalid',
    );
  });
});
