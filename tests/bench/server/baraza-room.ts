/**
 * A board of our own server with a seat for everybody, made over its HTTP interface; and its wire as a dialect.
 */
import * as decoding from 'lib0/decoding';
import { LANE, SUBPROTOCOL } from '../../../shared/protocol/lanes.ts';
import { readDownPresence, upPresence } from '../../../shared/protocol/presence.ts';
import type { Dialect } from './dialect.ts';
import { openProvider } from './replicas.ts';
import { type Scenario, seating } from './scenario.ts';
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

/** Where the cursor of a seat is; the place tells who it is and how new. */
const CORNER = [4_000, 1_000] as const;

/** The same dialect with compact presence (lane 6) on the first so many of every ten seats. */
const withCompactPresence = (stock: Dialect, share: number): Dialect => {
  const isCompact = (seat: number): boolean => seat % 10 < share * 10;
  return {
    ...stock,
    hello: (seat) => [...(isCompact(seat) ? [upPresence(undefined)] : []), ...stock.hello(seat)],
    cursor: (seat, clock) =>
      isCompact(seat) ? upPresence([CORNER[0] + clock, CORNER[1] + seat]) : stock.cursor(seat, clock),
    read: (payload, sink) => {
      if (payload[0] !== LANE.presence) {
        stock.read(payload, sink);
        return;
      }
      sink.heard('presence', payload.length);
      for (const entry of readDownPresence(decoding.createDecoder(payload.subarray(1)))) {
        if (entry.kind === 'cursor') sink.cursorSeen(entry.cursor[1] - CORNER[1], entry.cursor[0] - CORNER[0]);
      }
    },
  };
};

export const openBarazaRoom = async (port: number, scenario: Scenario, compactShare: number): Promise<Dialect> => {
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
  return withCompactPresence(stock, compactShare);
};
