/**
 * Polls: who may do what while a poll is open, closed and revealed, and what each person sees of it. What the ballots
 * say is in poll-results.test.ts.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { PollInput, PollView } from '../../shared/session/poll.ts';
import { defaultBudget } from '../../shared/session/poll-state.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import { person } from './sample-board.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

const CARDS = { x: 'A well', y: 'A school', z: 'A road' };
const items = ['x', 'y', 'z'].map((card) => ({ card }));

let stage: Stage;
let poll: string;
const open = (more: Partial<Extract<PollInput, { type: 'poll.open' }>> = {}): void => {
  stage.act('fay', { type: 'poll.open', kind: 'dots', title: 'Which first?', items, budget: 3, places: 1, ...more });
  poll = stage.parts('fay').poll.polls.at(-1)?.id ?? '';
};
const seen = (who: string): PollView => stage.parts(who).poll.polls.at(-1) as PollView;
const dots = (marks: Record<string, number>, more: object = {}): PollInput => ({
  type: 'poll.vote',
  poll,
  ballot: { marks },
  ...more,
});
const level = (value: number, reason?: string): PollInput => ({
  type: 'poll.vote',
  poll,
  ballot: { level: value, ...(reason === undefined ? {} : { reason }) },
});
const steer = (...verbs: readonly ('close' | 'reveal' | 'cancel')[]): void => {
  for (const verb of verbs) stage.act('fay', { type: `poll.${verb}`, poll });
};

beforeEach(() => {
  stage = createStage([...CAST, person('elder', { scribe: 'ana' })], CARDS);
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
    open({ items: [{ card: 'x' }, { id: 'own', label: ' Neither ' }] });
    expect(seen('ana').items).toEqual([
      { id: 'x', label: 'A well' },
      { id: 'own', label: 'Neither' },
    ]);
  });

  test.each<[string, string, Partial<Extract<PollInput, { type: 'poll.open' }>>, RefusalCode]>([
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
    expect(stage.send(who, { type: 'poll.open', kind: 'dots', title: 'T', items, ...more })).toBe(code);
  });

  test('goes on up to two hundred polls', () => {
    for (let n = 0; n < LIMITS.polls; n++) open({ kind: 'scale' });
    expect(stage.send('fay', { type: 'poll.open', kind: 'scale', title: 'T' })).toBe('poll.too-many');
    steer('cancel');
    open({ kind: 'scale' });
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
    open();
    expect(stage.send(who, dots({ x: 1 }, forPerson === undefined ? {} : { for: forPerson }))).toBe(code);
  });

  test('[SE51] a scribe votes for their person, a facilitator for anybody; each counts once', () => {
    open();
    stage.act('ana', dots({ x: 1 }), dots({ y: 1 }, { for: 'elder' }));
    stage.act('fay', dots({ z: 1 }, { for: 'ben' }));
    expect(stage.send('ben', dots({ z: 1 }))).toBe('poll.voted');
    expect(stage.send('fay', dots({ x: 1 }, { for: 'elder' }))).toBe('poll.voted');
    expect(seen('ana')).toMatchObject({ cast: 3, eligible: 5, hasVoted: true, canVote: false });
  });

  test('somebody removed in the middle votes no more; a ballot handed in stays, and they stay among those who could', () => {
    open();
    stage.act('ana', dots({ x: 1 }));
    stage.act('fay', { type: 'person.remove', person: 'ana' }, { type: 'person.remove', person: 'ben' });
    expect(stage.send('ben', dots({ x: 1 }))).toBe('session.unknown');
    expect(stage.send('fay', dots({ x: 1 }, { for: 'ben' }))).toBe('person.unknown');
    stage.act('cem', dots({ x: 1 }));
    stage.act('dot', dots({ x: 1 }));
    stage.act('fay', dots({ x: 1 }, { for: 'elder' }));
    expect(seen('cem')).toMatchObject({ cast: 4, eligible: 4 });
  });

  test('whoever becomes a facilitator in the middle votes no more', () => {
    open();
    stage.act('fay', { type: 'person.role', person: 'ana', role: 'facilitator' });
    expect(stage.send('ana', dots({ x: 1 }))).toBe('poll.no-vote');
  });
});

describe('[SE32] a ballot', () => {
  test('is handed in once and whole', () => {
    open();
    stage.act('ana', dots({ x: 1 }));
    expect(stage.send('ana', dots({ x: 1 }))).toBe('poll.voted');
  });

  test('is not taken after the closing, nor after the reveal', () => {
    open();
    steer('close');
    expect(stage.send('ana', dots({ x: 1 }))).toBe('poll.closed');
    steer('reveal');
    expect(stage.send('ana', dots({ x: 1 }))).toBe('poll.closed');
  });

  test('[SE15] is not taken in a pause, but from a facilitator for somebody', () => {
    open();
    stage.act('fay', { type: 'agenda.pause' });
    expect(stage.send('ana', dots({ x: 1 }))).toBe('session.paused');
    stage.act('fay', dots({ x: 1 }, { for: 'ana' }));
  });

  test('[SE14] is not taken in a step without voting', () => {
    open();
    stage.act('fay', { type: 'agenda.plan', steps: [{ title: 'Talk', minutes: 5, rights: NO_RIGHTS }] });
    stage.act('fay', { type: 'agenda.next', from: null });
    expect(stage.send('ana', dots({ x: 1 }))).toBe('step.forbidden');
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
    open({ kind });
    expect(stage.send('ana', { type: 'poll.vote', poll, ballot } as PollInput)).toBe(code);
  });
});

describe('[SE34] results', () => {
  const holds = (who: string): boolean => 'results' in seen(who) || JSON.stringify(seen(who)).includes('MARK');

  test('are nobody’s while the poll is open, the facilitators’ once closed, everybody’s once revealed', () => {
    open({ kind: 'scale' });
    stage.act('ana', level(2, 'MARK because'));
    const everybody = CAST.map(({ id }) => id);
    expect(everybody.filter(holds)).toEqual([]);
    steer('close');
    expect(everybody.filter(holds)).toEqual(['fay', 'finn']);
    steer('reveal');
    expect(everybody.filter(holds)).toEqual(everybody);
  });

  test('who has voted is told to facilitators, to nobody else', () => {
    open();
    stage.act('ana', dots({ x: 1 }));
    expect([seen('fay').voted, seen('ben').voted, seen('ana').hasVoted, seen('ben').hasVoted]).toEqual([
      ['ana'],
      undefined,
      true,
      false,
    ]);
  });

  test.each<[string, readonly ('close' | 'reveal')[], () => PollInput, RefusalCode]>([
    ['a reveal before the closing', [], () => ({ type: 'poll.reveal', poll }), 'poll.still-open'],
    ['a decision before the closing', [], () => ({ type: 'poll.decide', poll }), 'poll.still-open'],
    ['a second closing', ['close'], () => ({ type: 'poll.close', poll }), 'poll.closed'],
    ['a closing after the reveal', ['close', 'reveal'], () => ({ type: 'poll.close', poll }), 'poll.closed'],
    ['a reveal of no poll', [], () => ({ type: 'poll.reveal', poll: 'none' }), 'poll.unknown'],
    [
      'a count after the closing',
      ['close'],
      () => ({ type: 'poll.tally', poll, label: 'T', people: 1, marks: { x: 1 } }),
      'poll.closed',
    ],
  ])('%s is refused', (_what, verbs, command, code) => {
    open();
    steer(...verbs);
    expect(stage.send('fay', command())).toBe(code);
  });

  test.each(['ana', 'obi'])('nothing of it is for %s to steer', (who) => {
    open();
    const commands: PollInput[] = [
      { type: 'poll.close', poll },
      { type: 'poll.reveal', poll },
      { type: 'poll.cancel', poll },
      { type: 'poll.decide', poll },
      { type: 'poll.tally', poll, label: 'Table 1', people: 3, marks: { x: 1 } },
    ];
    expect(commands.map((command) => stage.send(who, command))).toEqual(commands.map(() => 'role.forbidden'));
  });

  test('a second reveal changes nothing; a cancelled poll leaves no ballot', () => {
    open();
    stage.act('ana', dots({ x: 1 }));
    steer('close', 'reveal', 'reveal');
    expect(stage.secretKeys()).toHaveLength(1);
    steer('cancel');
    expect([stage.secretKeys(), stage.parts('fay').poll.polls]).toEqual([[], []]);
  });
});

describe('[SE35] an anonymous poll', () => {
  test('ties nobody to a ballot; who voted is sorted, ballots lie in the order of random keys', () => {
    open();
    for (const who of ['dot', 'ben', 'ana']) stage.act(who, dots({ x: who === 'ben' ? 2 : 1 }));
    expect(JSON.stringify([...stage.session().secrets.values()])).not.toMatch(/ana|ben|dot/);
    expect(seen('fay').voted).toEqual(['ana', 'ben', 'dot']);
  });

  test.each([
    ['dots', true],
    ['rating', true],
    ['scale', false],
  ] as const)('%s are so unless said otherwise: %s', (kind, anonymous) => {
    open({ kind });
    expect(seen('ana').anonymous).toBe(anonymous);
  });

  test('names nobody in the reasons and among those who block; one with names does', () => {
    for (const anonymous of [true, false]) {
      open({ kind: 'scale', anonymous });
      stage.act('ana', level(8, 'No'));
      steer('close', 'reveal');
      expect(seen('ben').results).toMatchObject({
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
    stage = createStage([...CAST.slice(0, 2), ...people], CARDS);
    open();
    for (const [group, [, voting]] of Object.entries(voters))
      for (let n = 0; n < voting; n++) stage.act(`${group}${n}`, dots({ x: 1 }));
    steer('close', 'reveal');
    return Object.keys(seen(people[0]?.id ?? '').byGroup ?? {});
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

describe('[SE40] a table', () => {
  const count = (more: object = {}): PollInput =>
    ({ type: 'poll.tally', poll, label: 'Table 3', people: 7, marks: { x: 5, y: 9 }, ...more }) as PollInput;

  test('is counted with the rest, and said to be one', () => {
    open();
    stage.act('ana', dots({ x: 1 }));
    stage.act('fay', count());
    expect(seen('ben')).toMatchObject({ cast: 8, eligible: 12 });
    expect(seen('fay').tables).toEqual([{ label: 'Table 3', people: 7, via: 'fay' }]);
    steer('close', 'reveal');
    expect(seen('ben').results?.dots).toMatchObject({ totals: { x: 6, y: 9 }, ballotsCast: 8, voters: { x: 6, y: 7 } });
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
    open({ kind });
    expect(stage.send('fay', count(more))).toBe(code);
  });

  test('is entered once', () => {
    open();
    stage.act('fay', count());
    expect(stage.send('finn', count())).toBe('poll.voted');
  });
});

describe('[SE37] a tie', () => {
  test('at the cut is voted on again, among the tied only', () => {
    open({ places: 1 });
    stage.act('ana', dots({ x: 2 }));
    stage.act('ben', dots({ y: 2 }));
    const first = poll;
    const again = (among: readonly string[]): PollInput => ({
      type: 'poll.open',
      kind: 'dots',
      title: 'Again',
      items: among.map((card) => ({ card })),
      reVoteOf: first,
    });
    steer('close');
    expect(stage.send('fay', again(['x', 'y']))).toBe('poll.not-tied');
    steer('reveal');
    expect(seen('ana').results?.dots).toMatchObject({ tieAtCut: ['x', 'y'], clearWinners: [] });
    expect(stage.send('fay', again(['x', 'z']))).toBe('poll.not-tied');
    stage.act('fay', again(['x', 'y']));
    expect(seen('ana')).toMatchObject({ reVoteOf: first, phase: 'open', hasVoted: false });
  });
});

describe('[SE39] a decision', () => {
  const decide = (more: object): PollInput => ({ type: 'poll.decide', poll, ...more }) as PollInput;

  test.each<[string, object, RefusalCode | boolean]>([
    ['as the dots say', { chosen: ['x'] }, false],
    ['that departs from the dots without a reason', { chosen: ['z'] }, 'decision.reason-missing'],
    ['that departs from the dots with a blank reason', { chosen: ['z'], reason: ' ' }, 'decision.reason-missing'],
    ['that departs from the dots and says why', { chosen: ['z'], reason: 'The road comes first' }, true],
    ['for something else', { chosen: ['none'] }, 'poll.item-unknown'],
  ])('%s', (_what, more, expected) => {
    open();
    stage.act('ana', dots({ x: 2 }));
    steer('close');
    const code = stage.send('fay', decide(more));
    if (typeof expected === 'string') expect(code).toBe(expected);
    else expect([code, seen('ana').decision?.differs]).toEqual([undefined, expected]);
  });

  test('where the vote was to choose nothing never departs from it', () => {
    open({ places: 0 });
    stage.act('ana', dots({ x: 2 }));
    steer('close', 'reveal');
    expect(seen('ana').results?.dots).toMatchObject({ tieAtCut: [], clearWinners: [] });
    stage.act('fay', decide({ chosen: ['z'] }));
    expect(seen('ana').decision?.differs).toBe(false);
  });

  test.each<[string, readonly number[], object, RefusalCode | undefined]>([
    ['of a statement that converged', [1, 2, 3, 3], { agreed: true }, undefined],
    ['of a statement that needs more talk', [1, 4], { agreed: true }, 'decision.reason-missing'],
    ['of the same with a reason', [1, 4], { agreed: true, reason: 'Time is up' }, undefined],
    ['of a statement that somebody blocks', [1, 8], { agreed: true, reason: 'Time is up' }, 'poll.blocked'],
    ['not to agree', [1, 8], { text: 'We come back to it' }, undefined],
  ])('%s', (_what, levels, more, code) => {
    open({ kind: 'scale' });
    for (const [at, value] of levels.entries()) stage.act(['ana', 'ben', 'cem', 'dot'][at] ?? '', level(value));
    steer('close');
    expect(stage.send('fay', decide(more))).toBe(code);
  });
});
