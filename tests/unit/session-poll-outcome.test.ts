/**
 * Polls once they are closed: who sees results and when, what an anonymous poll and a small group keep to themselves, ties
 * and decisions. What the ballots say is in poll-results.test.ts, how they are handed in in session-poll-voting.test.ts.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { PollInput } from '../../shared/session/poll.ts';
import { createPollStage, type PollStage } from './poll-stage.ts';
import { person } from './sample-board.ts';
import { CAST } from './session-world.ts';

let stage: PollStage;
beforeEach(() => {
  stage = createPollStage();
});

describe('[SE34] results', () => {
  const holds = (who: string): boolean =>
    'results' in stage.seen(who) || JSON.stringify(stage.seen(who)).includes('MARK');

  test('are nobody’s while the poll is open, the facilitators’ once closed, everybody’s once revealed', () => {
    stage.open({ kind: 'scale' });
    stage.act('ana', stage.level(2, 'MARK because'));
    const everybody = CAST.map(({ id }) => id);
    expect(everybody.filter(holds)).toEqual([]);
    stage.steer('close');
    expect(everybody.filter(holds)).toEqual(['fay', 'finn']);
    stage.steer('reveal');
    expect(everybody.filter(holds)).toEqual(everybody);
  });

  test('who has voted is told to facilitators, to nobody else', () => {
    stage.open();
    stage.act('ana', stage.dots({ x: 1 }));
    expect([
      stage.seen('fay').voted,
      stage.seen('ben').voted,
      stage.seen('ana').hasVoted,
      stage.seen('ben').hasVoted,
    ]).toEqual([['ana'], undefined, true, false]);
  });

  test.each<[string, readonly ('close' | 'reveal')[], () => PollInput, RefusalCode]>([
    ['a reveal before the closing', [], () => ({ type: 'poll.reveal', poll: stage.poll() }), 'poll.still-open'],
    ['a decision before the closing', [], () => ({ type: 'poll.decide', poll: stage.poll() }), 'poll.still-open'],
    ['a second closing', ['close'], () => ({ type: 'poll.close', poll: stage.poll() }), 'poll.closed'],
    [
      'a closing after the reveal',
      ['close', 'reveal'],
      () => ({ type: 'poll.close', poll: stage.poll() }),
      'poll.closed',
    ],
    ['a reveal of no poll', [], () => ({ type: 'poll.reveal', poll: 'none' }), 'poll.unknown'],
    [
      'a count after the closing',
      ['close'],
      () => ({ type: 'poll.tally', poll: stage.poll(), label: 'T', people: 1, marks: { x: 1 } }),
      'poll.closed',
    ],
  ])('%s is refused', (_what, verbs, command, code) => {
    stage.open();
    stage.steer(...verbs);
    expect(stage.send('fay', command())).toBe(code);
  });

  test.each(['ana', 'obi'])('nothing of it is for %s to steer', (who) => {
    stage.open();
    const commands: PollInput[] = [
      { type: 'poll.close', poll: stage.poll() },
      { type: 'poll.reveal', poll: stage.poll() },
      { type: 'poll.cancel', poll: stage.poll() },
      { type: 'poll.decide', poll: stage.poll() },
      { type: 'poll.tally', poll: stage.poll(), label: 'Table 1', people: 3, marks: { x: 1 } },
    ];
    expect(commands.map((command) => stage.send(who, command))).toEqual(commands.map(() => 'role.forbidden'));
  });

  test('a second reveal changes nothing; a cancelled poll leaves no ballot', () => {
    stage.open();
    stage.act('ana', stage.dots({ x: 1 }));
    stage.steer('close', 'reveal', 'reveal');
    expect(stage.secretKeys()).toHaveLength(1);
    stage.steer('cancel');
    expect([stage.secretKeys(), stage.parts('fay').poll.polls]).toEqual([[], []]);
  });
});

describe('[SE35] an anonymous poll', () => {
  test('ties nobody to a ballot; who voted is sorted, ballots lie in the order of random keys', () => {
    stage.open();
    for (const who of ['dot', 'ben', 'ana']) stage.act(who, stage.dots({ x: who === 'ben' ? 2 : 1 }));
    expect(JSON.stringify([...stage.session().secrets.values()])).not.toMatch(/ana|ben|dot/);
    expect(stage.seen('fay').voted).toEqual(['ana', 'ben', 'dot']);
  });

  test.each([
    ['dots', true],
    ['rating', true],
    ['scale', false],
  ] as const)('%s are so unless said otherwise: %s', (kind, anonymous) => {
    stage.open({ kind });
    expect(stage.seen('ana').anonymous).toBe(anonymous);
  });

  test('names nobody in the reasons and among those who block; one with names does', () => {
    for (const anonymous of [true, false]) {
      stage.open({ kind: 'scale', anonymous });
      stage.act('ana', stage.level(8, 'No'));
      stage.steer('close', 'reveal');
      expect(stage.seen('ben').results).toMatchObject({
        scale: { blockedBy: anonymous ? [] : ['ana'], verdict: 'blocked' },
        reasons: [anonymous ? { text: 'No', level: 8 } : { text: 'No', level: 8, person: 'ana' }],
      });
    }
  });
});

describe('[SE36] results by group', () => {
  const crowd = (group: string, count: number) =>
    Array.from({ length: count }, (_, n) => person(`${group}${n}`, { group }));
  const groupsOf = (voters: Readonly<Record<string, readonly [number, number]>>): string[] => {
    const people = Object.entries(voters).flatMap(([group, [all]]) => crowd(group, all));
    stage = createPollStage([...CAST.slice(0, 2), ...people]);
    stage.open();
    for (const [group, [, voting]] of Object.entries(voters))
      for (let n = 0; n < voting; n++) stage.act(`${group}${n}`, stage.dots({ x: 1 }));
    stage.steer('close', 'reveal');
    return Object.keys(stage.seen(people[0]?.id ?? '').byGroup ?? {});
  };

  test.each<[string, Readonly<Record<string, readonly [number, number]>>, readonly string[]]>([
    ['both of five', { a: [5, 5], b: [5, 5] }, ['a', 'b']],
    ['none of four', { a: [4, 4], b: [4, 4] }, []],
    ['none where the rest would be four', { a: [5, 5], b: [4, 4] }, []],
    ['the one of five where two of four are left', { a: [5, 5], b: [4, 4], c: [4, 4] }, ['a']],
    ['none where of five only four voted', { a: [5, 4], b: [5, 5], c: [4, 1] }, ['b']],
    ['the larger where both together would leave a few', { a: [6, 6], b: [5, 5], c: [2, 2] }, ['a']],
  ])('show %s', (_what, voters, expected) => {
    expect(groupsOf(voters)).toEqual(expected);
  });
});

describe('[SE37] a tie', () => {
  test('at the cut is voted on again, among the tied only', () => {
    stage.open({ places: 1 });
    stage.act('ana', stage.dots({ x: 2 }));
    stage.act('ben', stage.dots({ y: 2 }));
    const first = stage.poll();
    const again = (among: readonly string[]): PollInput => ({
      type: 'poll.open',
      kind: 'dots',
      title: 'Again',
      items: among.map((card) => ({ card })),
      reVoteOf: first,
    });
    stage.steer('close');
    expect(stage.send('fay', again(['x', 'y']))).toBe('poll.not-tied');
    stage.steer('reveal');
    expect(stage.seen('ana').results?.dots).toMatchObject({ tieAtCut: ['x', 'y'], clearWinners: [] });
    expect(stage.send('fay', again(['x', 'z']))).toBe('poll.not-tied');
    stage.act('fay', again(['x', 'y']));
    expect(stage.seen('ana')).toMatchObject({ reVoteOf: first, phase: 'open', hasVoted: false });
  });
});

describe('[SE39] a decision', () => {
  const decide = (more: object): PollInput => ({ type: 'poll.decide', poll: stage.poll(), ...more }) as PollInput;

  test.each<[string, object, RefusalCode | boolean]>([
    ['as the dots say', { chosen: ['x'] }, false],
    ['that departs from the dots without a reason', { chosen: ['z'] }, 'decision.reason-missing'],
    ['that departs from the dots with a blank reason', { chosen: ['z'], reason: ' ' }, 'decision.reason-missing'],
    ['that departs from the dots and says why', { chosen: ['z'], reason: 'The road comes first' }, true],
    ['for something else', { chosen: ['none'] }, 'poll.item-unknown'],
  ])('%s', (_what, more, expected) => {
    stage.open();
    stage.act('ana', stage.dots({ x: 2 }));
    stage.steer('close');
    const code = stage.send('fay', decide(more));
    if (typeof expected === 'string') expect(code).toBe(expected);
    else expect([code, stage.seen('ana').decision?.differs]).toEqual([undefined, expected]);
  });

  test('where the vote was to choose nothing never departs from it', () => {
    stage.open({ places: 0 });
    stage.act('ana', stage.dots({ x: 2 }));
    stage.steer('close', 'reveal');
    expect(stage.seen('ana').results?.dots).toMatchObject({ tieAtCut: [], clearWinners: [] });
    stage.act('fay', decide({ chosen: ['z'] }));
    expect(stage.seen('ana').decision?.differs).toBe(false);
  });

  test.each<[string, readonly number[], object, RefusalCode | undefined]>([
    ['of a statement that converged', [1, 2, 3, 3], { agreed: true }, undefined],
    ['of a statement that needs more talk', [1, 4], { agreed: true }, 'decision.reason-missing'],
    ['of the same with a reason', [1, 4], { agreed: true, reason: 'Time is up' }, undefined],
    ['of a statement that somebody blocks', [1, 8], { agreed: true, reason: 'Time is up' }, 'poll.blocked'],
    ['not to agree', [1, 8], { text: 'We come back to it' }, undefined],
  ])('%s', (_what, levels, more, code) => {
    stage.open({ kind: 'scale' });
    for (const [at, value] of levels.entries()) stage.act(['ana', 'ben', 'cem', 'dot'][at] ?? '', stage.level(value));
    stage.steer('close');
    expect(stage.send('fay', decide(more))).toBe(code);
  });
});
