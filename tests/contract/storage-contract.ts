/**
 * What every storage adapter promises (server/storage/port.ts), as one suite that each adapter runs.
 * Knows no adapter: `open` gives an empty store, `reopen` the same store after a restart where it outlives one.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type {
  NewBoard,
  Storage,
  StoredAsset,
  StoredLink,
  StoredLog,
  StoredSession,
} from '../../server/storage/port.ts';
import { textOf } from '../../shared/document/layout.ts';
import { createRecord, deleteRecord, patchRecord, writeText } from '../../shared/document/write.ts';
import type { Person } from '../../shared/session/roster.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { card, person } from '../unit/sample-board.ts';
import { sessionContract, sessionRestart } from './session-contract.ts';

export interface StorageUnderTest {
  readonly open: () => Promise<Storage>;
  /** Closes nothing itself: the suite has closed the store before. Missing where nothing outlives closing. */
  readonly reopen?: () => Promise<Storage>;
  /** Removes what the store left behind. */
  readonly remove: () => Promise<void>;
}

const newBoard = (id: string, code = `CODE-${id}`, change: Partial<NewBoard> = {}): NewBoard => ({
  board: { id, code, codeOpen: true, settings: newSettings(`Board ${id}`, 'en'), createdAt: 1_000 },
  links: [],
  people: [],
  firstUpdate: Y.encodeStateAsUpdate(new Y.Doc()),
  ...change,
});

const newLink = (id: string, boardId: string, change: Partial<StoredLink> = {}): StoredLink => ({
  id,
  boardId,
  role: 'participant',
  createdAt: 1_000,
  revokedAt: null,
  ...change,
});

const newSession = (boardId: string, linkId: string | null): StoredSession => ({
  boardId,
  participantId: 'p1',
  role: 'participant',
  linkId,
  endedAt: null,
});

const documentOf = ({ snapshot, updates }: StoredLog): Y.Doc => {
  const doc = new Y.Doc();
  if (snapshot) Y.applyUpdate(doc, snapshot);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

/** Everything that is in a document: what can be read and what Yjs knows of deletions. */
const contentsOf = (doc: Y.Doc) => ({
  records: doc.getMap('records').toJSON(),
  stateVector: [...Y.encodeStateVector(doc)],
  deleted: Y.snapshot(doc).ds,
});

/** A document that hands every update it makes to `append`, in order. */
const recording = () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  return { doc, updates };
};

/** Some ordinary work: cards made, moved, written in and thrown away. */
const work = (doc: Y.Doc): void => {
  for (let number = 0; number < 20; number++) createRecord(doc, card(`n${number}`, 'note'));
  for (let step = 0; step < 20; step++) patchRecord(doc, 'n1', { xy: [step, step] });
  const text = textOf(doc, 'n2');
  if (text) for (const words of ['Safe', 'Safe water', 'water for all']) writeText(text, words);
  for (let number = 10; number < 15; number++) deleteRecord(doc, `n${number}`);
};

const boards = (store: () => Storage): void => {
  test('a board comes back as it was stored, by id and by code', async () => {
    const made = newBoard('b1', 'ABC234');
    await store().createBoard(made);
    expect(await store().board('b1')).toEqual(made.board);
    expect(await store().boardOfCode('ABC234')).toEqual(made.board);
  });

  test('what is not there is undefined or empty, not an error', async () => {
    expect(await store().board('none')).toBeUndefined();
    expect(await store().boardOfCode('NONE')).toBeUndefined();
    expect(await store().linkOfToken('none')).toBeUndefined();
    expect(await store().session('none')).toBeUndefined();
    expect(await store().links('none')).toEqual([]);
    expect(await store().people('none')).toEqual([]);
  });

  test('a code is of one board: a second board with it is refused and leaves nothing behind', async () => {
    await store().createBoard(newBoard('b1', 'SAME'));
    const second = newBoard('b2', 'SAME', { links: [{ link: newLink('l2', 'b2'), tokenHash: 'h2' }] });
    await expect(store().createBoard(second)).rejects.toThrow('CONSTRAINT');
    expect(await store().board('b2')).toBeUndefined();
    expect(await store().linkOfToken('h2')).toBeUndefined();
    expect((await store().boardOfCode('SAME'))?.id).toBe('b1');
  });

  test('what a session begins with is the beginning of its log, and no command', async () => {
    const events = [{ type: 'agenda.planned', steps: [] }];
    await store().createBoard(newBoard('b1', 'BEGUN', { events }));
    await store().createBoard(newBoard('b2', 'FRESH'));
    expect(await store().sessionLog('b1')).toEqual({ state: undefined, events, secrets: {}, commands: [] });
    expect((await store().sessionLog('b2')).events).toEqual([]);
  });

  test('a code taken by another board cannot be set', async () => {
    await store().createBoard(newBoard('b1', 'FIRST'));
    await store().createBoard(newBoard('b2', 'SECOND'));
    await expect(store().setCode('b2', 'FIRST', true)).rejects.toThrow('CONSTRAINT');
    expect((await store().boardOfCode('SECOND'))?.id).toBe('b2');
  });

  test('a code is closed, opened and replaced', async () => {
    await store().createBoard(newBoard('b1', 'OLD'));
    await store().setCode('b1', 'OLD', false);
    expect(await store().board('b1')).toMatchObject({ code: 'OLD', codeOpen: false });
    await store().setCode('b1', 'NEW', true);
    expect(await store().boardOfCode('OLD')).toBeUndefined();
    expect(await store().boardOfCode('NEW')).toMatchObject({ id: 'b1', codeOpen: true });
  });

  test('settings are replaced as a whole', async () => {
    await store().createBoard(newBoard('b1'));
    const settings = { ...newSettings('Renamed', 'sw'), groups: ['County', 'Midwives'] };
    await store().saveSettings('b1', settings);
    expect((await store().board('b1'))?.settings).toEqual(settings);
  });
};

