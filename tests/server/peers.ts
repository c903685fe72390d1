/**
 * Raw connections of tests: bare sockets, people with their documents, stock providers. Every frame is kept to be looked at.
 * Invariant: nothing here waits for a time; `until` looks again with every frame that comes. `closeAll` closes them all.
 */
import { randomUUID } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { sessionFrame, step1Frame, step2Frame, updateFrame } from '../../server/rooms/frames.ts';
import { changeView } from '../../shared/protocol/change-view.ts';
import type { Joined } from '../../shared/protocol/http.ts';
import { LANE, SESSION_ONLY, SUBPROTOCOL, SYNC } from '../../shared/protocol/lanes.ts';
import type { DownMessage } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionCommand, SessionView } from '../../shared/session/session.ts';

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** Promises that resolve when their condition holds; a connection that closes meanwhile rejects them with its code. */
const createWaiters = () => {
  const looks = new Set<(end?: Closing) => void>();
  return {
    poke: (end?: Closing): void => {
      for (const look of [...looks]) look(end);
    },
    until: (holds: () => boolean): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (end?: Closing): void => {
          const held = holds();
          if (held || end) looks.delete(look);
          if (held) resolve();
          else if (end) reject(new Error(`closed with ${end.code} ${end.reason} while waiting for ${holds}`));
        };
        looks.add(look);
        look();
      }),
  };
};

/** What is open; `closeAll` leaves nothing behind. */
const open = new Set<() => void>();
export const closeAll = (): void => {
  for (const close of open) close();
  open.clear();
};

export interface SocketOptions {
  readonly origin?: string;
  readonly protocols?: readonly string[];
  readonly onFrame?: (frame: Uint8Array) => void;
}

/** A bare WebSocket to a board that keeps every frame. */
export const openSocket = (base: string, boardId: string, token: string, options: SocketOptions = {}) => {
  const waiters = createWaiters();
  const frames: Uint8Array[] = [];
  const socket = new WebSocket(
    `${base.replace(/^http/, 'ws')}/sync/${boardId}`,
    [...(options.protocols ?? [SUBPROTOCOL, token])],
    options.origin === undefined ? {} : { origin: options.origin },
  );
  socket.on('message', (data: Buffer) => {
    frames.push(new Uint8Array(data));
    options.onFrame?.(new Uint8Array(data));
    waiters.poke();
  });
  const closed = new Promise<Closing>((resolve) => {
    socket.on('close', (code, reason) => {
      resolve({ code, reason: String(reason) });
      waiters.poke({ code, reason: String(reason) });
    });
  });
  socket.on('error', () => waiters.poke());
  socket.on('open', () => waiters.poke());
  const close = (): void => socket.terminate();
  open.add(close);
  return {
    socket,
    frames,
    closed,
    close,
    until: waiters.until,
    opened: (): Promise<void> => waiters.until(() => socket.readyState === WebSocket.OPEN),
    send: (data: Uint8Array | string): void => socket.send(data),
  };
};

const SERVER = Symbol('server');

export interface PeerOptions {
  readonly origin?: string;
  /** As a page without a canvas: the session lane alone. */
  readonly sessionOnly?: boolean;
}

/** A frame of the session lane with any JSON. */
export const saying = (message: unknown): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.session);
  encoding.writeVarString(encoder, JSON.stringify(message));
  return encoding.toUint8Array(encoder);
};

/**
 * A person's raw connection with its document. Sends every local change as one document message at once, unless they are
 * held back; never connects again.
 */
