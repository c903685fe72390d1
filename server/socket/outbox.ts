/**
 * What waits to go out to a slow reader. Presence is dropped first; document updates never are: the connection closes
 * with "try again later" and syncs anew. Knows the queue's length only as a number; time is passed in.
 *
 * Two rules together: progress alone would let a crawling reader hold any amount of memory, a cap alone would cut off
 * a healthy one during its first sync.
 */
/** Above this many bytes cursors are left out for this reader. */
const BUSY_BYTES = 256 * 1024;
/** The most that may wait; a first sync of the largest board fits. */
const CAP_BYTES = 32 * 1024 * 1024;
/** So long may a queue stand without getting shorter. */
const STALL_MS = 20_000;

export interface Outbox {
  /** Whether a frame that may be dropped should be. */
  readonly isBusy: (queued: number) => boolean;
  /** Whether to give the reader up. Ask with every frame and now and then in between. */
  readonly isLost: (queued: number, now: number) => boolean;
}

export const createOutbox = (): Outbox => {
  let least = 0;
  let since: number | undefined;
  return {
    isBusy: (queued) => queued > BUSY_BYTES,
    isLost: (queued, now) => {
      if (queued <= BUSY_BYTES) {
        since = undefined;
        return false;
      }
      // Progress is a new low since the queue began to stand.
      if (since === undefined || queued < least) {
        least = queued;
        since = now;
      }
      return queued > CAP_BYTES || now - since > STALL_MS;
    },
  };
};
