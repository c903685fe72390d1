/**
 * What a fishbowl has beside chairs and turns (docs/spec/fishbowl.md): who begins, the parts of the talk, questions from
 * outside, lenses, the joint round, gists, the harvest by kind, and how many talks a board holds.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { FishbowlInput } from '../../shared/methods/fishbowl/commands.ts';
import type { FishbowlState } from '../../shared/methods/fishbowl/machine.ts';
import type { BowlView } from '../../shared/methods/fishbowl/view.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type Session, statesFrom, viewFor } from '../../shared/session/session.ts';
import { person } from './sample-board.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage([...CAST, person('eve'), person('elder', { scribe: 'ben' })]);
});

const bowlOf = (who: string): BowlView => {
  const bowl = stage.parts(who).fishbowl.bowls.at(-1);
  if (bowl === undefined) throw new Error('no bowl');
  return bowl;
};
type Made = Partial<Extract<FishbowlInput, { type: 'fishbowl.make' }>>;
const make = (more: Made = {}): void =>
  stage.act('fay', { type: 'fishbowl.make', topic: 'Why', variant: 'open', ...more });
const does = (who: string, verb: string, more: object = {}): RefusalCode | undefined =>
  stage.send(who, { type: `fishbowl.${verb}`, bowl: bowlOf(who).id, ...more } as FishbowlInput);
const all = (...codes: (RefusalCode | undefined)[]) => expect(codes.filter((code) => code !== undefined)).toEqual([]);
const seated = (): readonly string[] => bowlOf('fay').chairs.flatMap((one) => one ?? []);

describe('[FB20] questions come from outside, and those inside pick', () => {
  beforeEach(() => {
    make({ variant: 'user-experience', groups: [['ana', 'cem']] });
    all(does('fay', 'seat-starters'), does('fay', 'open'));
  });
  const ask = (who: string, more: object = {}) => does(who, 'ask', { text: ' Who pays? ', ...more });
  const pick = (who: string, state = 'picked') =>
    does(who, 'pick', { question: bowlOf('fay').questions[0]?.id, state });

  test('who sits inside asks none, who listens picks none', () => {
    all(ask('ben'));
    expect(ask('ana')).toBe('bowl.asks-outside');
    expect(pick('ben')).toBe('bowl.not-seated');
    expect([ask('obi'), does('ben', 'ask', { text: ' ' })]).toEqual(['role.forbidden', 'note.empty']);
    all(pick('ana'), pick('fay', 'answered'));
    expect(bowlOf('dot').questions).toEqual([{ id: expect.any(String), text: 'Who pays?', state: 'answered' }]);
    expect(does('ana', 'pick', { question: 'none', state: 'open' })).toBe('bowl.question-unknown');
  });
  test('who asked is told to who facilitates and to themselves alone; a scribe asks for somebody', () => {
    all(ask('ben', { for: 'elder' }));
    expect(['fay', 'ben', 'dot', 'ana'].map((who) => bowlOf(who).questions[0]?.by)).toEqual([
      'elder',
      'elder',
      undefined,
      undefined,
    ]);
    expect(ask('dot', { for: 'elder' })).toBe('proxy.forbidden');
  });
  test('one takes back what is one’s own', () => {
    all(ask('ben'));
    const question = bowlOf('fay').questions[0]?.id;
    expect(does('dot', 'unask', { question })).toBe('role.forbidden');
    all(does('ben', 'unask', { question }));
    expect(bowlOf('fay').questions).toEqual([]);
  });
  test('a person asks at most ten', () => {
    all(...Array.from({ length: LIMITS.questionsPerPerson }, () => ask('ben')));
    expect([ask('ben'), ask('dot')]).toEqual(['bowl.questions-full', undefined]);
  });
  test('everybody outside is in one small group; nobody speaks while they gather', () => {
    all(does('ana', 'turn-start'), does('fay', 'round', { kind: 'satellites' }));
    const { satellites, turn, round } = bowlOf('eve');
    expect([...satellites.flat()].sort()).toEqual(['ben', 'dot', 'elder', 'eve']);
    expect(satellites.every((group) => group.length <= 4)).toBe(true);
    expect([turn, round?.kind, round?.minutes]).toEqual([null, 'satellites', 4]);
    expect([does('ana', 'turn-start'), does('fay', 'turn-start', { for: 'ana' })]).toEqual([
      'bowl.gathering',
      'bowl.gathering',
    ]);
    all(does('fay', 'round', { kind: 'answers' }), does('ana', 'turn-start'));
  });
  test('where none are gathered nobody asks, and after the end neither', () => {
    all(does('fay', 'close'));
    expect(ask('ben')).toBe('bowl.closed');
    make();
    expect(ask('ben')).toBe('bowl.no-questions');
  });
});

test('[FB21] after both camps comes a round for both, then the first again', () => {
  make({
    variant: 'role-swap',
    seats: 3,
    groups: [
      ['ana', 'ben'],
      ['cem', 'dot'],
    ],
  });
  const called = [];
  for (let round = 0; round < 3; round++) {
    all(does('fay', 'swap'));
    called.push(seated());
  }
  expect(called).toEqual([
    ['cem', 'dot'],
    ['ana', 'cem', 'ben'],
    ['ana', 'ben'],
  ]);
  all(does('fay', 'swap'), does('fay', 'swap'), does('ben', 'leave'));
  // In the joint round everybody of the groups may come in, and nobody else.
  all(does('dot', 'sit'));
  expect(does('eve', 'sit')).toBe('bowl.not-called');
});

test('[FB22] who begins is seated at once, on chairs that may be held while somebody speaks', () => {
  make({ seats: 3, keepEmpty: 1, starters: ['ana', 'ana', 'ben', 'cem'] });
  expect(does('ana', 'seat-starters')).toBe('role.forbidden');
  all(does('fay', 'seat-starters'));
  expect(seated()).toEqual(['ana', 'ben']);
  expect(does('fay', 'seat-starters')).toBe('bowl.full');
  all(does('fay', 'starters', { people: ['ana', 'ben'] }));
  expect(does('fay', 'seat-starters')).toBe('bowl.no-starters');
  all(does('fay', 'open'), does('ana', 'turn-start'));
});

describe('[FB23] a talk goes on in its parts', () => {
  test('only those that it has, only while it is open, only at a facilitator’s word', () => {
    make({ symbolic: 'Those upstream' });
    expect(does('fay', 'round', { kind: 'talk' })).toBe('bowl.not-open');
    all(does('fay', 'open'));
    expect(bowlOf('ana').round).toMatchObject({ kind: 'talk', since: stage.world.now });
    expect(does('ana', 'round', { kind: 'absent' })).toBe('role.forbidden');
    expect(does('fay', 'round', { kind: 'satellites' })).toBe('bowl.no-round');
    all(does('fay', 'round', { kind: 'absent' }), does('fay', 'round', { kind: 'last-word' }), does('fay', 'close'));
    expect(does('fay', 'round', { kind: 'talk' })).toBe('bowl.closed');
  });
  test('the absent are asked about only where they have a chair', () => {
    make();
    all(does('fay', 'open'));
    expect(does('fay', 'round', { kind: 'absent' })).toBe('bowl.no-round');
  });
  test('a group that is called has the whole time of the first part', () => {
    make({ variant: 'closed-rotating', groups: [['ana'], ['ben']] });
    all(does('fay', 'open'), does('fay', 'round', { kind: 'last-word' }));
    stage.world.now += 60_000;
    all(does('fay', 'swap'));
    expect(bowlOf('ana').round).toMatchObject({ kind: 'talk', since: stage.world.now });
  });
});

test('[FB24] a board holds at most sixty talks', () => {
  for (let made = 0; made < LIMITS.bowls; made++) make();
  expect(stage.send('fay', { type: 'fishbowl.make', topic: 'One more', variant: 'open' })).toBe('bowl.too-many');
});

test('[FB25] what stays of a turn is written by who facilitates, the speaker and their scribe; when it was by the first alone', () => {
  make();
  all(does('ben', 'sit', { for: 'elder' }), does('fay', 'open'), does('ben', 'turn-start', { for: 'elder' }));
  expect(does('ana', 'turn-end')).toBe('role.forbidden');
  all(does('ben', 'turn-end'));
  const turn = bowlOf('fay').turns[0]?.id;
  const fix = (who: string, more: object) => does(who, 'turn-fix', { turn, ...more });
  expect([fix('ana', { gist: 'x' }), fix('ben', { gist: 'x', durationSec: 1 })]).toEqual([
    'role.forbidden',
    'role.forbidden',
  ]);
  all(fix('ben', { gist: 'We pay already' }));
  expect(bowlOf('ana').turns).toEqual([{ id: turn, gist: 'We pay already' }]);
  expect(does('ana', 'turn-fix', { turn: 'none', gist: 'x' })).toBe('role.forbidden');
});

describe('[FB26] the ring', () => {
  test('reads observations at once only where a facilitator said so, and from then on', () => {
    make({ template: 't' });
    all(does('obi', 'observe', { kind: 'silence', text: 'BEFORE' }));
    expect(does('ana', 'live', { live: true })).toBe('role.forbidden');
    all(does('fay', 'live', { live: true }), does('obi', 'observe', { kind: 'tension', text: 'AFTER' }));
    expect(stage.made).toMatchObject([{ text: 'AFTER', by: 'obi', zone: 'tensions' }]);
    expect(JSON.stringify(stage.parts('fay'))).not.toContain('BEFORE');
  });
  test('watches with a lens, which goes with the note', () => {
    make();
    all(does('obi', 'lens', { lens: 'power' }), does('ben', 'lens', { lens: 'words', for: 'elder' }));
    expect(bowlOf('ana').lenses).toEqual({ obi: 'power', elder: 'words' });
    all(does('obi', 'observe', { kind: 'pattern', text: 'Two decide' }), does('obi', 'lens', { lens: null }));
    expect(bowlOf('obi').mine).toMatchObject([{ lens: 'power', text: 'Two decide' }]);
    expect(bowlOf('ana').lenses).toEqual({ elder: 'words' });
  });
});

test('[FB27] the harvest lies by kind, and questions nobody answered lie with it, once', () => {
  make({ variant: 'closed-rotating', groups: [['ana'], ['ben']], template: 't' });
  const kinds = ['pattern', 'agreement', 'tension', 'question'] as const;
  all(...kinds.map((kind) => does('obi', 'observe', { kind, text: kind })));
  all(does('dot', 'ask', { text: 'Answered' }), does('dot', 'ask', { text: 'Left' }));
  const question = bowlOf('fay').questions[0]?.id;
  all(does('fay', 'pick', { question, state: 'answered' }), does('fay', 'harvest'));
  expect(stage.made.map(({ text, zone }) => [text, zone])).toEqual([
    ['pattern', 'harvest'],
    ['agreement', 'agreements'],
    ['tension', 'tensions'],
    ['question', 'questions'],
    ['Left', 'questions'],
  ]);
  all(does('fay', 'harvest'));
  expect(stage.made).toHaveLength(5);
});

test('a talk kept before there were parts and questions is shown as one without', () => {
  make();
  const session = stage.session();
  const [bowl] = (session.machines.fishbowl as FishbowlState).bowls;
  const { asks: _a, joint: _j, plan: _p, questions: _q, lenses: _l, round: _r, satSince: _s, ...before } = bowl ?? {};
  const old: Session = { ...session, machines: statesFrom({ ...session.machines, fishbowl: { bowls: [before] } }) };
  const { parts } = viewFor(old, { participantId: 'fay', role: 'facilitator' });
  expect(parts.fishbowl.bowls[0]).toMatchObject({ asks: false, questions: [], round: null });
});
