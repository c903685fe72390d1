/**
 * The agenda: commands lead to events or a refusal, and where a session stands against its plan.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type AgendaInput, agendaClock, type StepInput } from '../../shared/session/agenda.ts';
import { ALL_RIGHTS, NO_RIGHTS, rightsOf } from '../../shared/session/rights.ts';
import { rightsIn } from '../../shared/session/session.ts';
import { createStage, type Stage } from './session-world.ts';

const step = (title: string, more: Partial<StepInput> = {}): StepInput => ({ title, minutes: 10, ...more });
const MINUTE = 60_000;

let stage: Stage;
const agenda = (who = 'fay') => stage.parts(who).agenda;
const ids = (): string[] => agenda().steps.map(({ id }) => id);
const idOf = (title: string): string => agenda().steps.find((one) => one.title === title)?.id ?? '';
const current = (): string | undefined => agenda().steps.find(({ id }) => id === agenda().current)?.title;
const go = (type: 'agenda.next' | 'agenda.skip' | 'agenda.back'): void =>
  stage.act('fay', { type, from: agenda().current });
const titles = (): string =>
  agenda()
    .steps.map(({ title }) => title)
    .join(' ');

beforeEach(() => {
  stage = createStage();
  stage.act('fay', { type: 'agenda.plan', steps: [step('a'), step('b', { minutes: 0 }), step('c')] });
});

describe('[SE11] going through the steps', () => {
  test('next, skip and back, to the end and not beyond', () => {
    expect(current()).toBeUndefined();
    go('agenda.next');
    go('agenda.next');
    go('agenda.skip');
    expect([current(), agenda().steps.map(({ state }) => state)]).toEqual(['c', ['done', 'skipped', 'ahead']]);
    go('agenda.back');
    expect(current()).toBe('b');
    go('agenda.next');
    go('agenda.next');
    expect([agenda().current, agenda().stepStartedAt]).toEqual([null, null]);
    expect(stage.send('fay', { type: 'agenda.next', from: null })).toBe('agenda.at-end');
    go('agenda.back');
    expect(current()).toBe('c');
  });

  test('of two facilitators who press next at once, the second is told', () => {
    const seen = agenda().current;
    stage.act('fay', { type: 'agenda.next', from: seen });
    expect(stage.send('finn', { type: 'agenda.next', from: seen })).toBe('agenda.moved-on');
    expect(current()).toBe('a');
  });

  test.each<[string, AgendaInput, RefusalCode]>([
    ['back before the first', { type: 'agenda.back', from: null }, 'agenda.at-end'],
    ['next from a step that never ran', { type: 'agenda.next', from: 'made up' }, 'agenda.moved-on'],
    ['skip from a step of long ago', { type: 'agenda.skip', from: 'id1' }, 'agenda.moved-on'],
  ])('%s is refused', (_what, command, code) => {
    expect(stage.send('fay', command)).toBe(code);
  });
});

describe('[SE12] editing the plan', () => {
  test.each<[string, () => AgendaInput, string]>([
    ['a step at the end', () => ({ type: 'agenda.add', step: step('x') }), 'a b c x'],
    ['a step before another', () => ({ type: 'agenda.add', step: step('x'), before: idOf('b') }), 'a x b c'],
    ['a change', () => ({ type: 'agenda.change', step: idOf('b'), plan: step('x') }), 'a x c'],
    ['a removal', () => ({ type: 'agenda.remove', step: idOf('b') }), 'a c'],
    ['a move to the front', () => ({ type: 'agenda.move', step: idOf('c'), before: idOf('a') }), 'c a b'],
    ['a move to the end', () => ({ type: 'agenda.move', step: idOf('a'), before: null }), 'b c a'],
    ['a move before itself', () => ({ type: 'agenda.move', step: idOf('a'), before: idOf('a') }), 'a b c'],
    ['another plan', () => ({ type: 'agenda.plan', steps: [step('x')] }), 'x'],
  ])('%s', (_what, command, after) => {
    stage.act('fay', command());
    expect(titles()).toBe(after);
  });

  test('another plan keeps what was done and what runs', () => {
    go('agenda.next');
    go('agenda.next');
    stage.act('fay', { type: 'agenda.plan', steps: [step('x')] });
    expect([titles(), current()]).toEqual(['a b x', 'b']);
  });

  test('the running step may be changed and moved, not removed', () => {
    go('agenda.next');
    const [id = ''] = ids();
    expect(stage.send('fay', { type: 'agenda.remove', step: id })).toBe('agenda.step-runs');
    stage.act(
      'fay',
      { type: 'agenda.change', step: id, plan: step('A') },
      { type: 'agenda.move', step: id, before: null },
    );
    expect([titles(), current()]).toEqual(['b c A', 'A']);
  });

  test.each<[string, AgendaInput, RefusalCode]>([
    ['a change of no step', { type: 'agenda.change', step: 'none', plan: step('x') }, 'agenda.unknown-step'],
    ['a removal of no step', { type: 'agenda.remove', step: 'none' }, 'agenda.unknown-step'],
    ['a move of no step', { type: 'agenda.move', step: 'none', before: null }, 'agenda.unknown-step'],
    ['a move before no step', { type: 'agenda.move', step: 'id1', before: 'none' }, 'agenda.unknown-step'],
    ['a step before no step', { type: 'agenda.add', step: step('x'), before: 'none' }, 'agenda.unknown-step'],
    ['a step without a title', { type: 'agenda.add', step: step(' ') }, 'command.invalid'],
    ['a step of minus one minute', { type: 'agenda.add', step: step('x', { minutes: -1 }) }, 'command.invalid'],
    ['a step of eleven hours', { type: 'agenda.add', step: step('x', { minutes: 660 }) }, 'command.invalid'],
    [
      'an instruction without end',
      { type: 'agenda.add', step: step('x', { instruction: 'x'.repeat(4_001) }) },
      'command.invalid',
    ],
  ])('%s is refused', (_what, command, code) => {
    expect(stage.send('fay', command)).toBe(code);
  });

  test('takes a hundred steps and no more, also by a new plan', () => {
    stage.act('fay', { type: 'agenda.plan', steps: Array.from({ length: LIMITS.steps }, () => step('x')) });
    expect(stage.send('fay', { type: 'agenda.add', step: step('y') })).toBe('agenda.full');
    go('agenda.next');
    expect(
      stage.send('fay', { type: 'agenda.plan', steps: Array.from({ length: LIMITS.steps }, () => step('x')) }),
    ).toBe('agenda.full');
  });
});

test.each(['ana', 'obi'])('every command of %s on the agenda is refused', (who) => {
  const commands: AgendaInput[] = [
    { type: 'agenda.plan', steps: [] },
    { type: 'agenda.add', step: step('x') },
    { type: 'agenda.change', step: 'id1', plan: step('x') },
    { type: 'agenda.remove', step: 'id1' },
    { type: 'agenda.move', step: 'id1', before: null },
    { type: 'agenda.next', from: null },
    { type: 'agenda.skip', from: null },
    { type: 'agenda.back', from: null },
    { type: 'agenda.pause' },
    { type: 'agenda.resume' },
  ];
  expect(commands.map((command) => stage.send(who, command))).toEqual(commands.map(() => 'role.forbidden'));
});

test('[SE13] the script of a step is seen by facilitators alone', () => {
  const script = { say: 'MARK say', watch: 'MARK watch', recover: 'MARK recover' };
  stage.act('fay', { type: 'agenda.add', step: step('x', { script }) });
  expect(agenda().steps.at(-1)?.script).toEqual(script);
  for (const who of ['ana', 'obi']) expect(JSON.stringify(stage.view(who))).not.toContain('MARK');
});

describe('[SE14] rights of a step', () => {
  const watching = { ...NO_RIGHTS, comment: true };
  test('are those of participants while it runs, and nobody else’s', () => {
    stage.act('fay', { type: 'agenda.plan', steps: [step('x', { rights: watching })] });
    expect(rightsIn(stage.session(), 'participant')).toEqual(ALL_RIGHTS);
    go('agenda.next');
    expect(rightsIn(stage.session(), 'participant')).toEqual(watching);
    expect(rightsIn(stage.session(), 'facilitator')).toEqual(ALL_RIGHTS);
    expect(rightsIn(stage.session(), 'observer')).toEqual(NO_RIGHTS);
  });

  test.each([
    ['facilitator', true, ALL_RIGHTS],
    ['participant', true, NO_RIGHTS],
    ['participant', false, watching],
    ['observer', false, NO_RIGHTS],
  ] as const)('[SE15] of a %s, paused %s', (role, paused, rights) => {
    expect(rightsOf(role, watching, paused)).toEqual(rights);
  });
});

describe('[SE15] a pause', () => {
  test('stops the timer and gives back what was left of it', () => {
    go('agenda.next');
    stage.world.now += 4 * MINUTE;
    stage.act('fay', { type: 'agenda.pause' });
    expect(stage.parts('ana').timer).toEqual({ endsAt: null, leftMs: 6 * MINUTE, totalMs: 10 * MINUTE });
    stage.world.now += 30 * MINUTE;
    stage.act('fay', { type: 'agenda.resume' });
    expect(stage.parts('ana').timer.endsAt).toBe(stage.world.now + 6 * MINUTE);
  });

  test('of a paused session changes nothing, nor does going on with one that runs', () => {
    stage.act('fay', { type: 'agenda.resume' }, { type: 'agenda.pause' });
    const count = stage.events.length;
    stage.world.now += MINUTE;
    stage.act('finn', { type: 'agenda.pause' });
    expect(stage.events).toHaveLength(count);
  });

  test('holds the time of a step that is begun in it', () => {
    stage.act('fay', { type: 'agenda.pause' });
    go('agenda.next');
    expect(stage.parts('ana').timer).toEqual({ endsAt: null, leftMs: 10 * MINUTE, totalMs: 10 * MINUTE });
  });
});

describe('against the plan', () => {
  const behind = (): number | undefined => agendaClock(agenda(), stage.world.now)?.behind;

  test('says nothing before it began', () => {
    expect(behind()).toBeUndefined();
  });

  test('a step in its time is on time, over it behind, and finished early ahead', () => {
    go('agenda.next');
    stage.world.now += 7 * MINUTE;
    expect(behind()).toBe(0);
    stage.world.now += 5 * MINUTE;
    expect(behind()).toBe(2);
    go('agenda.next');
    go('agenda.next');
    stage.world.now += 4 * MINUTE;
    expect(behind()).toBe(2);
    go('agenda.next');
    expect(behind()).toBe(-4);
  });

  test('a skipped step gives its time back', () => {
    go('agenda.next');
    go('agenda.skip');
    expect(agendaClock(agenda(), stage.world.now)).toEqual({ elapsed: 0, planned: 0, behind: 0, ahead: 10 });
  });
});
