/**
 * What a room knows of a connection: who it is and how to reach it. The socket side implements it (socket/connection.ts).
 */
import type { Actor } from '../../shared/access.ts';
import type { RefusalCode } from '../../shared/refusals.ts';

export interface Member extends Actor {
  readonly connectionId: number;
  readonly linkId: string | null;
  /** A page without a canvas: it gets the session lane and nothing else. */
  readonly sessionOnly?: boolean;
  /** Sends a whole frame. Never throws; a closed socket swallows it. */
  readonly send: (frame: Uint8Array) => void;
  /** Keeps what is sent from now on back until `letGo`, so that it goes out in one write. */
  readonly hold?: () => void;
  readonly letGo?: () => void;
  /** Behind with reading: presence is left out until it has caught up. */
  readonly isBusy: () => boolean;
  /** Something that this connection sent had to be put back. Gives the code to close with when that is too often. */
  readonly fault?: () => RefusalCode | undefined;
  readonly close: (code: RefusalCode) => void;
}
