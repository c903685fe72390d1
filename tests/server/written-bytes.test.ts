/**
 * What an edit costs on the disk: the log of a board gets at most twice the bytes of the updates that came in, however
 * people work, alone or at once. (A snapshot is written when a long log is opened, not by edits.)
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createAccess } from '../../server/access/access.ts';
import { sessionTextFrame, updateFrame } from '../../server/rooms/frames.ts';
import type { Member } from '../../server/rooms/member.ts';
import { createRegistry, type Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { recordsOf, textOf } from '../../shared/document/layout.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import { documentIn } from '../bench/attacks/writer.ts';
import { card, person } from '../unit/sample-board.ts';

const MOST = 2;
const TICK_MS = 100;

let registry: Registry;
let room: Room;
let written: number;

beforeEach(async () => {
  vi.useFakeTimers();
  written = 0;
  const memory = createMemoryStorage();
  const storage = {
    ...memory,
    append: (boardId: string, update: Uint8Array) => {
      written += update.length;
      return memory.append(boardId, update);
    },
  };
  registry = createRegistry({ storage, now: () => 0, idleMs: 60_000, onError: () => undefined });
  const { board } = await createAccess({ storage, now: () => 0 }).createBoard({
    title: 'T',
    language: 'en',
    templates: ['stakeholder-map'],
  });
  const opened = await registry.open(board.id);
  if (opened === undefined) throw new Error('there is such a board');
  room = opened;
});
afterEach(async () => {
  await registry.close();
  vi.useRealTimers();
});

/** A person with a document; counts the bytes of their updates. */
const enter = (id: string) => {
  const doc = new Y.Doc();
  const closes: string[] = [];
  let sent = 0;
  const member: Member = {
    participantId: id,
    role: 'participant',
    connectionId: 1,
    linkId: null,
    send: () => undefined,
    isBusy: () => false,
    close: (code) => void closes.push(code),
  };
  room.join(member, person(id));
  doc.on('update', (update: Uint8Array) => {
    sent += update.length;
    room.receive(member, updateFrame(update));
  });
  return { id, doc, closes, sent: () => sent };
};
type Writer = ReturnType<typeof enter>;

const WAYS: readonly (readonly [string, (writer: Writer, n: number) => void])[] = [
  ['making cards', ({ doc, id }, n) => createRecord(doc, card(`${id}-${n}`, 'note', { by: id }))],
  ['dragging', ({ doc, id }, n) => patchRecord(doc, `${id}-0`, { xy: [n * 7, n * 3] })],
  ['typing letter by letter', ({ doc, id }, n) => textOf(doc, `${id}-0`)?.insert(n, 'x')],
  [
    'making and deleting',
    ({ doc, id }, n) => {
      createRecord(doc, card(`${id}-${n}`, 'note', { by: id }));
      deleteRecord(doc, `${id}-${n}`);
    },
  ],
  [
    'long texts',
    ({ doc, id }, n) => createRecord(doc, card(`${id}-${n}`, 'note', { by: id, text: 'x'.repeat(4_000) })),
  ],
];

describe(`the log gets at most ${MOST} times the bytes of the updates`, () => {
  describe.each(WAYS)('by %s', (_way, act) => {
    test.each([
      ['alone, each in a tick of its own', 1, true],
      ['alone, many in a tick', 1, false],
      ['five at once, each edit in a tick of its own', 5, true],
      ['five at once, many in a tick', 5, false],
    ])('%s', async (_how, count, ticks) => {
      const writers = Array.from({ length: count }, (_, n) => enter(`p${n}`));
      for (const { doc, id } of writers) createRecord(doc, card(`${id}-0`, 'note', { by: id, text: '' }));
      for (let n = 1; n <= 60; n++) {
        for (const writer of writers) act(writer, n - 1);
        if (ticks) await vi.advanceTimersByTimeAsync(TICK_MS);
      }
      await vi.advanceTimersByTimeAsync(TICK_MS);
      const sent = writers.reduce((sum, writer) => sum + writer.sent(), 0);
      expect(writers.flatMap(({ closes }) => closes)).toEqual([]);
      expect(written).toBeGreaterThan(0);
      expect(written / sent).toBeLessThanOrEqual(MOST);
    });
  });
});

test('a card that the server lays is in the log once: with its command, not again with the tick', async () => {
  const { id } = enter('a');
  const doc = new Y.Doc();
  const member: Member = {
    participantId: id,
    role: 'participant',
    connectionId: 2,
    linkId: null,
    send: (frame) => {
      const update = documentIn(frame);
      if (update) Y.applyUpdate(doc, update);
    },
    isBusy: () => false,
    close: () => undefined,
  };
  room.join(member, person(id));
  room.receive(member, sessionTextFrame('{"id":"1","command":{"type":"note.add","text":"Laid by the server"}}'));
  await vi.advanceTimersByTimeAsync(TICK_MS);
  expect([...recordsOf(doc).keys()].map((record) => textOf(doc, record)?.toString())).toContain('Laid by the server');
  expect(written).toBe(0);
});
