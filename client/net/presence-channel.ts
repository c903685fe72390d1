/**
 * The compact presence lane on this device: whose cursor is where, and telling my own, at most ten times a second.
 * Names are not in it: who a participant is stands in the session's view.
 */
import type * as decoding from 'lib0/decoding';
import { type Cursor, type PresenceEntry, readDownPresence, upPresence } from '../../shared/protocol/presence.ts';
import { createValue, type Readable } from '../ui/value.ts';

const EVERY_MS = 100;

export interface Other {
  readonly slot: number;
  readonly participantId: string;
  readonly cursor: Cursor | undefined;
}

/** Runs at most every EVERY_MS; the last call is never lost. */
const throttled = (run: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, EVERY_MS);
    },
    stop: (): void => clearTimeout(timer),
  };
};

export const createPresenceChannel = (send: (frame: Uint8Array) => void) => {
  const slots = new Map<number, Other>();
  const others = createValue<readonly Other[]>([]);
  let mine: Cursor | undefined;
  let told: Cursor | undefined;

  const show = throttled(() => others.set([...slots.values()]));
  const tell = throttled(() => {
    if (mine === undefined || (told?.[0] === mine[0] && told[1] === mine[1])) return;
    told = mine;
    send(upPresence(mine));
  });

  const take = (entry: PresenceEntry): void => {
    const known = slots.get(entry.slot);
    if (entry.kind === 'reset') slots.clear();
    else if (entry.kind === 'gone') slots.delete(entry.slot);
    else if (entry.kind === 'here')
      slots.set(entry.slot, { slot: entry.slot, participantId: entry.participantId, cursor: undefined });
    else if (known) slots.set(entry.slot, { ...known, cursor: entry.kind === 'cursor' ? entry.cursor : undefined });
  };
  return {
    others: others as Readable<readonly Other[]>,
    receive: (decoder: decoding.Decoder): void => {
      for (const entry of readDownPresence(decoder)) take(entry);
      show.ask();
    },
    /** A new connection: the server knows nothing of us yet. */
    connected: (): void => {
      told = undefined;
      send(upPresence(undefined));
    },
    /** My pointer, in board units. */
    point: (x: number, y: number): void => {
      mine = [Math.round(x), Math.round(y)];
      tell.ask();
    },
    close: (): void => {
      show.stop();
      tell.stop();
    },
  };
};

export type PresenceChannel = ReturnType<typeof createPresenceChannel>;
