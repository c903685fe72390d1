/**
 * The guard on documents without a server: after any mix of good, forbidden and broken changes of several people, made
 * at the same time, what is kept is valid and allowed, and everybody's document comes to the same.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { metaOf, recordsOf, textOf, type YRecord } from '../../shared/document/layout.ts';
import { readRecords } from '../../shared/document/read.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import { actors, closeDocs, newDoc, setting, TEMPLATE } from '../unit/guard-stage.ts';
import { card } from '../unit/sample-board.ts';

afterEach(closeDocs);

const ids = fc.constantFrom(TEMPLATE, 'of-f', 'of-p1', 'of-p2', 'locked', 'tie', 'new-1', 'new-2');
const value = fc.oneof(
  fc.constantFrom<unknown[]>(
    Number.NaN,
    null,
    true,
    'p1',
    'f',
    'rose',
    'card',
    'template',
    [1, 2],
    [Number.NaN, 1],
    {},
  ),
  fc.double(),
  fc.string(),
);
const key = fc.constantFrom(
  'xy',
  'by',
  'tint',
  'locked',
  'type',
  'kind',
  'text',
  'parent',
  'place',
  'f:veto',
  'from',
  'junk',
);
const change = fc.oneof(
  fc.record({ as: fc.constant('patch' as const), id: ids, key, value }),
  fc.record({ as: fc.constant('remove' as const), id: ids, key }),
  fc.record({ as: fc.constant('delete' as const), id: ids }),
  fc.record({ as: fc.constant('create' as const), id: ids, by: fc.constantFrom(...Object.keys(actors)) }),
  fc.record({ as: fc.constant('type' as const), id: ids, typed: fc.string({ maxLength: 3 }), at: fc.nat(5) }),
  fc.record({ as: fc.constant('spoil' as const), id: ids, value }),
  fc.record({ as: fc.constant('meta' as const), value }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const make = (doc: Y.Doc, one: Change): void => {
  if (one.as === 'patch') patchRecord(doc, one.id, { [one.key]: one.value });
  else if (one.as === 'remove') patchRecord(doc, one.id, { [one.key]: undefined });
  else if (one.as === 'delete') deleteRecord(doc, one.id);
  else if (one.as === 'create') createRecord(doc, card(one.id, 'note', { by: one.by }));
  else if (one.as === 'spoil') recordsOf(doc).set(one.id, one.value as YRecord);
  else if (one.as === 'meta') metaOf(doc).set('format', one.value);
  else {
    const record = recordsOf(doc).get(one.id);
    const text = record instanceof Y.Map ? textOf(doc, one.id) : undefined;
    text?.insert(Math.min(one.at, text.length), one.typed);
  }
};

const step = fc.record({
  who: fc.constantFrom(...Object.keys(actors)),
  changes: fc.array(change, { maxLength: 4 }),
  relayed: fc.boolean(),
  received: fc.boolean(),
});
const without = (who: string) => step.filter((one) => one.who !== who);

interface Step {
  readonly who: string;
  readonly changes: readonly Change[];
  readonly relayed: boolean;
  readonly received: boolean;
}

const play = (steps: readonly Step[], look: (now: ReturnType<typeof setting>) => void = () => undefined) => {
  const all = setting();
  for (const { who, changes, relayed, received } of steps) {
    const doc = all.own(who);
    doc.transact(() => {
      for (const one of changes) make(doc, one);
    });
    all.send(who, relayed);
    if (received) all.receive(who);
    expect(new Map(readRecords(all.doc).records)).toEqual(new Map(all.guard.records));
    expect(new Set(readRecords(all.doc).setAside)).toEqual(all.guard.setAside);
    look(all);
  }
  return all;
};

describe('after any changes of several people at once', () => {
  test('[BD6] what the guard keeps is what the document validly holds, and everybody comes to the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const all = play(steps);
        for (const id of Object.keys(actors)) {
          all.receive(id);
          expect(recordsOf(all.own(id)).toJSON()).toEqual(recordsOf(all.doc).toJSON());
        }
        expect([...metaOf(all.doc).entries()]).toEqual([['format', 1]]);
      }),
    );
  });

  test('[BD2] [BD3] [BD4] without a facilitator: template, locked card and the cards of others are still there', () => {
    fc.assert(
      fc.property(fc.array(without('f'), { maxLength: 12 }), (steps) => {
        const { guard } = play(steps);
        const before = new Map(readRecords(newDoc()).records);
        expect(guard.records.get(TEMPLATE)).toEqual(before.get(TEMPLATE));
        expect(guard.records.get('locked')).toEqual(before.get('locked'));
        expect(guard.records.get('of-f')?.by).toBe('f');
        expect(guard.records.get('of-f')?.locked ?? false).toBe(false);
      }),
    );
  });

  test('[BD5] [CL1] who is credited with a record stays so, from each message to the next', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let before = new Map<string, BoardRecord>();
        play(steps, ({ guard }) => {
          for (const [id, { by }] of guard.records) expect(by).toBe(before.get(id)?.by ?? by);
          before = new Map(guard.records);
        });
      }),
    );
  });

  test('[BD1] observers alone change nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { doc, guard } = play(steps.map((one) => ({ ...one, who: 'o' })));
        const valid = new Map(readRecords(newDoc()).records);
        expect(new Map(guard.records)).toEqual(valid);
        expect(new Map(readRecords(doc).records)).toEqual(valid);
      }),
    );
  });
});
