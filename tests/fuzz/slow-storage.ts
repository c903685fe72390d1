/**
 * The store in memory with a disk that takes its time: an append is durable only once `commit` came past it, and a crash
 * takes all that is not. Everything else is as in memory. What a test cannot see on a real disk it decides here.
 */
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/port.ts';

interface Waiting {
  readonly boardId: string;
  readonly update: Uint8Array;
  readonly done: () => void;
}

export const createSlowStorage = () => {
  const disk = createMemoryStorage();
  let queue: Waiting[] = [];

  return {
    disk,
    /** The store as one run of a server sees it; after a crash there is a new one, and the old one reaches nothing. */
    open: (): Storage => ({
      ...disk,
      append: (boardId, update) => new Promise<void>((done) => queue.push({ boardId, update, done })),
    }),
    waiting: (): number => queue.length,
    /** Makes the oldest `count` durable and says so. */
    commit: async (count: number): Promise<void> => {
      const batch = queue.splice(0, count);
      for (const { boardId, update } of batch) await disk.append(boardId, update);
      for (const { done } of batch) done();
    },
    crash: (): void => {
      queue = [];
    },
  };
};

export type SlowStorage = ReturnType<typeof createSlowStorage>;
