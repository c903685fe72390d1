/**
 * The compact presence lane on this device: whose cursor is where, and telling my own, at most ten times a second, and
 * what I see, coarsely and at most four times a second. Names are not in it: who a participant is stands in the
 * session's view.
 */
import type * as decoding from 'lib0/decoding';
import {
  type Cursor,
  type PresenceEntry,
  readDownPresence,
  upFollow,
  upPresence,
  upView,
} from '../../shared/protocol/presence.ts';
import { coarseView, isSameView, nearestCoordinate, type View } from '../../shared/protocol/view.ts';
import { createValue, type Readable } from '../ui/value.ts';

const EVERY_MS = 100;
const VIEW_EVERY_MS = 250;

/** Somebody whose view is followed; the view once it is known. */
export interface Followed {
  readonly participantId: string;
  readonly slot: number;
  readonly view: View | undefined;
}

export interface Other {
  readonly slot: number;
  readonly participantId: string;
  readonly cursor: Cursor | undefined;
}

/** Runs at most so often; the last call is never lost. */
const throttled = (everyMs: number, run: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, everyMs);
    },
    stop: (): void => clearTimeout(timer),
  };
};

export const createPresenceChannel = (send: (frame: Uint8Array) => void) => {
  const slots = new Map<number, Other>();
  const others = createValue<readonly Other[]>([]);
  const followed = createValue<Followed | undefined>(undefined);
  let mine: Cursor | undefined;
  let told: Cursor | undefined;
  let seen: View | undefined;
  let toldView: View | undefined;

  const show = throttled(EVERY_MS, () => others.set([...slots.values()]));
  const tell = throttled(EVERY_MS, () => {
    if (mine === undefined || (told?.[0] === mine[0] && told[1] === mine[1])) return;
    told = mine;
    send(upPresence(mine));
  });
  const tellView = throttled(VIEW_EVERY_MS, () => {
    if (seen === undefined || isSameView(seen, toldView)) return;
    toldView = seen;
    send(upView(seen));
  });

  const unfollow = (): void => {
    const now = followed.get();
    if (now) send(upFollow(now.slot, false));
    followed.set(undefined);
  };
  /** Whom I follow is gone, or their number stands for somebody else from now on. */
  const forget = (slot: number | undefined): void => {
    if (slot === undefined || followed.get()?.slot === slot) followed.set(undefined);
  };
  const take = (entry: PresenceEntry): void => {
    const known = slots.get(entry.slot);
    if (entry.kind === 'reset') slots.clear();
    else if (entry.kind === 'gone') {
      slots.delete(entry.slot);
      forget(entry.slot);
    } else if (entry.kind === 'view') {
      const now = followed.get();
      if (now?.slot === entry.slot) followed.set({ ...now, view: entry.view });
    } else if (entry.kind === 'here')
      slots.set(entry.slot, { slot: entry.slot, participantId: entry.participantId, cursor: undefined });
    else if (known) slots.set(entry.slot, { ...known, cursor: entry.kind === 'cursor' ? entry.cursor : undefined });
  };
  return {
    followed: followed as Readable<Followed | undefined>,
    /** Wants to see what they see from now on. Does nothing for somebody who has no canvas open. */
    follow: (participantId: string): void => {
      const other = [...slots.values()].find((one) => one.participantId === participantId);
      unfollow();
      if (other === undefined) return;
      followed.set({ participantId, slot: other.slot, view: undefined });
      send(upFollow(other.slot, true));
    },
    unfollow,
    others: others as Readable<readonly Other[]>,
    receive: (decoder: decoding.Decoder): void => {
      for (const entry of readDownPresence(decoder)) take(entry);
      show.ask();
    },
    /** A new connection: the server knows nothing of us yet. */
    connected: (): void => {
      told = undefined;
      forget(undefined);
      toldView = seen;
      send(upPresence(undefined));
      if (seen) send(upView(seen));
    },
    /** My pointer, in board units. */
    point: (x: number, y: number): void => {
      mine = [nearestCoordinate(x), nearestCoordinate(y)];
      tell.ask();
    },
    /** The part of the board that I see, in board units. */
    look: (view: View): void => {
      seen = coarseView(view);
      if (!isSameView(seen, toldView)) tellView.ask();
    },
    close: (): void => {
      show.stop();
      tell.stop();
      tellView.stop();
    },
  };
};

export type PresenceChannel = ReturnType<typeof createPresenceChannel>;
