/**
 * The stock y-websocket provider with its known traps closed: it echoes foreign presence, retries without jitter, and
 * syncs between tabs past the server, which then could not say what is saved. Knows neither session nor React.
 */
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { LANE, SUBPROTOCOL, SYNC } from '../../shared/protocol/lanes.ts';

/** Longest wait between two tries, drawn anew each time, so that a room does not return as one. */
const RETRY_MS = [1_000, 4_000] as const;

const randomRetry = (): number => RETRY_MS[0] + Math.random() * (RETRY_MS[1] - RETRY_MS[0]);

const syncUrl = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;

/** A WebSocket that reports when it is opened and every document message it sends. */
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

export interface ProviderOptions {
  readonly boardId: string;
  readonly sessionToken: string;
  readonly doc: Y.Doc;
  /** A document message left on the present socket. */
  readonly onSent: () => void;
  /** A new socket; its messages are counted from one. */
  readonly onOpened: () => void;
}

/** Not connected yet: handlers are put in place first. */
export const createProvider = ({
  boardId,
  sessionToken,
  doc,
  onSent,
  onOpened,
}: ProviderOptions): WebsocketProvider => {
  const provider = new WebsocketProvider(syncUrl(), boardId, doc, {
    protocols: [SUBPROTOCOL, sessionToken],
    disableBc: true,
    connect: false,
    maxBackoffTime: randomRetry(),
    WebSocketPolyfill: countingSocket(onSent, onOpened),
  });
  // Presence has a lane of its own (presence-channel.ts): without a state of ours the provider sends none and echoes none.
  provider.awareness.destroy();
  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'connected') provider.maxBackoffTime = randomRetry();
  });
  return provider;
};
