/**
 * Who gets a socket: origin, path, subprotocol, token, board, in this order. A refused visitor gets an open socket that
 * closes at once with a code: a browser can read that, but not the status of a failed upgrade.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { LIMITS } from '../../shared/limits.ts';
import { SESSION_ONLY, SUBPROTOCOL } from '../../shared/protocol/lanes.ts';
import { type Refusal, type RefusalCode, refusal } from '../../shared/refusals.ts';
import { err, ok, type Result, refuse } from '../../shared/result.ts';
import type { Person } from '../../shared/session/roster.ts';
import type { Access, Identity } from '../access/access.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Room } from '../rooms/room.ts';
import type { Storage } from '../storage/port.ts';
import { createAllowances } from './allowances.ts';
import { closeSocket, connect } from './connection.ts';
import { boundFarewell, FAREWELL_MS, ServerSocket } from './server-socket.ts';

/** How long a stop waits for the farewell of people's sockets; one that sleeps would hold it up for longer. */
const STOP_MS = 1_000;

const PATH = /^\/sync\/([A-Za-z0-9_-]{1,64})$/;

export interface AdmissionOptions {
  readonly server: Server;
  readonly access: Access;
  readonly registry: Registry;
  readonly storage: Storage;
  readonly publicUrl: string | undefined;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  readonly onRefused: (code: RefusalCode) => void;
}

interface Admitted {
  readonly room: Room;
  readonly person: Person;
  readonly identity: Identity;
}

/** A page of another site may not open a socket in a visitor's name. Programs that are no browsers send no origin. */
const isForeign = (request: IncomingMessage, publicUrl: string | undefined): boolean => {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
};

const tokenOf = (request: IncomingMessage): string | undefined =>
  request.headers['sec-websocket-protocol']
    ?.split(',')
    .map((name) => name.trim())
    .find((name) => name !== SUBPROTOCOL && name !== SESSION_ONLY);

/** A page that has no canvas says so with its subprotocols. */
const wantsSessionOnly = (request: IncomingMessage): boolean =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').some((name) => name.trim() === SESSION_ONLY);

export const admitSockets = (options: AdmissionOptions) => {
  const socketOptions = {
    noServer: true,
    WebSocket: ServerSocket,
    maxPayload: LIMITS.frameBytes,
    // Not in the types of the library yet.
    closeTimeout: FAREWELL_MS,
    perMessageDeflate: false,
    handleProtocols: (offered: Set<string>): string | false => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  };
  const sockets = new WebSocketServer(socketOptions);
  const allowances = createAllowances();

  const admit = async (request: IncomingMessage): Promise<Result<Admitted, Refusal>> => {
    if (isForeign(request, options.publicUrl)) return refuse('origin.foreign');
    const boardId = PATH.exec((request.url ?? '').split('?')[0] ?? '')?.[1];
    const token = tokenOf(request);
    if (boardId === undefined) return refuse('board.unknown');
    if (token === undefined) return refuse('session.unknown');
    const identity = await options.access.identify(token);
    if (!identity.ok) return err(identity.error.code === 'link.unknown' ? refusal('session.unknown') : identity.error);
    const { participantId } = identity.value;
    if (participantId === undefined || identity.value.boardId !== boardId) return refuse('session.unknown');
    const person = (await options.storage.people(boardId)).find((candidate) => candidate.id === participantId);
    if (person === undefined) return refuse('session.unknown');
    // Last: whoever opens a room goes into it or releases it, or it would stay in memory for good.
    const room = await options.registry.open(boardId);
    if (room === undefined) return refuse('board.unknown');
    return ok({ room, person: { ...person, role: identity.value.role }, identity: identity.value });
  };

  /** Frames that come while we look up who it is are kept; the socket is paused, so there are few. */
  const welcome = async (socket: ServerSocket, request: IncomingMessage): Promise<void> => {
    socket.pause();
    const admitted = await admit(request);
    socket.resume();
    if (!admitted.ok) {
      options.onRefused(admitted.error.code);
      closeSocket(socket, admitted.error.code);
      return;
    }
    const { room, person, identity } = admitted.value;
    if (room.connectionsOf(person.id) >= LIMITS.connectionsPerPerson) {
      options.onRefused('rate.exceeded');
      closeSocket(socket, 'rate.exceeded');
      return;
    }
    if (socket.readyState !== socket.OPEN) {
      options.registry.release(room);
      return;
    }
    const key = `${room.boardId} ${person.id}`;
    connect({
      socket,
      allowance: allowances.enter(key, options.now()),
      room,
      person,
      actor: { participantId: person.id, role: identity.role },
      linkId: identity.linkId,
      sessionOnly: wantsSessionOnly(request),
      now: options.now,
      onClosed: () => {
        allowances.leave(key);
        options.registry.release(room);
      },
      onRefused: options.onRefused,
    });
    // A link revoked while we were looking would have found no connection to close: look once more.
    const still = await options.access.identify(tokenOf(request) ?? '');
    if (!still.ok)
      room.closeWhere(
        (member) => member.linkId === identity.linkId && member.participantId === person.id,
        still.error.code,
      );
  };

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', options.onError);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // A frame that is none is a refusal, not a fault.
      socket.on('error', (error) => socket.refused === undefined && options.onError(error));
      boundFarewell(socket, stream);
      welcome(socket, request).catch((error: unknown) => {
        options.onError(error);
        options.onRefused('server.broken');
        closeSocket(socket, 'server.broken');
      });
    });
  };
  options.server.on('upgrade', onUpgrade);

  return {
    count: (): number => sockets.clients.size,
    /** Bytes that wait to go out to all of them. */
    queuedBytes: (): number => [...sockets.clients].reduce((sum, socket) => sum + socket.bufferedAmount, 0),
    close: (): Promise<void> =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) closeSocket(socket, 'server.stopping');
        const hurry = setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate();
        }, STOP_MS);
        sockets.close(() => {
          clearTimeout(hurry);
          resolve();
        });
      }),
  };
};
