/**
 * The connection of a page without a canvas: the session lane alone, over a socket of its own. Comes back by itself with
 * a random pause; a code from 4400 to 4499 ends it for good. Knows no document and no React.
 */
import { SESSION_ONLY, SUBPROTOCOL } from '../../shared/protocol/lanes.ts';
import type { DownMessage } from '../../shared/protocol/messages.ts';
import { textOfFrame } from '../../shared/protocol/text-frame.ts';
import { isRefusalCode, type RefusalCode } from '../../shared/refusals.ts';
import type { SessionView } from '../../shared/session/session.ts';
import { createValue, type Readable } from '../ui/value.ts';
import { rememberedView, rememberView } from './device.ts';
import { reloadsFor } from './other-version.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { randomId } from './random-id.ts';
import { createSessionChannel, type SessionChannel } from './session-channel.ts';

/** Longest pause before the first try; it doubles with each one that fails. */
const FIRST_PAUSE_MS = 1_500;
const MOST_PAUSE_MS = 20_000;
/** A line on which nothing came back for so long is dead, whatever the browser believes. */
const SILENCE_MS = 20_000;

export interface SessionSocketOptions {
  readonly boardId: string;
  readonly sessionToken: string;
}

export interface SessionSocket {
  readonly view: Readable<SessionView | undefined>;
  readonly online: Readable<boolean>;
  /** Set when the server closed the door for good. */
  readonly closed: Readable<RefusalCode | undefined>;
  readonly waiting: Outbox['waiting'];
  readonly command: Outbox['command'];
  readonly clockOffset: () => number;
  readonly onRefused: SessionChannel['onRefused'];
  readonly onReactions: SessionChannel['onReactions'];
  readonly close: () => void;
}

const addressOf = (boardId: string): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync/${boardId}`;

const isFinal = (code: number): boolean => code >= 4400 && code < 4500;

interface LineOptions extends SessionSocketOptions {
  readonly onMessage: (message: DownMessage) => void;
  readonly onClosed: (reason: string) => void;
}

/** A line that is drawn again whenever it breaks. */
const createLine = ({ boardId, sessionToken, onMessage, onClosed }: LineOptions) => {
  const online = createValue(false);
  let socket: WebSocket | undefined;
  let tries = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const drop = (): void => {
    clearTimeout(silence);
    silence = undefined;
    const dropped = socket;
    socket = undefined;
    online.set(false);
    dropped?.close();
  };

  const again = (): void => {
    clearTimeout(retry);
    if (ended) return;
    const most = Math.min(MOST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
    tries++;
    retry = setTimeout(connect, most * (0.3 + 0.7 * Math.random()));
  };

  function connect(): void {
    clearTimeout(retry);
    if (ended || socket) return;
    const mine = new WebSocket(addressOf(boardId), [SUBPROTOCOL, sessionToken, SESSION_ONLY]);
    mine.binaryType = 'arraybuffer';
    socket = mine;
    mine.onmessage = ({ data }) => {
      if (socket !== mine) return;
      clearTimeout(silence);
      silence = undefined;
      const text = textOfFrame(new Uint8Array(data as ArrayBuffer));
      if (text === undefined) return;
      tries = 0;
      online.set(true);
      onMessage(JSON.parse(text) as DownMessage);
    };
    mine.onclose = ({ code, reason }) => {
      if (socket !== mine) return;
      drop();
      ended = isFinal(code);
      if (ended) onClosed(reason);
      else again();
    };
  }

  /** The network or the page came back: no reason to wait any longer. */
  const hurry = (): void => {
    if (navigator.onLine === false) {
      drop();
      again();
    } else if (document.visibilityState === 'visible') connect();
  };
  addEventListener('online', hurry);
  addEventListener('offline', hurry);
  document.addEventListener('visibilitychange', hurry);

  return {
    online: online as Readable<boolean>,
    connect,
    send: (frame: Uint8Array): void => {
      if (socket?.readyState !== WebSocket.OPEN) return;
      socket.send(frame as Uint8Array<ArrayBuffer>);
      silence ??= setTimeout(() => {
        drop();
        connect();
      }, SILENCE_MS);
    },
    close: (): void => {
      ended = true;
      clearTimeout(retry);
      removeEventListener('online', hurry);
      removeEventListener('offline', hurry);
      document.removeEventListener('visibilitychange', hurry);
      drop();
    },
  };
};

export const openSessionSocket = (options: SessionSocketOptions): SessionSocket => {
  const { boardId } = options;
  const closed = createValue<RefusalCode | undefined>(undefined);
  const line = createLine({
    ...options,
    onMessage: (message) => session.receive(message),
    onClosed: (reason) => closed.set(isRefusalCode(reason) ? reason : 'server.broken'),
  });
  const session = createSessionChannel({
    now: Date.now,
    newId: randomId,
    remembered: rememberedView(boardId),
    send: line.send,
    onSaving: () => undefined,
    isLeaving: (version) => reloadsFor(version, () => outbox.keepAll()),
  });
  session.view.subscribe(() => {
    const view = session.view.get();
    if (view) rememberView(boardId, view);
  });

  const outbox = createOutbox({ boardId, newId: randomId, send: session.command });
  line.connect();
  outbox.sendKept();

  return {
    view: session.view,
    online: line.online,
    closed,
    waiting: outbox.waiting,
    clockOffset: session.clockOffset,
    onRefused: session.onRefused,
    onReactions: session.onReactions,
    command: outbox.command,
    close: line.close,
  };
};