const access = (store: () => Storage): void => {
  const people: readonly Person[] = [person('p3'), person('p1'), person('p2')];

  beforeEach(async () => {
    const links = [{ link: newLink('l1', 'b1'), tokenHash: 'h1' }];
    await store().createBoard(newBoard('b1', 'ONE', { links, people }));
    await store().createBoard(newBoard('b2', 'TWO'));
  });

  test('links are found by the hash of their token and listed by board', async () => {
    const later = newLink('l2', 'b1', { role: 'observer', createdAt: 2_000 });
    await store().addLink(later, 'h2');
    expect(await store().linkOfToken('h2')).toEqual(later);
    expect(await store().links('b1')).toEqual([newLink('l1', 'b1'), later]);
    expect(await store().links('b2')).toEqual([]);
  });

  test('revoking a link ends the sessions opened with it, no others', async () => {
    await store().addLink(newLink('l2', 'b1'), 'h2');
    await store().addSession(newSession('b1', 'l1'), 's1', 1_000);
    await store().addSession(newSession('b1', 'l2'), 's2', 1_000);
    await store().addSession(newSession('b1', null), 's3', 1_000);
    await store().revokeLink('b1', 'l1', 5_000);
    expect((await store().linkOfToken('h1'))?.revokedAt).toBe(5_000);
    expect((await store().session('s1'))?.endedAt).toBe(5_000);
    expect(await store().session('s2')).toEqual(newSession('b1', 'l2'));
    expect(await store().session('s3')).toEqual(newSession('b1', null));
    expect((await store().linkOfToken('h2'))?.revokedAt).toBeNull();
  });

  test('a link is revoked once and only through its own board', async () => {
    await store().addSession(newSession('b1', 'l1'), 's1', 1_000);
    await store().revokeLink('b2', 'l1', 4_000);
    expect((await store().linkOfToken('h1'))?.revokedAt).toBeNull();
    expect((await store().session('s1'))?.endedAt).toBeNull();
    await store().revokeLink('b1', 'l1', 5_000);
    await store().revokeLink('b1', 'l1', 6_000);
    expect((await store().linkOfToken('h1'))?.revokedAt).toBe(5_000);
  });

  test('people keep the order in which they came, also when one of them changes', async () => {
    await store().savePerson('b1', person('p4'));
    const renamed = person('p1', { name: 'Renamed', group: 'County' });
    await store().savePerson('b1', renamed);
    await store().savePerson('b1', person('p0'));
    expect(await store().people('b1')).toEqual([person('p3'), renamed, person('p2'), person('p4'), person('p0')]);
    expect(await store().people('b2')).toEqual([]);
  });
};

const log = (store: () => Storage): void => {
  test('updates come back in the order in which they were appended, also when nobody waited', async () => {
    const { doc, updates } = recording();
    await store().createBoard(newBoard('b1'));
    await store().createBoard(newBoard('b2'));
    const before = (await store().load('b1')).updates.length;
    work(doc);
    await Promise.all(updates.map((update) => store().append('b1', update)));
    const { snapshot, updates: stored } = await store().load('b1');
    expect(snapshot).toBeUndefined();
    expect(stored.slice(before).map((update) => [...update])).toEqual(updates.map((update) => [...update]));
    expect((await store().load('b2')).updates).toHaveLength(before);
  });

  test('a board starts with its first update', async () => {
    const { doc } = recording();
    work(doc);
    await store().createBoard(newBoard('b1', 'ONE', { firstUpdate: Y.encodeStateAsUpdate(doc) }));
    expect(contentsOf(documentOf(await store().load('b1')))).toEqual(contentsOf(doc));
  });

  test('compacting keeps the document, deletions included, and needs no update any more', async () => {
    const { doc, updates } = recording();
    await store().createBoard(newBoard('b1'));
    work(doc);
    for (const update of updates) await store().append('b1', update);
    await store().compact('b1');
    const compacted = await store().load('b1');
    expect(compacted.updates).toEqual([]);
    expect(contentsOf(documentOf(compacted))).toEqual(contentsOf(doc));
  });

  test('after compacting more can be appended and compacted again', async () => {
    const { doc, updates } = recording();
    await store().createBoard(newBoard('b1'));
    for (let round = 0; round < 3; round++) {
      work(doc);
      for (const update of updates.splice(0)) await store().append('b1', update);
      expect(contentsOf(documentOf(await store().load('b1')))).toEqual(contentsOf(doc));
      await store().compact('b1');
      expect(contentsOf(documentOf(await store().load('b1')))).toEqual(contentsOf(doc));
    }
  });

  test('compacting an unchanged board changes nothing', async () => {
    await store().createBoard(newBoard('b1'));
    await store().compact('b1');
    await store().compact('b1');
    expect(contentsOf(documentOf(await store().load('b1'))).records).toEqual({});
  });

  test('a store that works says so', async () => {
    await expect(store().check()).resolves.toBeUndefined();
  });
};

