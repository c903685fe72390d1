/**
 * Whatever is sent to a session lane with a real store behind it, some of it twice: a command sent again is answered and
 * changes nothing, and a store that is closed and opened again gives everybody the same views.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Member } from '../../server/rooms/member.ts';
import { createRegistry } from '../../server/rooms/registry.ts';
import { createSessionLane } from '../../server/rooms/session-lane.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/port.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { DownMessage } from '../../shared/protocol/messages.ts';
import type { Person } from '../../shared/session/roster.ts';
import { newSession, type Session, viewFor } from '../../shared/session/session.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { WORKER_FILE } from '../server/harness.ts';
import { saying } from '../server/peers.ts';
import { createWorld, sessionText } from '../unit/session-world.ts';
import { BOARD_CARDS, commandOf, type Draft, draft, PEOPLE, senderOf } from './session-commands.ts';

const LIMIT_MS = 120_000;
const settings = newSettings('Board', 'en');
type Answer = Extract<DownMessage, { type: 'answer' }>;

/** A member that keeps what it is told on the session lane and says when an answer has come. */
const createMember = ({ id, role }: Person) => {
  const told: DownMessage[] = [];
  let look = (): void => undefined;
  const member: Member = {
    participantId: id,
    role,
    connectionId: 1,
    linkId: null,
    sessionOnly: true,
    send: (frame) => {
      const decoder = decoding.createDecoder(frame);
      decoding.readVarUint(decoder);
      told.push(JSON.parse(decoding.readVarString(decoder)) as DownMessage);
      look();
    },
    isBusy: () => false,
    close: () => undefined,
  };
  const answersTo = (command: string) =>
    told.filter((one): one is Answer => one.type === 'answer' && one.id === command);
  return {
    member,
    told,
    /** The newest answer to a command, once there are so many. */
    answered: (command: string, count: number): Promise<Answer> =>
      new Promise((resolve) => {
        look = () => {
          const answers = answersTo(command);
          const last = answers.at(-1);
          if (last && answers.length >= count) resolve(last);
        };
        look();
      }),
  };
};

const createBoard = (storage: Storage): Promise<void> =>
  storage.createBoard({
    board: { id: 'b1', code: 'CODE', codeOpen: true, settings, createdAt: 1 },
    links: [],
    people: PEOPLE,
    firstUpdate: Y.encodeStateAsUpdate(new Y.Doc()),
  });

/** Sends all drafts to a lane on this store; gives the session at the end. */
const play = async (storage: Storage, drafts: readonly Draft[]): Promise<Session> => {
  const world = createWorld(BOARD_CARDS);
  const lane = createSessionLane({
    boardId: 'b1',
    session: newSession({ settings, people: PEOPLE }),
    taken: [],
    now: () => world.now,
    newId: world.newId,
    desk: { cardText: () => undefined, placings: () => [], draft: () => undefined, publish: () => undefined },
    store: (records) => storage.record('b1', records, world.now),
    onWork: () => undefined,
    onRefused: () => undefined,
    onAccess: () => undefined,
  });
  for (const [number, made] of drafts.entries()) {
    const person = lane.session().people.get(senderOf(made));
    if (person === undefined) continue;
    const { member, answered } = createMember(person);
    lane.join(member, person);
    world.now += 1_000;
    const id = `c${number}`;
    const frame = saying({ id, command: commandOf(lane.session(), made, number) });
    const send = (): unknown => lane.receive(member, decoding.createDecoder(frame.subarray(1)));
    const before = sessionText(lane.session());
    send();
    if (made.yes) send();
    const { refused } = await answered(id, made.yes ? 2 : 1);
    const after = sessionText(lane.session());
    if (refused !== undefined) expect(after).toBe(before);
    else {
      send();
      expect(await answered(id, made.yes ? 3 : 2)).toEqual({ type: 'answer', id });
      expect(sessionText(lane.session())).toBe(after);
    }
    lane.leave(member);
  }
  return lane.session();
};

const withoutHere = (view: unknown): unknown =>
  JSON.parse(JSON.stringify(view, (key, value: unknown) => (key === 'here' ? undefined : value)));

/** Everybody's view in a room that is opened anew on this store. */
const expectSame = async (storage: Storage, session: Session): Promise<void> => {
  const onError = (error: unknown): never => {
    throw error;
  };
  const registry = createRegistry({ storage, now: () => 1, idleMs: 60_000, onError });
  const room = await registry.open('b1');
  for (const person of session.people.values()) {
    const { member, told } = createMember(person);
    room?.join(member, person);
    const [first] = told;
    const expected = viewFor(session, { participantId: person.id, role: person.role });
    expect(withoutHere(first?.type === 'view' ? first.view : undefined)).toEqual(withoutHere(expected));
  }
  await registry.close();
};

const drafts = fc.array(draft, { minLength: 20, maxLength: 60 });

test(
  '[SE2] what is sent again changes nothing, and [SE4] a room opened anew shows everybody the same: in memory',
  async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (list) => {
        const storage = createMemoryStorage();
        await createBoard(storage);
        await expectSame(storage, await play(storage, list));
      }),
      { numRuns: 40 },
    );
  },
  LIMIT_MS,
);

test(
  '[SE4] the same from a file that was closed and opened again',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baraza-replay-'));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(drafts, async (list) => {
        count++;
        const open = (): Promise<Storage> =>
          openSqlite({ file: join(folder, `${count}.sqlite`), workerFile: WORKER_FILE, now: () => 1 });
        const storage = await open();
        await createBoard(storage);
        const session = await play(storage, list);
        await storage.close();
        const again = await open();
        await expectSame(again, session);
        await again.close();
      }),
      { numRuns: 6 },
    );
    await rm(folder, { recursive: true, force: true });
  },
  LIMIT_MS,
);
