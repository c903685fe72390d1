/**
 * The guard on documents without a server: after any mix of good, forbidden and broken changes of several people, made
 * at the same time, what is kept is valid and allowed, and everybody's document comes to the same.
 */

import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createGuard } from '../../server/rooms/guard.ts';
import type { Actor, Role } from '../../shared/access.ts';
import { metaOf, recordsOf, textOf, type YRecord } from '../../shared/document/layout.ts';
import { readRecords } from '../../shared/document/read.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { seedDocument } from '../../shared/document/seed.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import { ALL_RIGHTS } from '../../shared/session/rights.ts';
import { card, link, template } from './sample-board.ts';

const TEMPLATE = 'wall';
const seeded: readonly BoardRecord[] = [
  card('of-f', 'note', { by: 'f' }),
  card('of-p1', 'note', { by: 'p1' }),
  card('of-p2', 'stakeholder', { by: 'p2' }),
  card('locked', 'note', { by: 'p1', locked: true }),
  link('tie', 'of-p1', 'of-p2', { by: 'p1' }),
];
const seed = seedDocument({ templates: ['stakeholder-map'], by: 'baraza', newId: () => TEMPLATE, records: seeded });

const docs = new Set<Y.Doc>();
const newDoc = (): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seed);
  docs.add(doc);
  return doc;
};
afterEach(() => {
  for (const doc of docs) doc.destroy();
  docs.clear();
});

const actors: Readonly<Record<string, Role>> = {
  f: 'facilitator',
  p1: 'participant',
  p2: 'participant',
  o: 'observer',
};
const actorOf = (id: string): Actor => ({ participantId: id, role: actors[id] ?? 'observer' });

/** A server's document with its guard, and a document for each person. */
const setting = () => {
  const doc = newDoc();
  const guard = createGuard(doc, { isPerson: (id) => Object.hasOwn(actors, id), rights: () => ALL_RIGHTS });
  const people = new Map(Object.keys(actors).map((id) => [id, newDoc()]));
  const own = (id: string): Y.Doc => people.get(id) ?? newDoc();
  return {
    doc,
    guard,
    own,
    /** What a person has reaches the server and is judged; `relayed` as the exchange after a reconnect. */
    send: (id: string, relayed = false) => {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(own(id), Y.encodeStateVector(doc)));
      return guard.settle({ actor: actorOf(id), relayed });
    },
    receive: (id: string) => Y.applyUpdate(own(id), Y.encodeStateAsUpdate(doc, Y.encodeStateVector(own(id)))),
  };
};

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

describe('one change', () => {
  test('that changes nothing is nobody’s fault', () => {
    const { send } = setting();
    expect(send('o').size).toBe(0);
  });

  test('gives each code with the records it is about', () => {
    const { own, send } = setting();
    own('p1').transact(() => {
      for (const id of [TEMPLATE, 'of-f', 'of-p2', 'of-p1']) deleteRecord(own('p1'), id);
      patchRecord(own('p1'), 'locked', { tint: 'rose' });
    });
    expect(Object.fromEntries(send('p1'))).toEqual({
      'record.protected': [TEMPLATE],
      'record.not-yours': ['of-f', 'of-p2'],
      'record.locked': ['locked'],
    });
  });

  test('put back leaves what others type in the same card at the same time', () => {
    const { own, send, receive, doc } = setting();
    textOf(own('p2'), 'of-p2')?.insert(0, 'Dear all, ');
    patchRecord(own('p1'), 'of-p2', { by: 'p1' });
    send('p1');
    send('p2');
    receive('p1');
    expect(textOf(doc, 'of-p2')?.toString()).toBe('Dear all, Text of of-p2');
    expect(textOf(own('p1'), 'of-p2')?.toString()).toBe('Dear all, Text of of-p2');
  });

  test('is not judged again with the next one', () => {
    const { own, send } = setting();
    deleteRecord(own('p1'), TEMPLATE);
    expect(send('p1').size).toBe(1);
    expect(send('p2').size).toBe(0);
    expect(send('p1').size).toBe(0);
  });
});

