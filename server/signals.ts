/**
 * What the parts of the server tell about what happens in them, for metrics and log. Names no person and carries no
 * content: a board is told by its id, a refusal by its code. main.ts says who listens.
 */
import type { RefusalCode } from '../shared/refusals.ts';

export interface Signals {
  /** A document message of a connection was applied. */
  readonly updated: () => void;
  /** So many milliseconds after it came in, the sender of a document message was told that it is saved. */
  readonly acknowledged: (milliseconds: number) => void;
  /** Somebody was told no: an HTTP answer, a close, a change put back, a command. */
  readonly refused: (code: RefusalCode) => void;
  readonly roomOpened: (boardId: string) => void;
  readonly roomClosed: (boardId: string) => void;
}

const nobodyListens = (): void => undefined;

export const NO_SIGNALS: Signals = {
  updated: nobodyListens,
  acknowledged: nobodyListens,
  refused: nobodyListens,
  roomOpened: nobodyListens,
  roomClosed: nobodyListens,
};
