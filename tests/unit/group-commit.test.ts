/**
 * Group commit with a disk that the test drives by hand: batches, order, failing and recovering.
 */
import { describe, expect, test } from 'vitest';
import { createGroupCommit } from '../../server/storage/group-commit.ts';
import { StorageFailing } from '../../server/storage/port.ts';

/** Lets everything that has been settled take effect. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

const createDisk = () => {
  const batches: string[][] = [];
  const waiting: { resolve: (errors: (string | null)[]) => void; reject: (reason: Error) => void }[] = [];
  const retries: (() => void)[] = [];
  const health: boolean[] = [];
  const outcomes: string[] = [];
  const commits = createGroupCommit<string>({
    commit: (calls) =>
      new Promise((resolve, reject) => {
        batches.push([...calls]);
        waiting.push({ resolve, reject });
      }),
    later: (run) => {
      retries.push(run);
      return () => {
        if (retries.includes(run)) retries.splice(retries.indexOf(run), 1);
      };
    },
    onHealth: (works) => void health.push(works),
    failing: (reason) => new StorageFailing(String(reason)),
  });
  const note = (name: string, outcome: Promise<void>) =>
    outcome.then(
      () => void outcomes.push(`${name} kept`),
      (error: Error) => void outcomes.push(`${name} ${error.name === 'Error' ? error.message : error.name}`),
    );
  return {
    commits,
    batches,
    retries,
    health,
    outcomes,
    write: (name: string) => void note(name, commits.write(name, false)),
    keep: (name: string) => void note(name, commits.write(name, true)),
    /** The running batch reaches the disk; errors by call where it has any. */
    succeed: async (errors: Readonly<Record<string, string>> = {}) => {
      const batch = batches.at(-1) ?? [];
      waiting.shift()?.resolve(batch.map((call) => errors[call] ?? null));
      await settle();
    },
    fail: async () => {
      waiting.shift()?.reject(new Error('disk full'));
      await settle();
    },
    /** The pause before a retry is over. */
    retry: async () => {
      retries.shift()?.();
      await settle();
    },
  };
};

describe('batches', () => {
  test('the first goes at once; all that comes meanwhile is one batch, in order', async () => {
    const disk = createDisk();
    for (const name of ['a', 'b', 'c']) disk.write(name);
    expect(disk.batches).toEqual([['a']]);
    await disk.succeed();
    expect(disk.batches).toEqual([['a'], ['b', 'c']]);
    disk.write('d');
    await disk.succeed();
    expect(disk.batches).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  test('nothing is kept before its batch is on the disk', async () => {
    const disk = createDisk();
    for (const name of ['a', 'b']) disk.write(name);
    await settle();
    expect(disk.outcomes).toEqual([]);
    await disk.succeed();
    expect(disk.outcomes).toEqual(['a kept']);
    await disk.succeed();
    expect(disk.outcomes).toEqual(['a kept', 'b kept']);
  });

  test('a call that is wrong in itself fails alone', async () => {
    const disk = createDisk();
    for (const name of ['a', 'b', 'c']) disk.write(name);
    await disk.succeed();
    await disk.succeed({ b: 'CONSTRAINT' });
    expect(disk.outcomes).toEqual(['a kept', 'b CONSTRAINT', 'c kept']);
    expect(disk.health).toEqual([]);
  });
});

describe('a failing disk', () => {
  test('keeps what must be kept, in order and ahead of what came later, and rejects the rest', async () => {
    const disk = createDisk();
    disk.keep('a');
    disk.keep('b');
    disk.write('w');
    disk.keep('c');
    await disk.succeed();
    await disk.fail();
    expect(disk.outcomes).toEqual(['a kept', 'w StorageFailing']);
    disk.keep('d');
    await disk.retry();
    await disk.succeed();
    expect(disk.batches).toEqual([['a'], ['b', 'w', 'c'], ['b', 'c', 'd']]);
    expect(disk.outcomes.slice(2)).toEqual(['b kept', 'c kept', 'd kept']);
  });

  test('health is told once when it goes and once when it comes back', async () => {
    const disk = createDisk();
    disk.keep('a');
    for (let attempt = 0; attempt < 3; attempt++) {
      await disk.fail();
      await disk.retry();
    }
    expect(disk.health).toEqual([false]);
    await disk.succeed();
    expect(disk.health).toEqual([false, true]);
    disk.keep('b');
    await disk.succeed();
    expect(disk.health).toEqual([false, true]);
  });

  test('a kept call waits for the retry; one that may fail tries at once and learns the truth', async () => {
    const disk = createDisk();
    disk.keep('a');
    await disk.fail();
    disk.keep('b');
    expect(disk.batches).toHaveLength(1);
    disk.write('w');
    expect(disk.batches).toEqual([['a'], ['a', 'b', 'w']]);
    await disk.fail();
    expect(disk.outcomes).toEqual(['w StorageFailing']);
  });

  test('such a try leaves no second retry behind', async () => {
    const disk = createDisk();
    disk.keep('a');
    await disk.fail();
    disk.write('w');
    await disk.fail();
    expect(disk.retries).toHaveLength(1);
  });

  test('only what nobody must keep: no retry, the next write tries again', async () => {
    const disk = createDisk();
    disk.write('w');
    await disk.fail();
    expect(disk.retries).toEqual([]);
    disk.keep('a');
    await disk.succeed();
    expect(disk.outcomes).toEqual(['w StorageFailing', 'a kept']);
    expect(disk.health).toEqual([false, true]);
  });
});

describe('draining', () => {
  const drained = (disk: ReturnType<typeof createDisk>) => {
    const done: string[] = [];
    void disk.commits.drain().then(() => done.push('drained'));
    return done;
  };

  test('an idle queue is drained at once', async () => {
    const done = drained(createDisk());
    await settle();
    expect(done).toEqual(['drained']);
  });

  test('waits for what is running and for what waits', async () => {
    const disk = createDisk();
    for (const name of ['a', 'b']) disk.write(name);
    const done = drained(disk);
    await disk.succeed();
    expect(done).toEqual([]);
    await disk.succeed();
    expect(done).toEqual(['drained']);
  });

  test('does not wait for a disk that fails; closing ends the retries', async () => {
    const disk = createDisk();
    disk.keep('a');
    const done = drained(disk);
    await disk.fail();
    expect(done).toEqual(['drained']);
    disk.commits.close();
    expect(disk.retries).toEqual([]);
  });
});
