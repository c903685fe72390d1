/**
 * How one talks to a server: what the load generator needs to know of a wire, and nothing of sockets or time.
 */
import type { Payload } from './raw-socket.ts';

export type FrameKind = 'document' | 'presence' | 'other';

/** What a sampled seat learns from a frame. */
export interface Sink {
  readonly editsSeen: (writer: number, upTo: number) => void;
  readonly cursorSeen: (seat: number, clock: number) => void;
  /** What the bytes of the frame were for. */
  readonly heard: (kind: FrameKind, bytes: number) => void;
}

/** A whole document at one seat. `places` names every card and where it lies, the same text for equal documents. */
export interface Replica {
  readonly places: () => string;
  readonly close: () => void;
}

export interface Dialect {
  readonly address: (seat: number) => { readonly path: string; readonly protocols: readonly string[] };
  /** What a client says first. */
  readonly hello: (seat: number) => readonly Payload[];
  /** What puts the cards onto the board, said by the seat that fills it. */
  readonly seed: () => readonly Payload[];
  /** The next edit of a writer: one card to another place. */
  readonly edit: (writer: number) => Payload;
  readonly cursor: (seat: number, clock: number) => Payload;
  /** Sent by everybody every few seconds where a server lets go of those who are silent. */
  readonly keepAlive: Payload | undefined;
  /** What the seat `reader` learns from a frame. */
  readonly read: (payload: Buffer, sink: Sink, reader: number) => void;
  /** How many edits are acknowledged to a writer after this frame; undefined where the wire has no such thing. */
  readonly acknowledged: ((payload: Buffer, before: number) => number) | undefined;
  readonly replica: (seat: number) => Promise<Replica>;
  /** What the writers wrote, as `places` would say it. */
  readonly expectedPlaces: () => string;
}
