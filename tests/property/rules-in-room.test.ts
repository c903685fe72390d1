/**
 * Random edits by people of all roles into a real room, over lines that deliver when they like: after every message the
 * records obey the rules, told here anew from the table in shared/document/rules.ts; in the end everybody has the same,
 * and so has the store. What the guard does with one change is tested in tests/unit/guard.test.ts.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createRegistry, type Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { recordsOf, textOf } from '../../shared/document/layout.ts';
import { readRecords } from '../../shared/document/read.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { seedDocument } from '../../shared/document/seed.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import type { Person } from '../../shared/session/roster.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { createFuzzPeer, type FuzzPeer, OWN } from '../fuzz/fuzz-peer.ts';
import { createSlowStorage } from '../fuzz/slow-storage.ts';
import { card, person } from '../unit/sample-board.ts';

const TICK_MS = 50;
const ALL = 10_000;
const PEOPLE = [
  person('f', { role: 'facilitator' }),
  person('p1'),
  person('p2'),
  person('o', { role: 'observer' }),
] as const;
const SEEDED: readonly BoardRecord[] = [
  card('of-f', 'note', { by: 'f' }),
  card('of-p1', 'note', { by: 'p1' }),
  card('of-p2', 'stakeholder', { by: 'p2' }),
  card('locked', 'note', { by: 'p1', locked: true }),
];

const ids = fc.constantFrom('wall', 'of-f', 'of-p1', 'of-p2', 'locked', 'new-1', 'new-2', 'new-3');
const patch = fc.oneof(
  fc.record({ xy: fc.tuple(fc.nat(5_000), fc.nat(5_000)) }),
  fc.record({ tint: fc.constantFrom('rose', 'lake', 'no tint at all') }),
  fc.record({ locked: fc.constantFrom(true, undefined, 'yes') }),
  fc.record({ by: fc.constantFrom('f', 'p1', 'stranger') }),
  fc.record({ type: fc.constantFrom('template', 'link') }),
  fc.record({ kind: fc.constantFrom('stakeholder', 'nothing') }),
);
const edit = fc.oneof(
  fc.record({ does: fc.constant('patch' as const), id: ids, patch }),
  fc.record({ does: fc.constant('delete' as const), id: ids }),
  fc.record({ does: fc.constant('create' as const), id: ids, by: fc.constantFrom('own', 'f', 'p1', 'stranger') }),
  fc.record({ does: fc.constant('type' as const), id: ids, text: fc.string({ maxLength: 4 }) }),
);
const step = fc.record({
  who: fc.nat(PEOPLE.length - 1),
  edits: fc.array(edit, { maxLength: 3 }),
  /** Messages that arrive afterwards, up and down. */
  up: fc.nat(3),
  down: fc.nat(4),
  ticks: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const make = (peer: FuzzPeer, one: Step['edits'][number]): void => {
  const { doc } = peer;
  if (one.does === 'patch') patchRecord(doc, one.id, one.patch);
  else if (one.does === 'delete') deleteRecord(doc, one.id);
  else if (one.does === 'type') textOf(doc, one.id)?.insert(0, one.text);
  else createRecord(doc, card(one.id, 'note', { by: one.by === 'own' ? peer.person.id : one.by }));
};

/** What a person of this role may never have done, from the state before to the state after. */
const breach = (
  { id, role }: Person,
  before: BoardRecord | undefined,
  after: BoardRecord | undefined,
): string | undefined => {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  if (role === 'observer') return 'an observer changed something';
  if (before && after && before.by !== after.by) return 'credited to another';
  if (before && after && before.type !== after.type) return 'another type';
  if (role === 'facilitator') return undefined;
  if (before?.type === 'template' || after?.type === 'template') return 'changed a template';
  if (before?.locked) return 'changed what is locked';
  if (after?.locked) return 'locked something';
  if (before && !after && before.by !== id) return 'deleted what is not theirs';
  return !before && after && after.by !== id ? 'wrote in the name of another' : undefined;
};

let registry: Registry;
let room: Room;
let storage: ReturnType<typeof createSlowStorage>;
let peers: FuzzPeer[];

const open = async (): Promise<void> => {
  storage = createSlowStorage();
  const board = { id: 'fuzz', code: 'FUZZ22', codeOpen: true, settings: newSettings('Fuzz', 'en'), createdAt: 0 };
  const seed = { templates: ['stakeholder-map'], by: 'baraza', newId: () => 'wall', records: SEEDED };
  await storage.disk.createBoard({ board, links: [], people: PEOPLE, firstUpdate: seedDocument(seed) });
  registry = createRegistry({ storage: storage.open(), now: () => 0, idleMs: 60_000, onError: () => undefined });
  const opened = await registry.open(board.id);
  if (opened === undefined) throw new Error('there is such a board');
  room = opened;
  peers = PEOPLE.map((one, order) => createFuzzPeer(one, 1_000 + order));
  for (const peer of peers) peer.connect(room);
  await settle();
};

/** Everything under way arrives. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 4; round++) {
    for (const peer of peers) peer.flushUp(ALL);
    await vi.advanceTimersByTimeAsync(TICK_MS);
    await storage.commit(ALL);
    for (const peer of peers) peer.flushDown(ALL);
  }
};

const recordsNow = (): ReadonlyMap<string, BoardRecord> =>
  new Map(structuredClone(room.content().records).map((record) => [record.id, record]));

/** One message of this person arrives; gives what they did with it against the rules. */
const arrive = (peer: FuzzPeer): readonly string[] => {
  const before = recordsNow();
  peer.flushUp(1);
  const after = recordsNow();
  const touched = new Set([...before.keys(), ...after.keys()]);
  return [...touched].flatMap((id) => breach(peer.person, before.get(id), after.get(id)) ?? []);
};

const play = async (steps: readonly Step[]): Promise<void> => {
  for (const { who, edits, up, down, ticks } of steps) {
    const peer = peers[who];
    if (peer === undefined) continue;
    peer.doc.transact(() => {
      for (const one of edits) make(peer, one);
    }, OWN);
    for (let n = 0; n < up; n++) expect(arrive(peer)).toEqual([]);
    if (ticks) await vi.advanceTimersByTimeAsync(TICK_MS);
    await storage.commit(ALL);
    peer.flushDown(down);
  }
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await registry.close();
  vi.useRealTimers();
});

describe('random edits by people of all roles', () => {
  test('[BD1] [BD6] obey the rules after every message, and everybody ends with the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await open();
        await play(steps);
        await settle();
        const truth = new Y.Doc();
        for (const update of (await storage.disk.load('fuzz')).updates) Y.applyUpdate(truth, update);
        const kept = readRecords(truth).records;
        expect(new Map(kept)).toEqual(recordsNow());
        for (const { doc, person: who, closes } of peers) {
          if (who.role === 'observer') continue;
          expect(closes).toEqual([]);
          expect(recordsOf(doc).toJSON()).toEqual(recordsOf(truth).toJSON());
        }
        await registry.close();
      }),
      { numRuns: 60 },
    );
  });
});