describe('[BD5] what a device brings of a colleague after a crash', () => {
  const brought = (record: BoardRecord, relayed = true) => {
    const all = setting();
    createRecord(all.own('p1'), record);
    return { ...all, verdicts: Object.fromEntries(all.send('p1', relayed)) };
  };

  test('is taken, credited to its author, with a mark who brought it', () => {
    const { doc, guard, verdicts } = brought(card('lost', 'note', { by: 'p2' }));
    expect(verdicts).toEqual({});
    expect(guard.records.get('lost')).toMatchObject({ by: 'p2', via: 'p1' });
    expect(readRecords(doc).records.get('lost')).toEqual(guard.records.get('lost'));
  });

  test('[VI16] loses the co-authors that it names and the note that it says it is a duplicate of, if they are made up', () => {
    const joint = card('lost', 'note', { by: 'p2', fields: { coAuthors: ['p1', 'f'], copyOf: 'nowhere' } });
    const { doc, guard, verdicts } = brought(joint);
    expect(verdicts).toEqual({});
    expect(guard.records.get('lost')).toMatchObject({ by: 'p2', via: 'p1' });
    expect(guard.records.get('lost')).toHaveProperty('fields', {});
    expect(readRecords(doc).records.get('lost')).toEqual(guard.records.get('lost'));
  });

  test('[VI16] stays a duplicate of a note that there is, and keeps co-authors that a facilitator’s device brings', () => {
    const { guard } = brought(card('lost', 'note', { by: 'p2', fields: { copyOf: 'of-p1' } }));
    expect(guard.records.get('lost')).toMatchObject({ via: 'p1', fields: { copyOf: 'of-p1' } });
    const all = setting();
    createRecord(all.own('f'), card('joint', 'note', { by: 'p2', fields: { coAuthors: ['p1'] } }));
    expect(all.send('f', true).size).toBe(0);
    expect(all.guard.records.get('joint')).toMatchObject({ via: 'f', fields: { coAuthors: ['p1'] } });
  });

  test('bears no mark when it is their own', () => {
    expect(brought(card('lost', 'note', { by: 'p1' })).guard.records.get('lost')).not.toHaveProperty('via');
  });

  test.each<[string, BoardRecord, boolean, string]>([
    ['a card of nobody who ever joined', card('new', 'note', { by: 'stranger' }), true, 'record.author'],
    ['a locked card of a colleague', card('new', 'note', { by: 'p2', locked: true }), true, 'record.author'],
    ['a template', { ...template('new', 'stakeholder-map'), by: 'p1' }, true, 'record.protected'],
    ['a card of a colleague, written now', card('new', 'note', { by: 'p2' }), false, 'record.author'],
  ])('is not %s', (_what, record, relayed, code) => {
    const { doc, verdicts } = brought(record, relayed);
    expect(verdicts).toEqual({ [code]: ['new'] });
    expect(recordsOf(doc).has('new')).toBe(false);
  });
});

test('[VI16] once a room was opened anew, an undone deletion brings back what a duplicate is of, and no co-authors', () => {
  const server = newDoc();
  const notes = [
    card('joint', 'note', { by: 'p1', fields: { coAuthors: ['p2'] } }),
    card('duplicate', 'note', { by: 'p1', fields: { copyOf: 'of-p2' } }),
  ];
  for (const note of notes) createRecord(server, note);
  for (const { id } of [...notes, { id: 'of-p2' }]) deleteRecord(server, id);
  const doc = new Y.Doc();
  docs.add(doc);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
  const guard = createGuard(doc, { isPerson: (id) => Object.hasOwn(actors, id), rights: () => ALL_RIGHTS });
  for (const note of notes) createRecord(doc, note);
  expect(guard.settle({ actor: actorOf('p1'), relayed: false }).size).toBe(0);
  expect(notes.map(({ id }) => guard.records.get(id))).toMatchObject([{ fields: {} }, { fields: { copyOf: 'of-p2' } }]);
  expect(guard.records.get('joint')).toHaveProperty('fields', {});
  guard.close();
});
