/**
 * Updates merged for a tick say what they said one by one: made by one or by several, texts and deletions, few or many.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { mergeAll } from '../../server/rooms/merge.ts';
import { recordsOf, textOf } from '../../shared/document/layout.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import { card } from '../unit/sample-board.ts';

const PEOPLE = 3;
const id = fc.constantFrom('a', 'b', 'c', 'd');
const edit = fc.oneof(
  fc.record({ does: fc.constant('create' as const), id }),
  fc.record({ does: fc.constant('delete' as const), id }),
  fc.record({ does: fc.constant('move' as const), id, x: fc.nat(1_000) }),
  fc.record({ does: fc.constant('type' as const), id, text: fc.string({ minLength: 1, maxLength: 5 }) }),
);
const step = fc.record({ who: fc.nat(PEOPLE - 1), edit, hears: fc.boolean() });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const make = (doc: Y.Doc, one: Edit): void => {
  if (one.does === 'create') createRecord(doc, card(one.id, 'note'));
  else if (one.does === 'delete') deleteRecord(doc, one.id);
  else if (one.does === 'move') patchRecord(doc, one.id, { xy: [one.x, 0] });
  else textOf(doc, one.id)?.insert(0, one.text);
};

/** Everything in a document, deletions included. */
const contentOf = (doc: Y.Doc) => ({
  records: recordsOf(doc).toJSON(),
  snapshot: [...Y.encodeSnapshot(Y.snapshot(doc))],
});

test('merged and one by one come to the same, for those who have nothing and those who have some of it', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 120 }), fc.nat(60), (steps, known) => {
      const updates: Uint8Array[] = [];
      const docs = Array.from({ length: PEOPLE }, () => {
        const doc = new Y.Doc();
        doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin === null) updates.push(update);
        });
        return doc;
      });
      for (const { who, edit: one, hears } of steps) {
        const doc = docs[who] ?? new Y.Doc();
        if (hears) for (const update of updates) Y.applyUpdate(doc, update, 'heard');
        make(doc, one);
      }
      const [single, whole, partial] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      for (const update of updates) Y.applyUpdate(single, update);
      for (const update of updates.slice(0, known)) Y.applyUpdate(partial, update);
      const merged = mergeAll(updates);
      expect(merged === undefined).toBe(updates.length === 0);
      for (const doc of merged ? [whole, partial] : []) Y.applyUpdate(doc, merged ?? new Uint8Array());
      expect(contentOf(whole)).toEqual(contentOf(single));
      expect(contentOf(partial)).toEqual(contentOf(single));
    }),
  );
});