export const openPeer = (base: string, joined: Joined, options: PeerOptions = {}) => {
  const doc = new Y.Doc();
  const told: DownMessage[] = [];
  let [sent, saved] = [0, 0];
  let view: SessionView | undefined;
  let synced = false;
  let held: Uint8Array[] | undefined;

  const sendUpdate = (update: Uint8Array): void => {
    sent++;
    connection.send(updateFrame(update));
  };
  const onSync = (decoder: decoding.Decoder): void => {
    const kind = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1) {
      sent++;
      connection.send(step2Frame(Y.encodeStateAsUpdate(doc, payload)));
      return;
    }
    Y.applyUpdate(doc, payload, SERVER);
    if (kind === SYNC.step2) synced = true;
  };
  const onTold = (message: DownMessage): void => {
    told.push(message);
    if (message.type === 'view') view = message.view;
    else if (message.type === 'change' && view) view = changeView(view, message);
  };
  const onFrame = (frame: Uint8Array): void => {
    const decoder = decoding.createDecoder(frame);
    const lane = decoding.readVarUint(decoder);
    if (lane === LANE.sync) onSync(decoder);
    else if (lane === LANE.saved) saved = decoding.readVarUint(decoder);
    else if (lane === LANE.session) onTold(JSON.parse(decoding.readVarString(decoder)) as DownMessage);
  };
  const { sessionOnly = false, ...others } = options;
  const protocols = [SUBPROTOCOL, joined.sessionToken, ...(sessionOnly ? [SESSION_ONLY] : [])];
  const connection = openSocket(base, joined.boardId, joined.sessionToken, { ...others, protocols, onFrame });
  if (!sessionOnly) connection.socket.on('open', () => connection.send(step1Frame(Y.encodeStateVector(doc))));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === SERVER) return;
    if (held) held.push(update);
    else sendUpdate(update);
  });

  return {
    // Somebody who comes again may be given as the peer they were: the connection is the new one.
    ...joined,
    ...connection,
    doc,
    told,
    sent: (): number => sent,
    saved: (): number => saved,
    sendUpdate,
    write: (change: (doc: Y.Doc) => void): void => doc.transact(() => change(doc)),
    /** Changes the document and gives the updates without sending them. */
    hold: (change: (doc: Y.Doc) => void): readonly Uint8Array[] => {
      held = [];
      doc.transact(() => change(doc));
      const updates = held;
      held = undefined;
      return updates;
    },
    synced: (): Promise<void> => connection.until(() => (synced || sessionOnly) && view !== undefined),
    /** Everything sent is acknowledged as durable. */
    settled: (): Promise<void> => connection.until(() => synced && saved === sent),
    /** What this person sees of the session now; after `synced`. */
    view: (): SessionView => {
      if (view === undefined) throw new Error('no view yet');
      return view;
    },
    refusedCodes: (): RefusalCode[] => told.flatMap((message) => (message.type === 'refused' ? [message.code] : [])),
    refusedIds: (code: RefusalCode): string[] =>
      told.flatMap((message) => (message.type === 'refused' && message.code === code ? message.recordIds : [])),
    /** Gives the code that the command was refused with, if any. */
    command: async (command: SessionCommand, id: string = randomUUID()): Promise<RefusalCode | undefined> => {
      const answers = () => told.filter((message) => message.type === 'answer' && message.id === id);
      const before = answers().length;
      connection.send(saying({ id, command }));
      await connection.until(() => answers().length > before);
      const message = answers().at(-1);
      return message?.type === 'answer' ? message.refused : undefined;
    },
    /** Says something as a whole frame of the session lane. */
    say: (message: unknown): void => connection.send(sessionFrame(message as DownMessage)),
  };
};
export type Peer = ReturnType<typeof openPeer>;

/** A stock provider, as anybody's program would use it. */
export const openProvider = (base: string, joined: Joined) => {
  const doc = new Y.Doc();
  const waiters = createWaiters();
  const saved: number[] = [];
  const provider = new WebsocketProvider(`${base.replace(/^http/, 'ws')}/sync`, joined.boardId, doc, {
    protocols: [SUBPROTOCOL, joined.sessionToken],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  // Each one listens for the end of the process; many would look like a leak.
  process.off('exit', provider._exitHandler);
  provider.messageHandlers[LANE.saved] = (_encoder, decoder) => {
    saved.push(decoding.readVarUint(decoder));
    waiters.poke();
  };
  provider.messageHandlers[LANE.session] = () => waiters.poke();
  const closed = new Promise<Closing>((resolve) => {
    provider.on('closed', (event) => resolve(event));
  });
  provider.on('sync', () => waiters.poke());
  provider.on('status', () => waiters.poke());
  provider.awareness.on('change', () => waiters.poke());
  doc.on('update', () => waiters.poke());
  const close = (): void => {
    provider.destroy();
    doc.destroy();
  };
  open.add(close);
  return { doc, provider, saved, closed, close, until: waiters.until };
};
