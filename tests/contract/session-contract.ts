/**
 * What every storage adapter promises of a session (`record` and `sessionLog` of server/storage/port.ts). Knows no
 * adapter; run by storage-contract.ts.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { SessionRecord, Storage, StoredSession } from '../../server/storage/port.ts';
import { createRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { card, person } from '../unit/sample-board.ts';

const AT = 7_000;
const settings = newSettings('Board', 'en');

const recordOf = (change: Partial<SessionRecord> = {}): SessionRecord => ({
  command: '',
  events: [],
  state: undefined,
  keep: {},
  drop: [],
  settings: undefined,
  people: [],
  update: undefined,
  ...change,
});
const event = (number: number) => ({ type: 'timer.set', number });
const cardUpdate = (id: string): Uint8Array => {
  const doc = new Y.Doc();
  createRecord(doc, card(id, 'note'));
  return Y.encodeStateAsUpdate(doc);
};
const recordIds = async (store: Storage): Promise<string[]> => {
  const { snapshot, updates } = await store.load('b1');
  const doc = new Y.Doc();
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) Y.applyUpdate(doc, update);
  return [...doc.getMap('records').keys()];
};
const session = (participantId: string): StoredSession => ({
  boardId: 'b1',
  participantId,
  role: 'participant',
  linkId: null,
  endedAt: null,
});

/** Tests on a store with two boards, `b1` and `b2`. */
export const sessionContract = (store: () => Storage): void => {
  beforeEach(async () => {
    for (const id of ['b1', 'b2'])
      await store().createBoard({
        board: { id, code: `CODE-${id}`, codeOpen: true, settings, createdAt: 1_000 },
        links: [],
        people: [person('p1'), person('p2')],
        firstUpdate: Y.encodeStateAsUpdate(new Y.Doc()),
      });
  });

  test('a board on which nothing happened has no events, no secrets and no commands', async () => {
    expect(await store().sessionLog('b1')).toEqual({ state: undefined, events: [], secrets: {}, commands: [] });
  });

  test('events come back in their order, also when nobody waited, and are of their board alone', async () => {
    const records = Array.from({ length: 30 }, (_, n) => recordOf({ events: [event(2 * n), event(2 * n + 1)] }));
    await Promise.all(records.map((record) => store().record('b1', [record], AT)));
    expect((await store().sessionLog('b1')).events).toEqual(Array.from({ length: 60 }, (_, n) => event(n)));
    expect((await store().sessionLog('b2')).events).toEqual([]);
  });

  test('[SE4] from a kept state on, state and later events give what all events give', async () => {
    const machines = { timer: { number: 2 } };
    await store().record(
      'b1',
      [recordOf({ events: [event(1)] }), recordOf({ events: [event(2)], state: machines })],
      AT,
    );
    await store().record('b1', [recordOf({ events: [event(3)] })], AT);
    const { state, events } = await store().sessionLog('b1');
    // An adapter may keep all events in place of a state.
    expect(state === undefined ? events : [state, ...events]).toEqual(
      state === undefined ? [event(1), event(2), event(3)] : [machines, event(3)],
    );
  });

  test('[SE3] one command is whole: events, secrets, people, settings and the update of the document', async () => {
    const renamed = { ...settings, title: 'New' };
    const update = cardUpdate('n1');
    const keep = { 'writing/r/n': { text: 'x' } };
    const people = [person('p2', { name: 'Two' }), person('p3')];
    await store().record(
      'b1',
      [recordOf({ command: 'p1 c1', events: [event(1)], keep, settings: renamed, people, update })],
      AT,
    );
    expect(await store().sessionLog('b1')).toMatchObject({ events: [event(1)], secrets: keep, commands: ['p1 c1'] });
    expect((await store().board('b1'))?.settings).toEqual(renamed);
    expect(await store().people('b1')).toEqual([person('p1'), ...people]);
    expect(await recordIds(store())).toEqual(['n1']);
  });

  test('[SE3] of a batch with one that cannot be stored nothing is', async () => {
    const broken = recordOf({ events: [event(2)], keep: { 'poll/p/1': 1n } });
    const good = recordOf({ command: 'p1 c1', events: [event(1)], keep: { 'poll/p/0': 1 }, update: cardUpdate('n1') });
    await expect(store().record('nowhere', [good], AT)).rejects.toThrow();
    await expect(store().record('b1', [good, broken], AT)).rejects.toThrow();
    expect(await store().sessionLog('b1')).toEqual({ state: undefined, events: [], secrets: {}, commands: [] });
    expect(await recordIds(store())).toEqual([]);
  });

  test('secrets are kept, replaced and dropped, each by its key and on its board', async () => {
    const keep = { 'writing/r/1': { text: 'a' }, 'writing/r/2': { text: 'b' }, 'poll/p/1': { marks: { x: 1 } } };
    await store().record('b1', [recordOf({ keep })], AT);
    await store().record('b2', [recordOf({ keep: { 'writing/r/1': 'other' } })], AT);
    await store().record(
      'b1',
      [recordOf({ keep: { 'writing/r/1': { text: 'c' } }, drop: ['writing/r/2', 'none'] })],
      AT,
    );
    expect((await store().sessionLog('b1')).secrets).toEqual({
      'writing/r/1': { text: 'c' },
      'poll/p/1': { marks: { x: 1 } },
    });
    expect((await store().sessionLog('b2')).secrets).toEqual({ 'writing/r/1': 'other' });
  });

  test('[SE2] the newest commands are remembered, oldest first, and no more than a room does', async () => {
    const count = LIMITS.rememberedCommands + 5;
    const records = Array.from({ length: count }, (_, n) => recordOf({ command: `p1 c${n}`, events: [event(n)] }));
    await store().record('b1', [...records, recordOf({ events: [event(count)] })], AT);
    const { commands } = await store().sessionLog('b1');
    expect([commands.length, commands[0], commands.at(-1)]).toEqual([
      LIMITS.rememberedCommands,
      'p1 c5',
      `p1 c${count - 1}`,
    ]);
  });

  describe('somebody stored with', () => {
    beforeEach(async () => {
      for (const [hash, id] of [
        ['h1', 'p1'],
        ['h1b', 'p1'],
        ['h2', 'p2'],
      ] as const)
        await store().addSession(session(id), hash, 1_000);
    });

    test('[SE8] another role has it in every session of theirs', async () => {
      await store().record('b1', [recordOf({ people: [person('p1', { role: 'facilitator' })] })], AT);
      expect((await store().session('h1'))?.role).toBe('facilitator');
      expect((await store().session('h1b'))?.role).toBe('facilitator');
      expect(await store().session('h2')).toEqual(session('p2'));
    });

    test('[SE9] the mark of being removed has no session any more, and others keep theirs', async () => {
      await store().record('b1', [recordOf({ people: [person('p1', { removed: true })] })], AT);
      await store().record('b1', [recordOf({ people: [person('p1', { removed: true, name: 'Later' })] })], AT + 1);
      expect([(await store().session('h1'))?.endedAt, (await store().session('h1b'))?.endedAt]).toEqual([AT, AT]);
      expect(await store().session('h2')).toEqual(session('p2'));
    });
  });
};

/** What must be there after closing and opening again. */
export const sessionRestart = (store: () => Storage, reopened: () => Promise<Storage>): void => {
  test('[SE4] the session is there after closing and opening again', async () => {
    await store().createBoard({
      board: { id: 'b1', code: 'CODE', codeOpen: true, settings, createdAt: 1_000 },
      links: [],
      people: [],
      firstUpdate: Y.encodeStateAsUpdate(new Y.Doc()),
    });
    const machines = { timer: { number: 1 } };
    await store().record(
      'b1',
      [recordOf({ command: 'p1 a', events: [event(1)], keep: { 'poll/p/1': 1, 'poll/p/2': 2 }, state: machines })],
      AT,
    );
    // Nobody waits for this one: closing must.
    void store().record('b1', [recordOf({ command: 'p1 b', events: [event(2)], drop: ['poll/p/1'] })], AT);
    expect(await (await reopened()).sessionLog('b1')).toEqual({
      state: machines,
      events: [event(2)],
      secrets: { 'poll/p/2': 2 },
      commands: ['p1 a', 'p1 b'],
    });
  });
};
