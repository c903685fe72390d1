/**
 * Frames from the server, as bytes. The grammar is in docs/protocol.md.
 */
import * as encoding from 'lib0/encoding';
import { LANE, SYNC } from '../../shared/protocol/lanes.ts';
import type { DownMessage } from '../../shared/protocol/messages.ts';

const syncFrame = (kind: number, payload: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
};

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(SYNC.step1, stateVector);
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.step2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.update, update);

/** The first `count` document messages of a connection are durable. */
export const savedFrame = (count: number): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.saved);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
};

/** A session message that is JSON already: parts of it are made once for many. */
export const sessionTextFrame = (json: string): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.session);
  encoding.writeVarString(encoder, json);
  return encoding.toUint8Array(encoder);
};

export const sessionFrame = (message: DownMessage): Uint8Array => sessionTextFrame(JSON.stringify(message));

export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON text; `null` takes the client away. */
  readonly state: string;
}

/** An awareness frame exactly as y-protocols writes it. Without entries it is a sign of life that changes nothing. */
export const awarenessFrame = (entries: readonly AwarenessEntry[]): Uint8Array => {
  const update = encoding.createEncoder();
  encoding.writeVarUint(update, entries.length);
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(update, clientId);
    encoding.writeVarUint(update, clock);
    encoding.writeVarString(update, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update));
  return encoding.toUint8Array(encoder);
};
