/**
 * How many of this device's changes the server has not made durable yet. Knows no socket and no Yjs: it is told of
 * changes, of document messages sent and of counts acknowledged. Invariant: zero only when everything made here,
 * in earlier visits too, is on the server's disk.
 */
export interface Unsaved {
  /** A change was made here. */
  readonly changed: () => void;
  /** A document message left on the present connection; it carries everything made until now. */
  readonly sent: () => void;
  /** The first `count` document messages of the present connection are durable. */
  readonly acknowledged: (count: number) => void;
  /** A new connection begins: its messages are counted from one. */
  readonly reconnected: () => void;
  readonly count: () => number;
}

/** `left` is what an earlier visit left unsaved in this device's copy; the first exchange carries it. */
export const createUnsaved = (left: number): Unsaved => {
  let made = left;
  let durable = 0;
  let carried: number[] = [];
  return {
    changed: () => {
      made++;
    },
    sent: () => {
      carried.push(made);
    },
    acknowledged: (count) => {
      durable = Math.max(durable, carried[count - 1] ?? durable);
    },
    reconnected: () => {
      carried = [];
    },
    count: () => made - durable,
  };
};
