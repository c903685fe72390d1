/**
 * One socket's life: from the open handshake to the close, as a member of a room. Knows frames only as bytes.
 * Invariant: after `close` was called no frame of this socket reaches the room any more.
 */
import type { RawData, WebSocket } from 'ws';
import type { Actor } from '../../shared/access.ts';
import { REFUSALS, type RefusalCode } from '../../shared/refusals.ts';
import type { Person } from '../../shared/session/roster.ts';
import type { Member } from '../rooms/member.ts';
import type { Room } from '../rooms/room.ts';
import { type Allowance, createGate, FAULTS } from './gate.ts';
import { createOutbox } from './outbox.ts';
import { type ServerSocket, waitingBytes } from './server-socket.ts';
import { createTurns } from './turns.ts';

/** A socket that answers no ping for this long is dead. */
const HEARTBEAT_MS = 30_000;

let lastConnectionId = 0;

/** Closes a socket with a code of the refusals table; the reason is the code's name. */
export const closeSocket = (socket: WebSocket, code: RefusalCode): void => socket.close(REFUSALS[code].close, code);

const toBytes = (data: RawData): Uint8Array => {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
};

const heartbeat = (socket: WebSocket): (() => void) => {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) {
      socket.terminate();
      return;
    }
    alive = false;
    socket.ping();
  }, HEARTBEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
};

export interface ConnectionOptions {
  readonly socket: ServerSocket;
  readonly room: Room;
  readonly actor: Actor;
  readonly person: Person;
  readonly linkId: string | null;
  readonly allowance: Allowance;
  readonly sessionOnly: boolean;
  readonly now: () => number;
  readonly onClosed: () => void;
  readonly onRefused: (code: RefusalCode) => void;
}

/** Brings the socket into the room. */
export const connect = (options: ConnectionOptions): void => {
  const { socket, room, actor, person, linkId, sessionOnly, now } = options;
  const gate = createGate(options.allowance);
  const outbox = createOutbox();
  const isLost = (): boolean => outbox.isLost(waitingBytes(socket), socket.bufferedAmount, now());
  let open = true;
  lastConnectionId++;
  const member: Member = {
    ...actor,
    connectionId: lastConnectionId,
    linkId,
    sessionOnly,
    send: (frame) => {
      if (socket.readyState !== socket.OPEN) return;
      const wasLost = isLost();
      if (!wasLost) socket.send(frame);
      if (wasLost || isLost()) member.close('reader.too-slow');
    },
    hold: () => socket.line?.cork(),
    letGo: () => socket.line?.uncork(),
    isBusy: () => outbox.isBusy(waitingBytes(socket)),
    fault: () => (options.allowance.spend(FAULTS, 1, now()) ? undefined : 'rate.exceeded'),
    close: (code) => {
      if (open) options.onRefused(code);
      leave();
      closeSocket(socket, code);
      // A reader that takes nothing in would never take the close in either.
      if (code === 'reader.too-slow') socket.terminate();
    },
  };
  const stopHeartbeat = heartbeat(socket);

  function leave(): void {
    if (!open) return;
    open = false;
    stopHeartbeat();
    room.leave(member);
    options.onClosed();
  }

  let refused: RefusalCode | undefined;
  const turns = createTurns(
    (frame) => {
      if (open) room.receive(member, frame);
    },
    // What came before is taken first.
    () => refused && member.close(refused),
  );
  socket.on('message', (data, isBinary) => {
    if (!open || refused) return;
    const frame = toBytes(data);
    refused = isBinary ? gate.admit(frame, now(), member.isBusy()) : 'frame.malformed';
    if (!refused) turns.add(frame);
    else if (!turns.isWaiting()) member.close(refused);
  });
  // The farewell may take a while; who is refused is out at once.
  socket.on('error', () => {
    turns.finish();
    member.close(socket.refused ?? 'frame.malformed');
  });
  socket.on('close', () => {
    turns.finish();
    leave();
  });
  room.join(member, person);
};
