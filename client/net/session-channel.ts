/**
 * The session lane on this device: the newest view, commands out with their answers, refusals and signs to whoever
 * listens. A command that was sent into a line that broke is sent again under the same id: the server takes it once.
 */
import { changeView } from '../../shared/protocol/change-view.ts';
import type { DownMessage, UpMessage } from '../../shared/protocol/messages.ts';
import { sessionFrameOf } from '../../shared/protocol/text-frame.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput, SessionView } from '../../shared/session/session.ts';
import { createValue, type Readable } from '../ui/value.ts';

export interface Refused {
  readonly code: RefusalCode;
  readonly recordIds: readonly string[];
}

export type ReactionCounts = Readonly<Record<string, number>>;

export interface SessionChannelOptions {
  readonly now: () => number;
  readonly newId: () => string;
  /** The view of an earlier visit, to begin with. */
  readonly remembered: SessionView | undefined;
  /** Whether the frame went out; one that did not is sent with the next connection. */
  readonly send: (frame: Uint8Array) => void;
  readonly onSaving: (works: boolean) => void;
  /** Asked with the server's version of the protocol: whether this page goes, and takes nothing in any more. */
  readonly isLeaving: (version: number) => boolean;
}

interface Pending {
  readonly frame: Uint8Array;
  readonly done: (refused: RefusalCode | undefined) => void;
}

/** Who listens to something that passes. The last `kept` that nobody heard wait for the first who comes. */
const createListeners = <T>(kept = 0) => {
  const listeners = new Set<(value: T) => void>();
  let unheard: readonly T[] = [];
  return {
    add: (listener: (value: T) => void): (() => void) => {
      listeners.add(listener);
      const waited = unheard;
      unheard = [];
      for (const value of waited) listener(value);
      return () => listeners.delete(listener);
    },
    tell: (value: T): void => {
      for (const listener of listeners) listener(value);
      if (listeners.size === 0 && kept > 0) unheard = [...unheard, value].slice(-kept);
    },
  };
};

/** A page that is still on its way has so many refusals to say when it is here. */
const UNHEARD_REFUSALS = 10;

const commandFrame = (message: UpMessage): Uint8Array => sessionFrameOf(JSON.stringify(message));

export const createSessionChannel = ({ now, newId, remembered, send, onSaving, isLeaving }: SessionChannelOptions) => {
  const view = createValue<SessionView | undefined>(remembered);
  const refusals = createListeners<Refused>(UNHEARD_REFUSALS);
  const reactions = createListeners<ReactionCounts>();
  const pending = new Map<string, Pending>();
  let offset = 0;
  let leaving = false;

  const takeAnswer = ({ id, refused }: Extract<DownMessage, { type: 'answer' }>): void => {
    const waiting = pending.get(id);
    pending.delete(id);
    waiting?.done(refused);
    if (refused) refusals.tell({ code: refused, recordIds: [] });
  };

  const receive = (message: DownMessage): void => {
    if (leaving) return;
    const known = view.get();
    switch (message.type) {
      case 'view':
        leaving = isLeaving(message.version);
        if (leaving) return;
        offset = message.now - now();
        view.set(message.view);
        for (const { frame } of pending.values()) send(frame);
        return;
      case 'change':
        if (known) view.set(changeView(known, message));
        return;
      case 'answer':
        takeAnswer(message);
        return;
      case 'refused':
        refusals.tell(message);
        return;
      case 'reactions':
        reactions.tell(message.counts);
        return;
      case 'saving':
        onSaving(message.works);
    }
  };

  return {
    view: view as Readable<SessionView | undefined>,
    /** Server clock minus this device's, in milliseconds, as of the last view. */
    clockOffset: (): number => offset,
    onRefused: refusals.add,
    onReactions: reactions.add,
    receive,
    /** Resolves with the refusal, or with undefined once it is durable; while offline it waits for the next connection. */
    command: (command: SessionInput, id = newId()): Promise<RefusalCode | undefined> =>
      new Promise((done) => {
        const frame = commandFrame({ id, command });
        pending.set(id, { frame, done });
        send(frame);
      }),
  };
};

export type SessionChannel = ReturnType<typeof createSessionChannel>;
