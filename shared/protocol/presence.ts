/**
 * Compact presence, lane 6: cursors in about eight bytes each, where an awareness state takes a hundred and more.
 *
 *   up:    empty (I speak this lane) | one byte 0 (my cursor is nowhere) | varInt x, varInt y (my cursor) |
 *          varInt slot, varInt 1 or 0, varInt 0 (I follow what they see, or no longer) |
 *          varInt x, varInt y, varInt width, varInt height (what I see); nothing may follow
 *   down:  entries until the end of the frame, each varUint slot, varUint kind, and
 *          here: varString participantId | cursor: varInt x, varInt y | hidden: nothing | gone: nothing | reset: nothing |
 *          view: varInt x, varInt y, varInt width, varInt height, to those who follow
 *   A reset forgets every slot: what follows is everybody.
 *
 * A slot is a small number that stands for a connection while it lasts; who it is comes once, by the server.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { LANE } from './lanes.ts';
import { isCoordinate, isView, type View } from './view.ts';

const KIND = { gone: 0, here: 1, cursor: 2, hidden: 3, reset: 4, view: 5 } as const;

/** Whole board units. */
export type Cursor = readonly [x: number, y: number];

export type PresenceEntry =
  | { readonly slot: number; readonly kind: 'gone' }
  | { readonly slot: number; readonly kind: 'here'; readonly participantId: string }
  | { readonly slot: number; readonly kind: 'cursor'; readonly cursor: Cursor }
  | { readonly slot: number; readonly kind: 'hidden' }
  | { readonly slot: number; readonly kind: 'reset' }
  | { readonly slot: number; readonly kind: 'view'; readonly view: View };

const upFrame = (numbers: readonly number[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.presence);
  for (const number of numbers) encoding.writeVarInt(encoder, number);
  return encoding.toUint8Array(encoder);
};

/** My own presence as a frame; undefined says only that I speak this lane. */
export const upPresence = (cursor: Cursor | 'hidden' | undefined): Uint8Array =>
  upFrame(cursor === 'hidden' ? [0] : (cursor ?? []));

/** What I see: cursors far from it may come to me more rarely. */
export const upView = ({ x, y, width, height }: View): Uint8Array => upFrame([x, y, width, height]);

/** Whether I want to be told what somebody sees. */
export const upFollow = (slot: number, follows: boolean): Uint8Array => upFrame([slot, follows ? 1 : 0, 0]);

export type UpPresence =
  | { readonly kind: 'hello' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'cursor'; readonly cursor: Cursor }
  | { readonly kind: 'follow'; readonly slot: number; readonly follows: boolean }
  | { readonly kind: 'view'; readonly view: View };

/** The rest of an upward frame. Cut off, too long or a number out of bounds: undefined, or a throw. */
export const readUpPresence = (decoder: decoding.Decoder): UpPresence | undefined => {
  const left = decoder.arr.length - decoder.pos;
  if (left === 0) return { kind: 'hello' };
  if (left === 1) return { kind: 'hidden' };
  const [x, y] = [decoding.readVarInt(decoder), decoding.readVarInt(decoder)];
  if (!decoding.hasContent(decoder))
    return isCoordinate(x) && isCoordinate(y) ? { kind: 'cursor', cursor: [x, y] } : undefined;
  const third = decoding.readVarInt(decoder);
  if (!decoding.hasContent(decoder))
    return x >= 0 && (y === 0 || y === 1) && third === 0 ? { kind: 'follow', slot: x, follows: y === 1 } : undefined;
  const view: View = { x, y, width: third, height: decoding.readVarInt(decoder) };
  return !decoding.hasContent(decoder) && isView(view) ? { kind: 'view', view } : undefined;
};

/** One entry as bytes, which may go into several frames. */
export const entryBytes = (entry: PresenceEntry): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entry.slot);
  encoding.writeVarUint(encoder, KIND[entry.kind]);
  if (entry.kind === 'here') encoding.writeVarString(encoder, entry.participantId);
  if (entry.kind === 'cursor') {
    encoding.writeVarInt(encoder, entry.cursor[0]);
    encoding.writeVarInt(encoder, entry.cursor[1]);
  }
  if (entry.kind === 'view') {
    const { x, y, width, height } = entry.view;
    for (const number of [x, y, width, height]) encoding.writeVarInt(encoder, number);
  }
  return encoding.toUint8Array(encoder);
};

export const frameOfEntries = (entries: readonly Uint8Array[]): Uint8Array => {
  const frame = new Uint8Array(entries.reduce((length, bytes) => length + bytes.length, 1));
  frame[0] = LANE.presence;
  let at = 1;
  for (const bytes of entries) {
    frame.set(bytes, at);
    at += bytes.length;
  }
  return frame;
};

export const downPresence = (entries: readonly PresenceEntry[]): Uint8Array => frameOfEntries(entries.map(entryBytes));

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
    case KIND.view: {
      const [x, y] = [decoding.readVarInt(decoder), decoding.readVarInt(decoder)];
      return {
        slot,
        kind: 'view',
        view: { x, y, width: decoding.readVarInt(decoder), height: decoding.readVarInt(decoder) },
      };
    }
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
