/**
 * Frames on the one socket. Each begins with a varUint lane; 0, 1 and 3 are exactly those of y-websocket, so a stock
 * WebsocketProvider works. docs/protocol.md has the grammar in prose.
 */
export const LANE = {
  /** Yjs sync: step 1, step 2, update (y-protocols/sync). */
  sync: 0,
  /** Yjs awareness (y-protocols/awareness). */
  awareness: 1,
  /** Client asks for everybody's awareness. */
  queryAwareness: 3,
  /** Server: varUint n = the first n document messages (step 2 or update) of this connection are committed and fsynced. */
  saved: 4,
  /** Session: one varString of JSON, both ways. */
  session: 5,
  /** Compact presence, both ways (shared/protocol/presence.ts). */
  presence: 6,
} as const;

/** First varUint after lane 0. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export const SUBPROTOCOL = 'baraza';
/** Offered besides by a page without a canvas: it is sent the session lane alone. */
export const SESSION_ONLY = 'baraza-session';

/** Raised with every change of the wire that an older client cannot read: a page of ours is then loaded anew. */
export const PROTOCOL_VERSION = 2;
