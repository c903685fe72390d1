/**
 * A board of a server that runs, and seats on it, made over HTTP. For the benchmarks that bring their own clients.
 */
import { SUBPROTOCOL } from '../../../shared/protocol/lanes.ts';

export const HOST_KEY = 'host-key-of-the-benchmark';
const JOINS_AT_ONCE = 25;

export interface Seat {
  readonly participantId: string;
  readonly path: string;
  readonly protocols: readonly string[];
}

const post = async (base: string, path: string, body: unknown, token?: string): Promise<Record<string, unknown>> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
};

/** A new board with this many participants. */
export const takeSeats = async (base: string, count: number): Promise<readonly Seat[]> => {
  const board = await post(base, '/api/boards', { title: 'Benchmark' }, HOST_KEY);
  const { token } = (board.links as Record<'participant', { token: string }>).participant;
  const take = async (seat: number): Promise<Seat> => {
    const joined = await post(base, '/api/join', { token, name: `Participant ${seat}` });
    return {
      participantId: String(joined.participantId),
      path: `/sync/${String(joined.boardId)}`,
      protocols: [SUBPROTOCOL, String(joined.sessionToken)],
    };
  };
  const seats: Seat[] = [];
  while (seats.length < count) {
    const more = Math.min(JOINS_AT_ONCE, count - seats.length);
    seats.push(...(await Promise.all(Array.from({ length: more }, (_, order) => take(seats.length + order)))));
  }
  return seats;
};
