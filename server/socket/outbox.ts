/**
 * What waits to go out to a slow reader. Presence is dropped first; document updates never are: the connection closes
 * with "try again later" and syncs anew. Knows the queue's length only as a number; time is passed in.
 *
 * Two rules together: progress alone would let a crawling reader hold any amount of memory, a cap alone would cut off
 * a healthy one during its first sync.
 */
/** Above this many bytes cursors are left out for this reader. */
const BUSY_BYTES = 256 * 1024;
/** The most that may be kept in memory for one reader; a first sync of the largest board fits. */
const CAP_BYTES = 32 * 1024 * 1024;
/** So long may a reader take nothing in. */
const STALL_MS = 20_000;

export interface Outbox {
  /** Whether a frame that may be dropped should be. */
  readonly isBusy: (queued: number) => boolean;
  /**
   * Whether to give the reader up. Ask before each frame and after it: what went out in between is what was read, also
   * when more is sent than is read and the queue grows all the time. `held` is what is in memory for them: a frame that is
   * half read is held whole.
   */
  readonly isLost: (queued: number, held: number, now: number) => boolean;
}

export const createOutbox = (): Outbox => {
  let last = 0;
  let since: number | undefined;
  return {
    isBusy: (queued) => queued > BUSY_BYTES,
    isLost: (queued, held, now) => {
      const hasRead = queued < last;
      last = queued;
      if (queued <= BUSY_BYTES) {
        since = undefined;
        return false;
      }
      if (since === undefined || hasRead) since = now;
      return held > CAP_BYTES || now - since > STALL_MS;
    },
  };
};
