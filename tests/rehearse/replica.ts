/**
 * One person's connection: a stock y-websocket provider with its document and its view of the session.
 * Knows nothing of scenarios. Invariants: whatever the server refuses rings the alarm; `isSettled` is true only when
 * every document message that this connection sent is acknowledged as saved.
 */
import { randomUUID } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { changeView } from '../../shared/protocol/change-view.ts';
import { LANE, SUBPROTOCOL } from '../../shared/protocol/lanes.ts';
import type { DownMessage, UpMessage } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput, SessionView } from '../../shared/session/session.ts';
import type { Alarm } from './alarm.ts';
import type { JoinAnswer } from './api.ts';
import { Refused } from './failure.ts';
import { createPace } from './pace.ts';

type Answer = (refused: RefusalCode | undefined) => void;

export interface ReplicaOptions {
  readonly base: string;
  readonly name: string;
  readonly joined: JoinAnswer;
  readonly alarm: Alarm;
}

const createProvider = ({ base, joined }: ReplicaOptions, doc: Y.Doc): WebsocketProvider => {
  const provider = new WebsocketProvider(`${base.replace(/^http/, 'ws')}/sync`, joined.boardId, doc, {
    connect: false,
    protocols: [SUBPROTOCOL, joined.sessionToken],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  // A stock provider sends on every presence update it receives: with 200 people in a room that is a storm.
  provider.awareness.off('update', provider._awarenessUpdateHandler);
  // Each one listens for the end of the process; two hundred of them would look like a leak. We close them ourselves.
  process.off('exit', provider._exitHandler);
  return provider;
};

/** Counts document messages out and their acknowledgements in; a new connection starts at nought. */
const countMessages = (provider: WebsocketProvider, poke: () => void): (() => boolean) => {
  let sent = 0;
  let saved = 0;
  provider.on('status', ({ status }) => {
    if (status === 'connecting') sent = saved = 0;
    poke();
  });
  provider.doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && provider.wsconnected) sent++;
  });
  const stock = provider.messageHandlers[LANE.sync];
  provider.messageHandlers[LANE.sync] = (encoder, decoder, self, emitSynced, type) => {
    stock?.(encoder, decoder, self, emitSynced, type);
    // The stock handler writes the lane in any case, and more only for an answer to step 1.
    if (encoding.length(encoder) > 1) sent++;
    poke();
  };
  provider.messageHandlers[LANE.saved] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder);
    poke();
  };
  return () => provider.synced && sent === saved;
};

/** Promises that resolve when their condition holds, looked at again with every poke. */
const createWaiters = () => {
  const waiting = new Set<() => void>();
  return {
    poke: (): void => {
      for (const look of waiting) look();
    },
    until: (holds: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
};

/** The session lane: the newest view, and commands with their answers. */
const speakSession = (provider: WebsocketProvider, { name, alarm }: ReplicaOptions, poke: () => void) => {
  let view: SessionView | undefined;
  const unanswered = new Map<string, { readonly message: UpMessage; readonly answer: Answer }>();
  const nextTurn = createPace();

  const send = (message: UpMessage): void => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, LANE.session);
    encoding.writeVarString(encoder, JSON.stringify(message));
    provider.ws?.send(encoding.toUint8Array(encoder));
  };
  const take = (message: DownMessage): void => {
    if (message.type === 'view') {
      view = message.view;
      // A new connection: what the old one left unanswered is asked again; it is never taken twice.
      for (const waiting of unanswered.values()) send(waiting.message);
    }
    if (message.type === 'change' && view) view = changeView(view, message);
    if (message.type === 'refused')
      alarm.ring(`The server refused ${name}'s change (${message.code}): ${message.recordIds.join(', ')}`);
    if (message.type !== 'answer') return;
    unanswered.get(message.id)?.answer(message.refused);
    unanswered.delete(message.id);
  };
  provider.messageHandlers[LANE.session] = (_encoder, decoder) => {
    take(JSON.parse(decoding.readVarString(decoder)) as DownMessage);
    poke();
  };

  return {
    view: (): SessionView | undefined => view,
    attempt: async (command: SessionInput): Promise<RefusalCode | undefined> => {
      await nextTurn();
      return new Promise((answer) => {
        const message: UpMessage = { id: randomUUID(), command };
        unanswered.set(message.id, { message, answer });
        send(message);
      });
    },
  };
};

export const createReplica = (options: ReplicaOptions) => {
  const { name, joined, alarm } = options;
  const doc = new Y.Doc();
  const provider = createProvider(options, doc);
  const waiters = createWaiters();
  const poke = (): void => {
    alarm.heard();
    waiters.poke();
  };
  const session = speakSession(provider, options, poke);
  const isSettled = countMessages(provider, poke);
  provider.on('closed', ({ code, reason }) =>
    alarm.ring(`The server closed ${name}'s connection for good (${code} ${reason}).`),
  );
  provider.connect();

  return {
    name,
    participantId: joined.participantId,
    sessionToken: joined.sessionToken,
    doc,
    view: session.view,
    /** Resolves with the server's consent; throws Refused without it. */
    command: async (command: SessionInput): Promise<void> => {
      const refused = await alarm.wait(session.attempt(command), () => `no answer to ${name}'s ${command.type}.`);
      if (refused) throw new Refused(`The server refused ${name}'s ${command.type} (${refused}).`);
      await alarm.check();
    },
    /** Resolves with why the server refuses, or with nothing when it does not. */
    attempt: (command: SessionInput): Promise<RefusalCode | undefined> =>
      alarm.wait(session.attempt(command), () => `no answer to ${name}'s ${command.type}.`),
    isSynced: (): boolean => provider.synced && session.view() !== undefined,
    isSettled,
    /** Resolves as soon as the condition holds; it is looked at with every message that comes. */
    until: waiters.until,
    write: (change: (doc: Y.Doc) => void): void => {
      doc.transact(() => change(doc), name);
    },
    close: (): void => {
      provider.destroy();
      // Takes the awareness with it, whose timer would keep the process.
      doc.destroy();
    },
  };
};

export type Replica = ReturnType<typeof createReplica>;
