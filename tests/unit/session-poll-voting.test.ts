/**
 * Polls while they are open: how one is opened, who votes, what a ballot and the count of a table may say. What comes of
 * them is in session-poll-outcome.test.ts.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { PollInput } from '../../shared/session/poll.ts';
import { defaultBudget } from '../../shared/session/poll-state.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import { createPollStage, ITEMS, type PollPlan, type PollStage } from './poll-stage.ts';

let stage: PollStage;
beforeEach(() => {
  stage = createPollStage();
});

describe('opening', () => {
  test.each([
    [1, 2],
    [6, 2],
    [7, 3],
    [12, 4],
    [18, 6],
    [40, 6],
  ])('%i items give each person %i dots where nothing else is said', (count, budget) => {
    expect(defaultBudget(count)).toBe(budget);
  });

  test('takes its items from cards as they read now, or as given', () => {
    stage.open({ items: [{ card: 'x' }, { id: 'own', label: ' Neither ' }] });
    expect(stage.seen('ana').items).toEqual([
      { id: 'x', label: 'A well' },
      { id: 'own', label: 'Neither' },
    ]);
  });

  test.each<[string, string, PollPlan, RefusalCode]>([
    ['by a participant', 'ana', {}, 'role.forbidden'],
    ['by an observer', 'obi', {}, 'role.forbidden'],
    ['on a card that is not there', 'fay', { items: [{ card: 'none' }] }, 'poll.item-unknown'],
    ['on nothing', 'fay', { items: [] }, 'poll.item-unknown'],
    ['on the same twice', 'fay', { items: [{ card: 'x' }, { card: 'x' }] }, 'ballot.invalid'],
    ['again on what was never tied', 'fay', { reVoteOf: 'none' }, 'poll.not-tied'],
    ['without a question', 'fay', { title: ' ' }, 'command.invalid'],
    ['for no dots', 'fay', { budget: 0 }, 'command.invalid'],
    ['with a threshold of 2', 'fay', { threshold: 2 }, 'command.invalid'],
  ])('%s is refused', (_what, who, more, code) => {
    expect(stage.send(who, { type: 'poll.open', kind: 'dots', title: 'T', items: ITEMS, ...more })).toBe(code);
  });

  test('goes on up to two hundred polls', () => {
    for (let n = 0; n < LIMITS.polls; n++) stage.open({ kind: 'scale' });
    expect(stage.send('fay', { type: 'poll.open', kind: 'scale', title: 'T' })).toBe('poll.too-many');
    stage.steer('cancel');
    stage.open({ kind: 'scale' });
  });
});

describe('[SE31] who votes', () => {
  test.each<[string, string, string | undefined, RefusalCode]>([
    ['a facilitator', 'fay', undefined, 'poll.no-vote'],
    ['an observer', 'obi', undefined, 'poll.no-vote'],
    ['a facilitator for an observer', 'fay', 'obi', 'poll.no-vote'],
    ['somebody who is not on the board', 'nobody', undefined, 'session.unknown'],
    ['a participant for another', 'ben', 'ana', 'proxy.forbidden'],
    ['a participant for another’s person', 'ben', 'elder', 'proxy.forbidden'],
    ['a scribe for nobody', 'ana', 'none', 'person.unknown'],
  ])('%s does not', (_what, who, forPerson, code) => {
    stage.open();
    expect(stage.send(who, stage.dots({ x: 1 }, forPerson === undefined ? {} : { for: forPerson }))).toBe(code);
  });

  test('[SE51] a scribe votes for their person, a facilitator for anybody; each counts once', () => {
    stage.open();
    stage.act('ana', stage.dots({ x: 1 }), stage.dots({ y: 1 }, { for: 'elder' }));
    stage.act('fay', stage.dots({ z: 1 }, { for: 'ben' }));
    expect(stage.send('ben', stage.dots({ z: 1 }))).toBe('poll.voted');
    expect(stage.send('fay', stage.dots({ x: 1 }, { for: 'elder' }))).toBe('poll.voted');
    expect(stage.seen('ana')).toMatchObject({ cast: 3, eligible: 5, hasVoted: true, canVote: false });
  });

  test('somebody removed in the middle votes no more; a ballot handed in stays, and they stay among those who could', () => {
    stage.open();
    stage.act('ana', stage.dots({ x: 1 }));
    stage.act('fay', { type: 'person.remove', person: 'ana' }, { type: 'person.remove', person: 'ben' });
    expect(stage.send('ben', stage.dots({ x: 1 }))).toBe('session.unknown');
    expect(stage.send('fay', stage.dots({ x: 1 }, { for: 'ben' }))).toBe('person.unknown');
    stage.act('cem', stage.dots({ x: 1 }));
    stage.act('dot', stage.dots({ x: 1 }));
    stage.act('fay', stage.dots({ x: 1 }, { for: 'elder' }));
    expect(stage.seen('cem')).toMatchObject({ cast: 4, eligible: 4 });
  });

  test('whoever becomes a facilitator in the middle votes no more', () => {
    stage.open();
    stage.act('fay', { type: 'person.role', person: 'ana', role: 'facilitator' });
    expect(stage.send('ana', stage.dots({ x: 1 }))).toBe('poll.no-vote');
  });
});

describe('[SE32] a ballot', () => {
  test('is handed in once and whole', () => {
    stage.open();
    stage.act('ana', stage.dots({ x: 1 }));
    expect(stage.send('ana', stage.dots({ x: 1 }))).toBe('poll.voted');
  });

  test('is not taken after the closing, nor after the reveal', () => {
    stage.open();
    stage.steer('close');
    expect(stage.send('ana', stage.dots({ x: 1 }))).toBe('poll.closed');
    stage.steer('reveal');
    expect(stage.send('ana', stage.dots({ x: 1 }))).toBe('poll.closed');
  });

  test('[SE15] is not taken in a pause, but from a facilitator for somebody', () => {
    stage.open();
    stage.act('fay', { type: 'agenda.pause' });
    expect(stage.send('ana', stage.dots({ x: 1 }))).toBe('session.paused');
    stage.act('fay', stage.dots({ x: 1 }, { for: 'ana' }));
  });

  test('[SE14] is not taken in a step without voting', () => {
    stage.open();
    stage.act('fay', { type: 'agenda.plan', steps: [{ title: 'Talk', minutes: 5, rights: NO_RIGHTS }] });
    stage.act('fay', { type: 'agenda.next', from: null });
    expect(stage.send('ana', stage.dots({ x: 1 }))).toBe('step.forbidden');
  });

  test.each<[string, 'dots' | 'scale' | 'rating', object, RefusalCode | undefined]>([
    ['[SE33] all dots', 'dots', { marks: { x: 2, y: 1 } }, undefined],
    ['[SE33] fewer dots', 'dots', { marks: { x: 1 } }, undefined],
    ['[SE33] more dots than the budget', 'dots', { marks: { x: 2, y: 2 } }, 'poll.over-budget'],
    ['[SE33] more dots on one than the cap', 'dots', { marks: { x: 3 } }, 'poll.over-cap'],
    ['dots for an unknown item', 'dots', { marks: { none: 1 } }, 'poll.item-unknown'],
    ['no dots', 'dots', { marks: {} }, 'ballot.invalid'],
    ['a level among dots', 'dots', { marks: { x: 1 }, level: 1 }, 'ballot.invalid'],
    ['half a dot', 'dots', { marks: { x: 0.5 } }, 'command.invalid'],
    ['minus one dot', 'dots', { marks: { x: -1, y: 2 } }, 'command.invalid'],
    ['dots by a name of all objects', 'dots', JSON.parse('{"marks":{"__proto__":1}}'), 'ballot.invalid'],
    ['a level', 'scale', { level: 8, reason: 'The road floods' }, undefined],
    ['a level too high', 'scale', { level: 9 }, 'command.invalid'],
    ['no level', 'scale', {}, 'ballot.invalid'],
    ['dots on a scale', 'scale', { level: 1, marks: { x: 1 } }, 'ballot.invalid'],
    ['ratings of some', 'rating', { marks: { x: 5, z: 1 } }, undefined],
    ['a rating of 6', 'rating', { marks: { x: 6 } }, 'ballot.invalid'],
    ['a rating of an unknown item', 'rating', { marks: { none: 1 } }, 'poll.item-unknown'],
    ['a reason without end', 'scale', { level: 1, reason: 'x'.repeat(2_001) }, 'command.invalid'],
  ])('%s', (_what, kind, ballot, code) => {
    stage.open({ kind });
    expect(stage.send('ana', { type: 'poll.vote', poll: stage.poll(), ballot } as PollInput)).toBe(code);
  });
});

describe('[SE40] a table', () => {
  const count = (more: object = {}): PollInput =>
    ({
      type: 'poll.tally',
      poll: stage.poll(),
      label: 'Table 3',
      people: 7,
      marks: { x: 5, y: 9 },
      ...more,
    }) as PollInput;

  test('is counted with the rest, and said to be one', () => {
    stage.open();
    stage.act('ana', stage.dots({ x: 1 }));
    stage.act('fay', count());
    expect(stage.seen('ben')).toMatchObject({ cast: 8, eligible: 12 });
    expect(stage.seen('fay').tables).toEqual([{ label: 'Table 3', people: 7, via: 'fay' }]);
    stage.steer('close', 'reveal');
    expect(stage.seen('ben').results?.dots).toMatchObject({
      totals: { x: 6, y: 9 },
      ballotsCast: 8,
      voters: { x: 6, y: 7 },
    });
  });

  test.each<[string, 'dots' | 'scale' | 'rating', object, RefusalCode | undefined]>([
    ['[SE33] all that its people have', 'dots', { people: 2, marks: { x: 3, y: 3 } }, undefined],
    ['[SE33] more than its people have', 'dots', { people: 2, marks: { x: 4, y: 3 } }, 'poll.over-budget'],
    ['[SE33] more on one than its people may', 'dots', { people: 2, marks: { x: 5 } }, 'poll.over-cap'],
    ['an unknown item', 'dots', { marks: { none: 1 } }, 'poll.item-unknown'],
    ['nothing', 'dots', { marks: {} }, 'ballot.invalid'],
    ['people by level', 'scale', { people: 7, marks: { 1: 5, 8: 2 } }, undefined],
    ['more levels than people', 'scale', { people: 7, marks: { 1: 5, 8: 3 } }, 'ballot.invalid'],
    ['a ninth level', 'scale', { people: 7, marks: { 9: 1 } }, 'ballot.invalid'],
    ['ratings', 'rating', { marks: { x: 3 } }, 'ballot.invalid'],
    ['no people', 'dots', { people: 0 }, 'command.invalid'],
  ])('with %s', (_what, kind, more, code) => {
    stage.open({ kind });
    expect(stage.send('fay', count(more))).toBe(code);
  });

  test('is entered once', () => {
    stage.open();
    stage.act('fay', count());
    expect(stage.send('finn', count())).toBe('poll.voted');
  });
});
