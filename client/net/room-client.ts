/**
 * The connection to a board's room: the stock y-websocket provider with its known traps closed, the saved count, the
 * session lane, presence, and a copy of the document on this device. No React.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { IndexeddbPersistence } from 'y-indexeddb';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { LANE, SUBPROTOCOL, SYNC } from '../../shared/protocol/lanes.ts';
import { changeView, type DownMessage } from '../../shared/protocol/messages.ts';
import { type RefusalCode, refusalOfClose } from '../../shared/refusals.ts';
import type { SessionCommand, SessionView } from '../../shared/session/session.ts';
import { createValue, type Readable } from '../ui/value.ts';
import { createUnsaved } from './unsaved.ts';

export interface SavedState {
  readonly online: boolean;
  /** The server's store works. */
  readonly works: boolean;
  readonly unsaved: number;
}

export interface Refused {
  readonly code: RefusalCode;
  readonly recordIds: readonly string[];
}

export interface RoomClientOptions {
  readonly boardId: string;
  readonly sessionToken: string;
}

export interface RoomClient {
  readonly doc: Y.Doc;
  readonly awareness: WebsocketProvider['awareness'];
  /** The first exchange with the server, or with this device's copy when there is no server, is done. */
  readonly ready: Readable<boolean>;
  readonly session: Readable<SessionView | undefined>;
  readonly saved: Readable<SavedState>;
  /** Set when the server closed the door for good. */
  readonly closed: Readable<RefusalCode | undefined>;
  /** Server clock minus this device's clock, in milliseconds. */
  readonly clockOffset: () => number;
  readonly onRefused: (listener: (refused: Refused) => void) => () => void;
  readonly command: (command: SessionCommand) => void;
  /** Called before each incoming document message: what waits to be written must be written first. */
  readonly beforeRemote: (flush: () => void) => void;
  readonly close: () => void;
}

const syncUrl = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;

/** The stock provider waits at most this long between tries; drawn anew each time, so that a room does not return as one. */
const RETRY_MS = [1_000, 4_000] as const;

/** The 2-argument shape of a provider's message handler that we rely on. */
type Handler = WebsocketProvider['messageHandlers'][number];

/** A WebSocket that reports every document message it sends. */
const countingSocket = (onSent: () => void, onOpened: () => void): typeof WebSocket =>
  class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      onOpened();
    }
    override send(data: Uint8Array<ArrayBuffer>): void {
      super.send(data);
      if (data[0] === LANE.sync && (data[1] === SYNC.step2 || data[1] === SYNC.update)) onSent();
    }
  };

/** Stock echo bug: the provider sends back every awareness update it receives. Only our own leave this device. */
const silenceEcho = (provider: WebsocketProvider): void => {
  const { awareness } = provider;
  const send = provider._awarenessUpdateHandler;
  awareness.off('update', send);
  awareness.on('update', (changes: Parameters<typeof send>[0], origin: unknown) => {
    if (origin !== provider) send(changes, origin);
  });
};

const randomRetry = (): number => RETRY_MS[0] + Math.random() * (RETRY_MS[1] - RETRY_MS[0]);

export const openRoom = ({ boardId, sessionToken }: RoomClientOptions): RoomClient => {
  const doc = new Y.Doc();
  const copy = new IndexeddbPersistence(`baraza-${boardId}`, doc);
  const unsaved = createUnsaved();
  const ready = createValue(false);
  const session = createValue<SessionView | undefined>(undefined);
  const saved = createValue<SavedState>({ online: false, works: true, unsaved: 0 });
  const closed = createValue<RefusalCode | undefined>(undefined);
  const refusedListeners = new Set<(refused: Refused) => void>();
  let copyLoaded = false;
  let offset = 0;
  let flush: () => void = () => undefined;
  let lastCommand = 0;

  const tellSaved = (change: Partial<SavedState> = {}): void => {
    const next = { ...saved.get(), ...change, unsaved: unsaved.count() + (copyLoaded ? 0 : 1) };
    const now = saved.get();
    if (next.online !== now.online || next.works !== now.works || next.unsaved !== now.unsaved) saved.set(next);
  };

  // Before the provider listens: a change must be counted before the message that carries it is.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    // What this device's copy brings may be news to the server too.
    if (origin === provider) return;
    unsaved.changed();
    tellSaved();
  });

  const provider = new WebsocketProvider(syncUrl(), boardId, doc, {
    protocols: [SUBPROTOCOL, sessionToken],
    disableBc: true,
    connect: false,
    maxBackoffTime: randomRetry(),
    WebSocketPolyfill: countingSocket(
      () => unsaved.sent(),
      () => unsaved.reconnected(),
    ),
  });
  silenceEcho(provider);

  const takeDown = (message: DownMessage): void => {
    if (message.type === 'view') {
      offset = message.now - Date.now();
      session.set(message.view);
    } else if (message.type === 'change') {
      const view = session.get();
      if (view) session.set(changeView(view, message));
    } else if (message.type === 'refused') {
      for (const listener of refusedListeners) listener(message);
    } else if (message.type === 'answer' && message.refused) {
      for (const listener of refusedListeners) listener({ code: message.refused, recordIds: [] });
    } else if (message.type === 'saving') tellSaved({ works: message.works });
  };

  const handlers = provider.messageHandlers;
  const readSync = handlers[LANE.sync] as Handler;
  handlers[LANE.sync] = (...args) => {
    flush();
    readSync(...args);
  };
  handlers[LANE.saved] = (_encoder, decoder) => {
    unsaved.acknowledged(decoding.readVarUint(decoder));
    tellSaved();
  };
  handlers[LANE.session] = (_encoder, decoder) => takeDown(JSON.parse(decoding.readVarString(decoder)));

  provider.on('sync', (synced: boolean) => {
    if (synced) ready.set(true);
    tellSaved();
  });
  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'connected') provider.maxBackoffTime = randomRetry();
    tellSaved({ online: status === 'connected' });
  });
  provider.on('closed', (event: { code: number }) => closed.set(refusalOfClose(event.code) ?? 'server.broken'));

  // Both ways at once; whatever comes second only adds. Until the copy is in, nothing may claim to be saved.
  provider.connect();
  void copy.whenSynced.then(() => {
    copyLoaded = true;
    if (doc.getMap('records').size > 0) ready.set(true);
    tellSaved();
  });

  return {
    doc,
    awareness: provider.awareness,
    ready,
    session,
    saved,
    closed,
    clockOffset: () => offset,
    onRefused: (listener) => {
      refusedListeners.add(listener);
      return () => refusedListeners.delete(listener);
    },
    command: (command) => {
      lastCommand++;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, LANE.session);
      encoding.writeVarString(encoder, JSON.stringify({ id: String(lastCommand), command }));
      if (provider.wsconnected) provider.ws?.send(encoding.toUint8Array(encoder));
    },
    beforeRemote: (next) => {
      flush = next;
    },
    close: () => {
      flush();
      provider.destroy();
      void copy.destroy();
      doc.destroy();
    },
  };
};
