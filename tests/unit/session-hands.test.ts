/**
 * Hands: who waits for the word, and in which order.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { HandPolicy, HandsCommand } from '../../shared/session/hands.ts';
import { person } from './sample-board.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

let stage: Stage;
const queue = (): string =>
  stage
    .parts('ana')
    .hands.queue.map((hand) => hand.person)
    .join(' ');
const raise = (...who: readonly string[]): void => {
  for (const one of who) stage.act(one, { type: 'hands.raise' });
};
const call = (...who: readonly string[]): void => {
  for (const one of who) stage.act('fay', { type: 'hands.call', person: one });
};

beforeEach(() => {
  stage = createStage([...CAST, person('elder', { scribe: 'ana' })]);
});

describe('[SE61] the queue', () => {
  test.each<[HandPolicy, string]>([
    ['first-come', 'ana ben cem dot'],
    ['never-spoken-first', 'ben dot ana cem'],
    ['balance-by-group', 'cem ana dot ben'],
  ])('%s', (policy, expected) => {
    // Users have spoken twice, County once.
    for (const who of ['ana', 'ana', 'cem']) {
      raise(who);
      call(who);
    }
    raise('ana', 'ben', 'cem', 'dot');
    stage.act('fay', { type: 'hands.policy', policy });
    expect(queue()).toBe(expected);
  });

  test('takes turns between groups as they wait; who is in no group is one alone', () => {
    stage.act('fay', { type: 'hands.policy', policy: 'balance-by-group' });
    raise('ana', 'ben');
    stage.act('ana', { type: 'hands.raise', for: 'elder' });
    raise('cem', 'dot');
    expect(queue()).toBe('ana elder cem ben dot');
  });

  test('takes a hand once, with the time it was raised and who raised it', () => {
    raise('ben');
    stage.world.now += 5_000;
    raise('ben');
    stage.act('ana', { type: 'hands.raise', for: 'elder' });
    expect(stage.parts('obi').hands.queue).toEqual([
      { person: 'ben', since: 1_000_000 },
      { person: 'elder', since: 1_005_000, via: 'ana' },
    ]);
  });

  test('loses who lowers the hand, who is called, and at clearing all', () => {
    raise('ana', 'ben', 'cem');
    stage.act('ben', { type: 'hands.lower' }, { type: 'hands.lower' });
    call('ana');
    expect(queue()).toBe('cem');
    stage.act('fay', { type: 'hands.clear' });
    expect(queue()).toBe('');
  });

  test('[SE9] loses who is removed from the board', () => {
    raise('ana', 'ben');
    stage.act('fay', { type: 'person.remove', person: 'ana' });
    expect(stage.parts('ben').hands.queue.map((hand) => hand.person)).toEqual(['ben']);
    expect(stage.send('fay', { type: 'hands.call', person: 'ana' })).toBe('hand.unknown');
  });
});

test.each<[string, string, HandsCommand, RefusalCode]>([
  ['an observer’s hand', 'obi', { type: 'hands.raise' }, 'role.forbidden'],
  ['a hand for another’s person', 'ben', { type: 'hands.raise', for: 'elder' }, 'proxy.forbidden'],
  ['a hand for nobody', 'fay', { type: 'hands.raise', for: 'none' }, 'person.unknown'],
  ['calling by a participant', 'ana', { type: 'hands.call', person: 'ana' }, 'role.forbidden'],
  ['another order by a participant', 'ana', { type: 'hands.policy', policy: 'first-come' }, 'role.forbidden'],
  ['clearing by a participant', 'ana', { type: 'hands.clear' }, 'role.forbidden'],
  ['calling who does not wait', 'fay', { type: 'hands.call', person: 'ana' }, 'hand.unknown'],
  ['an order that is none', 'fay', { type: 'hands.policy', policy: 'mine' as HandPolicy }, 'command.invalid'],
])('%s is refused', (_what, who, command, code) => {
  expect(stage.send(who, command)).toBe(code);
});
