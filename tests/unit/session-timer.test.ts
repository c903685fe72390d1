/**
 * The timer: an absolute end on the server's clock, whatever a client's clock says.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../shared/refusals.ts';
import { timeLeft } from '../../shared/session/time-left.ts';
import type { TimerCommand } from '../../shared/session/timer.ts';
import { createStage, type Stage } from './session-world.ts';

let stage: Stage;
const START = 1_000_000;
const left = (): number | undefined => timeLeft(stage.parts('ana').timer, stage.world.now);
const start = (seconds: number): TimerCommand => ({ type: 'timer.start', seconds });
const add = (seconds: number): TimerCommand => ({ type: 'timer.add', seconds });

beforeEach(() => {
  stage = createStage();
});

describe('[SE16] the timer', () => {
  test('ends at a moment of the server’s clock, so who comes later sees the right time', () => {
    stage.act('fay', start(60));
    expect(stage.parts('ana').timer).toEqual({ endsAt: START + 60_000, leftMs: null, totalMs: 60_000 });
    stage.world.now += 20_000;
    expect([left(), stage.parts('obi').timer]).toEqual([40_000, stage.parts('fay').timer]);
  });

  test.each<[string, readonly TimerCommand[], number | undefined]>([
    ['more time', [add(60)], 100_000],
    ['less time', [add(-30)], 10_000],
    ['less than is left: over now', [add(-600)], 0],
    ['a pause', [{ type: 'timer.pause' }], 40_000],
    ['a pause of a paused timer', [{ type: 'timer.pause' }, { type: 'timer.pause' }], 40_000],
    ['more time in a pause', [{ type: 'timer.pause' }, add(60)], 100_000],
    ['going on', [{ type: 'timer.pause' }, { type: 'timer.resume' }], 40_000],
    ['another start', [start(5)], 5_000],
    ['a stop', [{ type: 'timer.stop' }], undefined],
  ])('after 20 of 60 seconds: %s', (_what, commands, expected) => {
    stage.act('fay', start(60));
    stage.world.now += 20_000;
    stage.act('fay', ...commands);
    expect(left()).toBe(expected);
  });

  test('a pause lasts as long as it lasts', () => {
    stage.act('fay', start(60), { type: 'timer.pause' });
    stage.world.now += 9_999_999;
    stage.act('fay', { type: 'timer.resume' });
    expect(left()).toBe(60_000);
  });

  test('more time after the end counts from now', () => {
    stage.act('fay', start(60));
    stage.world.now += 90_000;
    expect(left()).toBe(-30_000);
    stage.act('fay', add(60));
    expect(left()).toBe(60_000);
  });
});

test.each<[string, string, object, RefusalCode]>([
  ['a start by a participant', 'ana', start(60), 'role.forbidden'],
  ['a stop by an observer', 'obi', { type: 'timer.stop' }, 'role.forbidden'],
  ['more time for no timer', 'fay', add(60), 'timer.off'],
  ['a pause of no timer', 'fay', { type: 'timer.pause' }, 'timer.off'],
  ['going on with no timer', 'fay', { type: 'timer.resume' }, 'timer.off'],
  ['a stop of no timer', 'fay', { type: 'timer.stop' }, 'timer.off'],
  ['no time at all', 'fay', start(0), 'command.invalid'],
  ['half a second', 'fay', start(0.5), 'command.invalid'],
  ['a time that is no number', 'fay', start(Number.NaN), 'command.invalid'],
  ['more than a day', 'fay', start(86_401), 'command.invalid'],
])('%s is refused', (_what, who, command, code) => {
  expect(stage.send(who, command as TimerCommand)).toBe(code);
});

test('[SE6] a time that a client sends with a command is not heard', () => {
  const lie: object = { ...start(60), now: START + 3 * 3_600_000, endsAt: 1, at: 1 };
  stage.act('fay', lie as TimerCommand);
  expect(stage.parts('ana').timer.endsAt).toBe(START + 60_000);
});
