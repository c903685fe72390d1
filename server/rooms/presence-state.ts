/**
 * What the room knows of a connection's presence: its cursor, its view, and which dialect it speaks.
 */
import type { Cursor, PresenceEntry } from '../../shared/protocol/presence.ts';
import type { View } from '../../shared/protocol/view.ts';
import type { Reach } from './presence-news.ts';

export interface Presence {
  readonly slot: number;
  /** Never given twice, unlike a slot: a stock client remembers the clock of everybody who ever was here. */
  readonly connectionId: number;
  compact: boolean;
  /** The awareness client this connection speaks for; unset until it says one. */
  clientId: number | undefined;
  clock: number;
  cursor: Cursor | undefined;
  /** The cursor as it was at the last flush. */
  cursorBefore: Cursor | undefined;
  /** What the person sees; undefined when they did not tell. */
  view: View | undefined;
  /** Where a cursor has to be to be sent at once; follows from the view. */
  reach: Reach | undefined;
  /** Slot of whom the person follows. */
  follows: number | undefined;
  /** JSON of a stock client's own state, with who it is stamped in. */
  state: string | undefined;
}

export const newPresence = (slot: number, connectionId: number): Presence => ({
  slot,
  connectionId,
  compact: false,
  clientId: undefined,
  clock: 0,
  cursor: undefined,
  cursorBefore: undefined,
  view: undefined,
  reach: undefined,
  follows: undefined,
  state: undefined,
});

/** Where the cursor is now. */
export const placeEntry = ({ slot, cursor }: Presence): PresenceEntry =>
  cursor ? { slot, kind: 'cursor', cursor } : { slot, kind: 'hidden' };

export const hereEntry = (participantId: string, { slot }: Presence): PresenceEntry => ({
  slot,
  kind: 'here',
  participantId,
});
