/**
 * What the guard does with one change, on documents without a server: what it puts back, what it says, and what it takes
 * from a device that comes back.
 */
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordsOf, textOf } from '../../shared/document/layout.ts';
import { readRecords } from '../../shared/document/read.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import { actorOf, closeDocs, guarding, newDoc, setting, TEMPLATE } from './guard-stage.ts';
import { card, template } from './sample-board.ts';

afterEach(closeDocs);

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
  const doc = newDoc(Y.encodeStateAsUpdate(server));
  const guard = guarding(doc);
  for (const note of notes) createRecord(doc, note);
  expect(guard.settle({ actor: actorOf('p1'), relayed: false }).size).toBe(0);
  expect(notes.map(({ id }) => guard.records.get(id))).toMatchObject([{ fields: {} }, { fields: { copyOf: 'of-p2' } }]);
  expect(guard.records.get('joint')).toHaveProperty('fields', {});
  guard.close();
});
