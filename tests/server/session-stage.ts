/**
 * A workshop on a real server for tests of the session: who leads, who takes part, who watches, and a phone; what each of
 * them was sent, in bytes.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { readRecords } from '../../shared/document/read.ts';
import type { BoardRecord, Card } from '../../shared/document/record.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { PollView } from '../../shared/session/poll.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import type { RoundView } from '../../shared/session/writing-view.ts';
import type { Api } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';

export type Workshop = Awaited<ReturnType<typeof enterWorkshop>>;

export const enterWorkshop = async (api: Api, board: MadeBoard) => {
  const enter = async (role: 'facilitator' | 'participant' | 'observer', name: string, sessionOnly = false) => {
    const peer = openPeer(api.base, await api.joinAs(board, role, name), { sessionOnly });
    await (sessionOnly ? peer.synced() : peer.settled());
    return peer;
  };
  const [host, ana, ben, obi, phone] = await Promise.all([
    enter('facilitator', 'Host'),
    enter('participant', 'Ana'),
    enter('participant', 'Ben'),
    enter('observer', 'Obi'),
    enter('participant', 'Phone', true),
  ]);
  return { host, ana, ben, obi, phone, enter };
};

/** One server for all tests of a file, and for each test a new board of these templates with a workshop in it. */
export const stageOn = (...templates: readonly string[]) => {
  let server: TestServer | undefined;
  let board: MadeBoard | undefined;
  let room: Workshop | undefined;
  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(async () => {
    board = await known(server).createBoard(templates);
    room = await enterWorkshop(known(server), board);
  });
  afterEach(closeAll);
  afterAll(() => server?.close());
  const known = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the stage is set up before each test');
    return value;
  };
  return {
    get server(): TestServer {
      return known(server);
    },
    get board(): MadeBoard {
      return known(board);
    },
    get room(): Workshop {
      return known(room);
    },
  };
};
export type OnStage = ReturnType<typeof stageOn>;

/** Commands that are all taken. */
export const act = async (peer: Peer, ...commands: readonly SessionInput[]): Promise<void> => {
  for (const command of commands)
    expect([command.type, await peer.command(command)]).toEqual([command.type, undefined]);
};

/** A command that is refused with this code. */
export const refuses = async (code: RefusalCode, peer: Peer, command: SessionInput): Promise<void> =>
  expect([command.type, await peer.command(command)]).toEqual([command.type, code]);

export const roundOf = (peer: Peer): RoundView | undefined => peer.view().parts.writing.rounds.at(-1);
export const pollOf = (peer: Peer): PollView | undefined => peer.view().parts.poll.polls.at(-1);

const recordsAt = (peer: Peer): readonly BoardRecord[] => [...readRecords(peer.doc).records.values()];
export const templateAt = (peer: Peer): string => recordsAt(peer).find(({ type }) => type === 'template')?.id ?? '';
export const cardsAt = (peer: Peer, text: string): readonly Card[] =>
  recordsAt(peer).filter((record): record is Card => record.type === 'card' && record.text === text);

/** Opens a round on the first template and gives its id, once these people have it. */
export const openRound = async (host: Peer, others: readonly Peer[], anonymous = false): Promise<string> => {
  const title = `Round ${randomUUID()}`;
  await act(host, { type: 'writing.open', title, template: templateAt(host), zone: 'option', anonymous });
  await Promise.all([host, ...others].map((peer) => peer.until(() => roundOf(peer)?.title === title)));
  return roundOf(host)?.id ?? '';
};

/** Opens a poll on two items and gives its id, once these people have it. */
export const openPoll = async (
  host: Peer,
  others: readonly Peer[],
  more: Partial<Extract<SessionInput, { type: 'poll.open' }>> = {},
): Promise<string> => {
  const title = `Poll ${randomUUID()}`;
  const items = ['x', 'y'].map((id) => ({ id, label: `Item ${id}` }));
  await act(host, { type: 'poll.open', kind: 'dots', items, budget: 2, places: 1, ...more, title });
  await Promise.all([host, ...others].map((peer) => peer.until(() => pollOf(peer)?.title === title)));
  return pollOf(host)?.id ?? '';
};

/** Somebody was sent these bytes, in any frame of any lane. */
export const wasSent = (peer: Peer, mark: string): boolean =>
  peer.frames.some((frame) => Buffer.from(frame).includes(mark));
