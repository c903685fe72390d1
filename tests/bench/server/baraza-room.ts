/**
 * A board of our own server with a seat for everybody, made over its HTTP interface; and its wire as a dialect.
 */
import * as decoding from 'lib0/decoding';
import { LANE, SUBPROTOCOL } from '../../../shared/protocol/lanes.ts';
import { type Cursor, readDownPresence, upPresence, upView } from '../../../shared/protocol/presence.ts';
import { coarseView } from '../../../shared/protocol/view.ts';
import type { Dialect } from './dialect.ts';
import { openProvider } from './replicas.ts';
import { type Scenario, seating } from './scenario.ts';
import { cursorAt, isInView, viewOf } from './views.ts';
import { createYjsDialect } from './yjs-dialect.ts';

export const HOST_KEY = 'host-key-of-the-benchmark';
const JOINS_AT_ONCE = 25;

interface Seat {
  readonly boardId: string;
  readonly participantId: string;
  readonly sessionToken: string;
}

const post = async (base: string, path: string, body: unknown, token?: string): Promise<Record<string, unknown>> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
};

const takeSeats = async (base: string, scenario: Scenario): Promise<readonly Seat[]> => {
  const board = await post(base, '/api/boards', { title: 'Benchmark' }, HOST_KEY);
  const links = board.links as Record<'facilitator' | 'participant', { token: string }>;
  const { seeder } = seating(scenario);
  const join = async (seat: number): Promise<Seat> => {
    const { token } = seat === seeder ? links.facilitator : links.participant;
    const joined = await post(base, '/api/join', { token, name: `Participant ${seat}` });
    return {
      boardId: String(joined.boardId),
      participantId: String(joined.participantId),
      sessionToken: String(joined.sessionToken),
    };
  };
  const seats: Seat[] = [];
  while (seats.length < scenario.sockets) {
    const count = Math.min(JOINS_AT_ONCE, scenario.sockets - seats.length);
    const first = seats.length;
    seats.push(...(await Promise.all(Array.from({ length: count }, (_, order) => join(first + order)))));
  }
  return seats;
};

/** Lane 4 counts document messages, and a raw writer sends nothing but edits. */
const acknowledged = (payload: Buffer, before: number): number => {
  if (payload[0] !== LANE.saved) return before;
  const decoder = decoding.createDecoder(payload);
  decoding.readVarUint(decoder);
  return decoding.readVarUint(decoder);
};

/** Which cursor at which place is how new: nothing of it stands in the frames. */
const createCursorBook = (seatOfPerson: ReadonlyMap<string, number>) => {
  const clocks = new Map<string, number>();
  const seatOfSlot = new Map<number, number>();
  const heard = new Map<string, number>();
  const keyOf = (seat: number, [x, y]: Cursor): string => `${seat} ${x} ${y}`;
  return {
    /** A slot is the same person's for every reader. */
    here: (slot: number, participantId: string): void => {
      const seat = seatOfPerson.get(participantId);
      if (seat !== undefined) seatOfSlot.set(slot, seat);
    },
    move: (seat: number, clock: number): Cursor => {
      const cursor = cursorAt(seat, clock);
      clocks.set(keyOf(seat, cursor), clock);
      return cursor;
    },
    /** Undefined also for what this reader has heard before: what others were not told yet may come to all again. */
    find: (reader: number, slot: number, cursor: Cursor) => {
      const seat = seatOfSlot.get(slot);
      const clock = seat === undefined ? undefined : clocks.get(keyOf(seat, cursor));
      if (seat === undefined || clock === undefined || heard.get(`${reader} ${seat}`) === clock) return undefined;
      heard.set(`${reader} ${seat}`, clock);
      return { seat, clock };
    },
  };
};

export interface OwnClients {
  /** The share of the seats that speak compact presence (lane 6). */
  readonly share: number;
  /** Whether they tell what they see, as our client does. */
  readonly tellViews: boolean;
}

/** The same dialect with compact presence on the first so many of every ten seats. */
const withCompactPresence = (stock: Dialect, seats: readonly Seat[], { share, tellViews }: OwnClients): Dialect => {
  const isCompact = (seat: number): boolean => seat % 10 < share * 10;
  const book = createCursorBook(new Map(seats.map(({ participantId }, seat) => [participantId, seat])));
  const compactHello = (seat: number): Uint8Array[] => [
    upPresence(undefined),
    ...(tellViews ? [upView(coarseView(viewOf(seat)))] : []),
  ];
  return {
    ...stock,
    hello: (seat) => [...(isCompact(seat) ? compactHello(seat) : []), ...stock.hello(seat)],
    cursor: (seat, clock) => (isCompact(seat) ? upPresence(book.move(seat, clock)) : stock.cursor(seat, clock)),
    read: (payload, sink, reader) => {
      if (payload[0] !== LANE.presence) {
        stock.read(payload, sink, reader);
        return;
      }
      sink.heard('presence', payload.length);
      const view = viewOf(reader);
      for (const entry of readDownPresence(decoding.createDecoder(payload.subarray(1)))) {
        if (entry.kind === 'here') book.here(entry.slot, entry.participantId);
        const found = entry.kind === 'cursor' && book.find(reader, entry.slot, entry.cursor);
        if (found && isInView(entry.cursor, view)) sink.cursorSeen(found.seat, found.clock);
      }
    },
  };
};

export const openBarazaRoom = async (port: number, scenario: Scenario, clients: OwnClients): Promise<Dialect> => {
  const seats = await takeSeats(`http://127.0.0.1:${port}`, scenario);
  const seatOf = (seat: number): Seat => {
    const taken = seats[seat];
    if (taken === undefined) throw new Error(`Nobody sits on ${seat}.`);
    return taken;
  };
  const protocolsOf = (seat: number): string[] => [SUBPROTOCOL, seatOf(seat).sessionToken];
  const stock = createYjsDialect({
    writers: scenario.writers,
    author: seatOf(seating(scenario).seeder).participantId,
    address: (seat) => ({ path: `/sync/${seatOf(seat).boardId}`, protocols: protocolsOf(seat) }),
    hello: () => [],
    acknowledged,
    replica: (seat) => openProvider(`ws://127.0.0.1:${port}/sync`, seatOf(seat).boardId, protocolsOf(seat)),
  });
  return withCompactPresence(stock, seats, clients);
};
