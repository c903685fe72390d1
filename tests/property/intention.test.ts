/**
 * Any commands on drafts, versions and votes, well meant and not: what was put to the vote keeps its text, every vote is on
 * the text of its version, and versions count up without a gap.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TESTS } from '../../shared/methods/strategic-intention/words.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { CAST, createStage, type Stage } from '../unit/session-world.ts';

const VERBS = [
  'draft',
  'state',
  'edit',
  'edit',
  'withdraw',
  'translate',
  'test',
  'vote',
  'vote',
  'ballot',
  'close',
  'reveal',
  'cancel',
  'pause',
] as const;

const step = fc.record({
  verb: fc.constantFrom(...VERBS),
  who: fc.nat(CAST.length - 1),
  leads: fc.boolean(),
  a: fc.nat(5),
  b: fc.nat(5),
});
type Made = typeof step extends fc.Arbitrary<infer One> ? One : never;

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const commandOf = (stage: Stage, { verb, a, b }: Made, number: number): SessionInput => {
  const { intention, poll } = stage.parts('fay');
  const template = a === 5 ? 'other' : 'template';
  // Mostly the newest, sometimes an older one or none.
  const statement = (b === 5 ? at(intention.statements, a) : intention.statements.at(-1))?.id ?? 'none';
  const polls = [...poll.polls].reverse();
  const id = at(polls, a > 3 ? a : 0)?.id ?? 'none';
  const text = `Text ${number}`;
  switch (verb) {
    case 'draft':
      return { type: 'intention.draft', template, group: at(['Users', 'County', ''], b) ?? '', text };
    case 'state':
      return { type: 'intention.state', template, text, from: intention.drafts.slice(0, b).map((one) => one.id) };
    case 'edit':
      return { type: 'intention.edit', statement, text };
    case 'withdraw':
      return { type: 'intention.withdraw', statement };
    case 'translate':
      return { type: 'intention.translate', statement, lang: 'sw', text };
    case 'test':
      return { type: 'intention.test', statement, test: at(TESTS, b) ?? 'lasting', holds: a > 2 };
    case 'vote':
      return { type: 'intention.vote', statement };
    case 'ballot':
      return { type: 'poll.vote', poll: id, ballot: { level: 1 + b } };
    case 'pause':
      return { type: a > 2 ? 'agenda.pause' : 'agenda.resume' };
    default:
      return { type: `poll.${verb}`, poll: id };
  }
};

test('[SI5] [SI7] the text of a version that was put to the vote never changes, whatever anybody sends', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const stage = createStage();
      const fixed = new Map<string, string>();
      for (const [number, made] of steps.entries()) {
        const who = made.leads ? 'fay' : (CAST[made.who]?.id ?? 'ana');
        stage.send(who, commandOf(stage, made, number));
        const { intention, poll } = stage.parts('obi');
        for (const [id, text] of fixed) expect(intention.statements.find((one) => one.id === id)?.text).toBe(text);
        for (const one of intention.statements) if (one.fixed) fixed.set(one.id, one.text);
        for (const one of poll.polls) {
          const on = intention.statements.filter(({ polls }) => polls.includes(one.id));
          expect(on.map(({ text }) => text)).toEqual([one.title]);
        }
        for (const template of ['template', 'other']) {
          const numbers = intention.statements.filter((one) => one.template === template).map(({ v }) => v);
          expect(numbers).toEqual(numbers.map((_, place) => place + 1));
        }
      }
    }),
    { numRuns: 300 },
  );
});
