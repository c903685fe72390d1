/**
 * The fishbowl's rules beside chairs and turns (docs/spec/fishbowl.md): taps and chairs taken away, the queue, who may act
 * for whom, the pause, people who are gone, and what stays possible after the end.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { FishbowlInput } from '../../shared/methods/fishbowl/commands.ts';
import type { BowlView } from '../../shared/methods/fishbowl/view.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const bowlOf = (who: string): BowlView => {
  const bowl = stage.parts(who).fishbowl.bowls.at(-1);
  if (bowl === undefined) throw new Error('no bowl');
  return bowl;
};
const make = (more: Partial<Extract<FishbowlInput, { type: 'fishbowl.make' }>> = {}): void =>
  stage.act('fay', { type: 'fishbowl.make', topic: 'Why', variant: 'open', ...more });
const does = (who: string, verb: string, more: object = {}): RefusalCode | undefined =>
  stage.send(who, { type: `fishbowl.${verb}`, bowl: bowlOf(who).id, ...more } as FishbowlInput);
const all = (...codes: (RefusalCode | undefined)[]) => expect(codes.filter((code) => code !== undefined)).toEqual([]);

describe('[FB10] a chair is left to talk from', () => {
  test('when the chairs are set up', () => {
    const made: FishbowlInput = { type: 'fishbowl.make', topic: 'Why', variant: 'open', seats: 2, keepEmpty: 2 };
    expect(stage.send('fay', made)).toBe('bowl.no-chair');
  });

  test('chairs are taken away one by one, only where the rules say so and nobody sits', () => {
    make();
    expect(does('fay', 'take-chair')).toBe('bowl.no-chair');
    make({ variant: 'samoan', seats: 2 });
    all(does('ana', 'sit'), does('ben', 'sit'));
    expect(does('fay', 'take-chair')).toBe('bowl.chair-taken');
    all(does('ben', 'leave'), does('fay', 'take-chair'));
    expect(bowlOf('ana').chairs).toEqual(['ana']);
    all(does('ana', 'leave'), does('fay', 'take-chair'));
    expect(does('fay', 'take-chair')).toBe('bowl.no-chair');
  });
});

test('[FB11] a tap gives ten seconds to finish, and takes nobody out; only where the rules have taps', () => {
  make();
  all(does('ana', 'sit'));
  expect(does('ben', 'tap', { out: 'ana' })).toBe('bowl.no-taps');
  make({ variant: 'samoan' });
  expect(does('ben', 'tap', { out: 'ana' })).toBe('bowl.not-seated');
  all(does('ana', 'sit'), does('ben', 'tap', { out: 'ana' }));
  expect(bowlOf('cem')).toMatchObject({
    tap: { by: 'ben', out: 'ana', until: stage.world.now + 10_000 },
    chairs: ['ana', null, null, null],
  });
  all(does('ana', 'leave'), does('ben', 'sit'));
  expect(bowlOf('cem').tap).toBeNull();
});

test('[FB12] the queue is seen by all, in the order of the policy; who asks twice keeps the place, who sits is out of it', () => {
  make();
  all(
    does('ana', 'sit'),
    does('fay', 'open'),
    does('ana', 'turn-start'),
    does('ana', 'turn-end'),
    does('ana', 'leave'),
  );
  for (const who of ['ana', 'ben', 'cem', 'ana']) all(does(who, 'queue'));
  const waiting = (): string[] => bowlOf('obi').queue.map(({ person }) => person);
  expect(waiting()).toEqual(['ben', 'cem', 'ana']);
  all(does('fay', 'policy', { policy: 'first-come' }));
  expect(waiting()).toEqual(['ana', 'ben', 'cem']);
  all(does('ben', 'sit'), does('cem', 'unqueue'));
  expect(waiting()).toEqual(['ana']);
});

test('[FB13] a scribe sits people down who have no device, a facilitator anybody; the word is handed on by facilitators', () => {
  stage.act('ana', { type: 'person.add', name: 'Zawadi' });
  const elder = stage.view('ana').people.find(({ name }) => name === 'Zawadi')?.id ?? '';
  make();
  expect(does('ben', 'sit', { for: elder })).toBe('proxy.forbidden');
  all(does('ana', 'sit', { for: elder }), does('fay', 'sit', { for: 'cem' }), does('fay', 'open'));
  all(does('ana', 'turn-start', { for: elder }));
  expect(does('cem', 'turn-start')).toBe('bowl.turn-runs');
  all(does('fay', 'turn-start', { for: 'cem' }));
  expect(bowlOf('fay').turn?.person).toBe('cem');
  expect(bowlOf('fay').turns).toMatchObject([{ person: elder }]);
});

test('[FB14] in a pause facilitators alone move anything', () => {
  make();
  stage.act('fay', { type: 'agenda.pause' });
  expect([does('ana', 'sit'), does('obi', 'observe', { kind: 'silence', text: 'x' })]).toEqual([
    'session.paused',
    'session.paused',
  ]);
  all(does('fay', 'sit', { for: 'ana' }));
});

test('[FB15] the chair, the turn and the place of somebody who was removed are freed by a facilitator; a swap passes them over', () => {
  const groups = [['ana'], ['ben', 'cem']];
  make({ variant: 'closed-rotating', groups });
  all(does('ana', 'sit'), does('fay', 'open'), does('ana', 'turn-start'), does('ben', 'queue'));
  for (const person of ['ana', 'ben']) stage.act('fay', { type: 'person.remove', person });
  expect(does('cem', 'leave', { for: 'ana' })).not.toBeUndefined();
  all(does('fay', 'leave', { for: 'ana' }), does('fay', 'unqueue', { for: 'ben' }));
  expect(bowlOf('cem')).toMatchObject({ turn: null, queue: [] });
  all(does('fay', 'swap'));
  expect(bowlOf('cem').chairs.filter((person) => person !== null)).toEqual(['cem']);
});

test('[FB16] after the end nobody sits or speaks; turns are set right and observations harvested', () => {
  make();
  expect(does('fay', 'swap')).toBe('bowl.no-groups');
  all(does('ana', 'sit'), does('fay', 'open'), does('ana', 'turn-start'));
  expect(does('fay', 'open')).toBe('bowl.open');
  all(does('obi', 'observe', { kind: 'insight', text: 'They agree' }), does('fay', 'close'));
  for (const verb of ['sit', 'leave', 'queue', 'turn-start']) expect(does('ben', verb)).toBe('bowl.closed');
  expect([does('fay', 'open'), does('fay', 'close')]).toEqual(['bowl.closed', 'bowl.closed']);
  const turn = bowlOf('fay').turns[0]?.id;
  all(does('fay', 'turn-fix', { turn, durationSec: 7, gist: ' Short ' }), does('fay', 'harvest'));
  expect(bowlOf('fay').turns).toMatchObject([{ person: 'ana', durationSec: 7, gist: 'Short' }]);
  expect(stage.made).toMatchObject([{ text: 'They agree', by: 'obi', zone: 'harvest' }]);
});

test('[FB18] a person keeps at most fifty observations of a talk', () => {
  make();
  const observe = (who: string) => does(who, 'observe', { kind: 'pattern', text: 'Again' });
  all(...Array.from({ length: 50 }, () => observe('obi')));
  expect([observe('obi'), observe('ben')]).toEqual(['writing.full', undefined]);
});

test('[FB17] what somebody is besides their name is told to nobody, and goes into the balance alone', () => {
  stage = createStage([...CAST, { ...(CAST[2] as (typeof CAST)[number]), id: 'eve', gender: 'f' }]);
  for (const who of ['fay', 'eve', 'ana']) expect(JSON.stringify(stage.view(who))).not.toContain('gender');
});
