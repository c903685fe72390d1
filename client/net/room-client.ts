/**
 * The connection to a board's room: document, presence and session over one socket, and a copy of the document on this
 * device. Composes provider, saved state and session channel. No React.
 */
import * as decoding from 'lib0/decoding';
import { IndexeddbPersistence } from 'y-indexeddb';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { LANE } from '../../shared/protocol/lanes.ts';
import { isRefusalCode, type RefusalCode } from '../../shared/refusals.ts';
import type { SessionView } from '../../shared/session/session.ts';
import { createValue, type Readable } from '../ui/value.ts';
import { rememberedUnsaved, rememberedView, rememberUnsaved, rememberView } from './device.ts';
import { reloadsFor } from './other-version.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPresenceChannel, type PresenceChannel } from './presence-channel.ts';
import { createProvider } from './provider.ts';
import { randomId } from './random-id.ts';
import { createSavedState, type SavedState } from './saved-state.ts';
import {
  createSessionChannel,
  type Refused,
  type SessionChannel,
  type SessionChannelOptions,
} from './session-channel.ts';

export interface RoomClientOptions {
  readonly boardId: string;
  readonly sessionToken: string;
}

export interface RoomClient {
  readonly doc: Y.Doc;
  readonly presence: PresenceChannel;
  /** The first exchange with the server, or with this device's copy when there is no server, is done. */
  readonly ready: Readable<boolean>;
  readonly session: Readable<SessionView | undefined>;
  readonly saved: Readable<SavedState>;
  /** Set when the server closed the door for good. */
  readonly closed: Readable<RefusalCode | undefined>;
  readonly clockOffset: () => number;
  readonly onRefused: (listener: (refused: Refused) => void) => () => void;
  readonly onReactions: SessionChannel['onReactions'];
  readonly command: Outbox['command'];
  /** Called before each incoming document message: what waits to be written must be written first. */
  readonly beforeRemote: (flush: () => void) => void;
  readonly close: () => void;
}

/** The browser says that the network went or came: find out at once, not when the provider's half minute is over. */
const watchNetwork = (tryAgain: () => void): (() => void) => {
  addEventListener('offline', tryAgain);
  addEventListener('online', tryAgain);
  return () => {
    removeEventListener('offline', tryAgain);
    removeEventListener('online', tryAgain);
  };
};

interface Lanes {
  readonly beforeSync: () => void;
  readonly saved: ReturnType<typeof createSavedState>;
  readonly presence: PresenceChannel;
  readonly session: ReturnType<typeof createSessionChannel>;
}

/** What comes in, by lane. */
const routeLanes = (provider: WebsocketProvider, { beforeSync, saved, presence, session }: Lanes): void => {
  const handlers = provider.messageHandlers;
  const readSync = handlers[LANE.sync];
  handlers[LANE.sync] = (...args) => {
    beforeSync();
    readSync?.(...args);
  };
  handlers[LANE.saved] = (_encoder, decoder) => saved.acknowledged(decoding.readVarUint(decoder));
  handlers[LANE.presence] = (_encoder, decoder) => presence.receive(decoder);
  handlers[LANE.session] = (_encoder, decoder) => session.receive(JSON.parse(decoding.readVarString(decoder)));
};

/** The session channel, beginning with the view of an earlier visit and keeping the newest for the next one. */
const openSession = (boardId: string, line: Pick<SessionChannelOptions, 'send' | 'onSaving' | 'isLeaving'>) => {
  const session = createSessionChannel({
    now: Date.now,
    newId: randomId,
    remembered: rememberedView(boardId),
    ...line,
  });
  session.view.subscribe(() => {
    const view = session.view.get();
    if (view) rememberView(boardId, view);
  });
  return session;
};

export const openRoom = ({ boardId, sessionToken }: RoomClientOptions): RoomClient => {
  const doc = new Y.Doc();
  const copy = new IndexeddbPersistence(`baraza-${boardId}`, doc);
  const saved = createSavedState({
    left: rememberedUnsaved(boardId),
    remember: (count) => rememberUnsaved(boardId, count),
  });
  const ready = createValue(false);
  const closed = createValue<RefusalCode | undefined>(undefined);
  let flush: () => void = () => undefined;

  // Before the provider listens: a change must be counted before the message that carries it is. What the copy on this
  // device holds unsaved was counted when it was made.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && origin !== copy) saved.changed();
  });
  const provider = createProvider({ boardId, sessionToken, doc, onSent: saved.sent, onOpened: saved.reconnected });
  const send = (frame: Uint8Array): void => {
    if (provider.wsconnected) provider.ws?.send(frame as Uint8Array<ArrayBuffer>);
  };
  const isLeaving = (version: number): boolean =>
    reloadsFor(version, () => {
      flush();
      outbox.keepAll();
    });
  const session = openSession(boardId, { send, onSaving: saved.works, isLeaving });
  const outbox = createOutbox({ boardId, newId: randomId, send: session.command });
  const presence = createPresenceChannel(send);

  routeLanes(provider, { beforeSync: () => flush(), saved, presence, session });
  provider.on('sync', (synced: boolean) => {
    if (synced) ready.set(true);
  });
  provider.on('status', ({ status }: { status: string }) => {
    saved.online(status === 'connected');
    if (status === 'connected') presence.connected();
  });
  // The reason is the code's name: several refusals share a number.
  provider.on('closed', ({ reason }: { reason: string }) =>
    closed.set(isRefusalCode(reason) ? reason : 'server.broken'),
  );

  const stopWatching = watchNetwork(() => {
    if (closed.get() !== undefined) return;
    provider.disconnect();
    provider.connect();
  });

  // Both ways at once; whatever comes second only adds.
  provider.connect();
  outbox.sendKept();
  void copy.whenSynced.then(() => {
    saved.copyLoaded();
    if (doc.getMap('records').size > 0) ready.set(true);
  });

  return {
    doc,
    presence,
    ready,
    session: session.view,
    saved: saved.state,
    closed,
    clockOffset: session.clockOffset,
    onRefused: session.onRefused,
    onReactions: session.onReactions,
    command: outbox.command,
    beforeRemote: (next) => {
      flush = next;
    },
    close: () => {
      flush();
      stopWatching();
      presence.close();
      provider.destroy();
      void copy.destroy();
      doc.destroy();
    },
  };
};