const pictures = (store: () => Storage): void => {
  const asset = (hash: string, size: number): StoredAsset => ({
    hash,
    type: 'image/png',
    width: 4,
    height: 3,
    data: new Uint8Array(size).fill(7),
  });

  beforeEach(async () => {
    await store().createBoard(newBoard('b1', 'ONE'));
    await store().createBoard(newBoard('b2', 'TWO'));
  });

  test('come back as they were stored; what is not there is undefined', async () => {
    await store().saveAsset('b1', asset('h1', 9));
    const found = await store().asset('h1');
    expect({ ...found, data: [...(found?.data ?? [])] }).toEqual({ ...asset('h1', 9), data: Array(9).fill(7) });
    expect(await store().asset('h2')).toBeUndefined();
  });

  test('are stored once by their hash and counted once for each board that has them', async () => {
    await store().saveAsset('b1', asset('h2', 5));
    await store().saveAsset('b1', asset('h1', 9));
    await Promise.all([store().saveAsset('b1', asset('h1', 9)), store().saveAsset('b2', asset('h1', 9))]);
    expect(await store().assetsOf('b1')).toEqual([
      { hash: 'h1', bytes: 9 },
      { hash: 'h2', bytes: 5 },
    ]);
    expect(await store().assetsOf('b2')).toEqual([{ hash: 'h1', bytes: 9 }]);
    expect(await store().assetsOf('none')).toEqual([]);
  });

  test('of a board that is not there are refused and leave nothing behind', async () => {
    await expect(store().saveAsset('none', asset('h1', 9))).rejects.toThrow();
    expect(await store().asset('h1')).toBeUndefined();
  });
};

const restart = (store: () => Storage, reopened: () => Promise<Storage>): void => {
  test('everything is there after closing and opening again', async () => {
    const { doc, updates } = recording();
    const links = [{ link: newLink('l1', 'b1'), tokenHash: 'h1' }];
    await store().createBoard(newBoard('b1', 'ONE', { links, people: [person('p1')] }));
    await store().addSession(newSession('b1', 'l1'), 's1', 1_000);
    await store().saveAsset('b1', { hash: 'h1', type: 'image/png', width: 4, height: 3, data: new Uint8Array(9) });
    work(doc);
    for (const update of updates.splice(0, 30)) await store().append('b1', update);
    await store().compact('b1');
    // Nobody waits for these: closing must.
    for (const update of updates) void store().append('b1', update);
    const again = await reopened();
    expect((await again.boardOfCode('ONE'))?.id).toBe('b1');
    expect(await again.linkOfToken('h1')).toEqual(newLink('l1', 'b1'));
    expect(await again.session('s1')).toEqual(newSession('b1', 'l1'));
    expect(await again.people('b1')).toEqual([person('p1')]);
    expect((await again.asset('h1'))?.data).toHaveLength(9);
    expect(await again.assetsOf('b1')).toEqual([{ hash: 'h1', bytes: 9 }]);
    expect(contentsOf(documentOf(await again.load('b1')))).toEqual(contentsOf(doc));
  });
};

export const storageContract = (name: string, { open, reopen, remove }: StorageUnderTest): void => {
  describe(`storage in ${name}`, () => {
    let storage: Storage;

    beforeEach(async () => {
      storage = await open();
    });
    afterEach(async () => {
      await storage.close();
      await remove();
    });

    const store = () => storage;
    describe('boards', () => boards(store));
    describe('links, people and sessions', () => access(store));
    describe('pictures', () => pictures(store));
    describe('the log of a document', () => log(store));
    describe('a session', () => sessionContract(store));
    if (reopen) {
      const reopened = async () => {
        await storage.close();
        storage = await reopen();
        return storage;
      };
      describe('a restart', () => {
        restart(store, reopened);
        sessionRestart(store, reopened);
      });
    }
  });
};
