/**
 * The session lane on this device: the newest view, commands out, refusals to whoever listens.
 */
import * as encoding from 'lib0/encoding';
import { LANE } from '../../shared/protocol/lanes.ts';
import { changeView, type DownMessage, type UpMessage } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput, SessionView } from '../../shared/session/session.ts';
import { createValue, type Readable } from '../ui/value.ts';

export interface Refused {
  readonly code: RefusalCode;
  readonly recordIds: readonly string[];
}

export interface SessionChannelOptions {
  readonly now: () => number;
  /** The view of an earlier visit, to begin with. */
  readonly remembered: SessionView | undefined;
  readonly send: (frame: Uint8Array) => void;
  readonly onSaving: (works: boolean) => void;
}

export const createSessionChannel = ({ now, remembered, send, onSaving }: SessionChannelOptions) => {
  const view = createValue<SessionView | undefined>(remembered);
  const listeners = new Set<(refused: Refused) => void>();
  let offset = 0;
  let lastId = 0;

  const tell = (refused: Refused): void => {
    for (const listener of listeners) listener(refused);
  };
  return {
    view: view as Readable<SessionView | undefined>,
    /** Server clock minus this device's, in milliseconds, as of the last view. */
    clockOffset: (): number => offset,
    onRefused: (listener: (refused: Refused) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receive: (message: DownMessage): void => {
      const known = view.get();
      if (message.type === 'view') {
        offset = message.now - now();
        view.set(message.view);
      } else if (message.type === 'change' && known) view.set(changeView(known, message));
      else if (message.type === 'refused') tell(message);
      else if (message.type === 'answer' && message.refused) tell({ code: message.refused, recordIds: [] });
      else if (message.type === 'saving') onSaving(message.works);
    },
    command: (command: SessionInput): void => {
      lastId++;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, LANE.session);
      encoding.writeVarString(encoder, JSON.stringify({ id: String(lastId), command } satisfies UpMessage));
      send(encoding.toUint8Array(encoder));
    },
  };
};
