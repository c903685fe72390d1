/**
 * Compact presence, lane 6: cursors in about eight bytes each, where an awareness state takes a hundred and more.
 *
 *   up:    empty (I speak this lane) | varInt x, varInt y (my cursor) | one byte 0 (my cursor is nowhere)
 *   down:  entries until the end of the frame, each varUint slot, varUint kind, and
 *          here: varString participantId | cursor: varInt x, varInt y | hidden: nothing | gone: nothing | reset: nothing
 *   A reset forgets every slot: what follows is everybody.
 *
 * A slot is a small number that stands for a connection while it lasts; who it is comes once, by the server.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { LIMITS } from '../limits.ts';
import { LANE } from './lanes.ts';

const KIND = { gone: 0, here: 1, cursor: 2, hidden: 3, reset: 4 } as const;

/** Whole board units. */
export type Cursor = readonly [x: number, y: number];

export type PresenceEntry =
  | { readonly slot: number; readonly kind: 'gone' }
  | { readonly slot: number; readonly kind: 'here'; readonly participantId: string }
  | { readonly slot: number; readonly kind: 'cursor'; readonly cursor: Cursor }
  | { readonly slot: number; readonly kind: 'hidden' }
  | { readonly slot: number; readonly kind: 'reset' };

/** My own presence as a frame; undefined says only that I speak this lane. */
export const upPresence = (cursor: Cursor | 'hidden' | undefined): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.presence);
  if (cursor === 'hidden') encoding.writeUint8(encoder, 0);
  else if (cursor !== undefined) {
    encoding.writeVarInt(encoder, cursor[0]);
    encoding.writeVarInt(encoder, cursor[1]);
  }
  return encoding.toUint8Array(encoder);
};

const isCoordinate = (value: number): boolean => Number.isSafeInteger(value) && Math.abs(value) <= LIMITS.coordinate;

/** The rest of an upward frame. Throws when it is cut off; undefined when a number is out of bounds. */
export const readUpPresence = (decoder: decoding.Decoder): Cursor | 'hidden' | 'hello' | undefined => {
  const left = decoder.arr.length - decoder.pos;
  if (left === 0) return 'hello';
  if (left === 1) return 'hidden';
  const cursor: Cursor = [decoding.readVarInt(decoder), decoding.readVarInt(decoder)];
  return cursor.every(isCoordinate) ? cursor : undefined;
};

export const downPresence = (entries: readonly PresenceEntry[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.presence);
  for (const entry of entries) {
    encoding.writeVarUint(encoder, entry.slot);
    encoding.writeVarUint(encoder, KIND[entry.kind]);
    if (entry.kind === 'here') encoding.writeVarString(encoder, entry.participantId);
    if (entry.kind === 'cursor') {
      encoding.writeVarInt(encoder, entry.cursor[0]);
      encoding.writeVarInt(encoder, entry.cursor[1]);
    }
  }
  return encoding.toUint8Array(encoder);
};

const readEntry = (decoder: decoding.Decoder): PresenceEntry | undefined => {
  const slot = decoding.readVarUint(decoder);
  switch (decoding.readVarUint(decoder)) {
    case KIND.gone:
      return { slot, kind: 'gone' };
    case KIND.here:
      return { slot, kind: 'here', participantId: decoding.readVarString(decoder) };
    case KIND.cursor:
      return { slot, kind: 'cursor', cursor: [decoding.readVarInt(decoder), decoding.readVarInt(decoder)] };
    case KIND.hidden:
      return { slot, kind: 'hidden' };
    case KIND.reset:
      return { slot, kind: 'reset' };
    default:
      return undefined;
  }
};

/** The rest of a downward frame; what follows an entry of an unknown kind is left unread. */
export const readDownPresence = (decoder: decoding.Decoder): readonly PresenceEntry[] => {
  const entries: PresenceEntry[] = [];
  while (decoding.hasContent(decoder)) {
    const entry = readEntry(decoder);
    if (entry === undefined) break;
    entries.push(entry);
  }
  return entries;
};
