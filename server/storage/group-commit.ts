/**
 * Group commit: writes wait in a queue while a batch is being committed; when its fsync returns, all that waited become
 * the next batch. Knows no database: `commit` does the work. Invariant: one batch at a time, calls in order.
 *
 * When a batch fails as a whole, calls that may be asked again are rejected; those marked `keep` stay at the head of the
 * queue and are retried until they succeed.
 */
export interface QueuedCall<Call> {
  readonly call: Call;
  readonly keep: boolean;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

export interface GroupCommitOptions<Call> {
  /** Commits all calls in one transaction; gives null or an error text per call; rejects when nothing was committed. */
  readonly commit: (calls: readonly Call[]) => Promise<readonly (string | null)[]>;
  /** Calls `run` after the pause before a retry. Returns how to cancel. */
  readonly later: (run: () => void) => () => void;
  readonly onHealth: (works: boolean) => void;
  readonly failing: (reason: unknown) => Error;
}

export interface GroupCommit<Call> {
  readonly write: (call: Call, keep: boolean) => Promise<void>;
  /** Resolves when the queue is empty, or at once when the store fails: then nothing more can be done. */
  readonly drain: () => Promise<void>;
  readonly close: () => void;
}

export const createGroupCommit = <Call>(options: GroupCommitOptions<Call>): GroupCommit<Call> => {
  let queue: QueuedCall<Call>[] = [];
  let running = false;
  let works = true;
  let cancelRetry: (() => void) | undefined;
  const waiting = new Set<() => void>();

  const setHealth = (next: boolean): void => {
    if (works === next) return;
    works = next;
    options.onHealth(next);
  };

  const settleBatch = (batch: readonly QueuedCall<Call>[], errors: readonly (string | null)[]): void => {
    batch.forEach(({ resolve, reject }, order) => {
      const error = errors[order];
      if (error) reject(new Error(error));
      else resolve();
    });
  };

  const keepBatch = (batch: readonly QueuedCall<Call>[], reason: unknown): void => {
    setHealth(false);
    for (const { keep, reject } of batch) if (!keep) reject(options.failing(reason));
    queue = [...batch.filter(({ keep }) => keep), ...queue];
    if (queue.length > 0) cancelRetry = options.later(pump);
  };

  const wakeDrainers = (): void => {
    if (queue.length > 0 && works) return;
    for (const wake of waiting) wake();
    waiting.clear();
  };

  function pump(): void {
    if (running || queue.length === 0) return;
    running = true;
    cancelRetry?.();
    cancelRetry = undefined;
    const batch = queue;
    queue = [];
    options.commit(batch.map(({ call }) => call)).then(
      (errors) => {
        running = false;
        setHealth(true);
        settleBatch(batch, errors);
        pump();
        if (!running) wakeDrainers();
      },
      (reason: unknown) => {
        running = false;
        keepBatch(batch, reason);
        wakeDrainers();
      },
    );
  }

  return {
    write: (call, keep) =>
      new Promise((resolve, reject) => {
        queue.push({ call, keep, resolve, reject });
        // While a retry is waiting, calls that may fail must not wait with it: they try at once and learn the truth.
        if (cancelRetry === undefined || !keep) pump();
      }),
    drain: () =>
      new Promise((resolve) => {
        if (!running && (queue.length === 0 || !works)) resolve();
        else waiting.add(resolve);
      }),
    close: () => cancelRetry?.(),
  };
};
