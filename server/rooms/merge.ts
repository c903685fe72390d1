/**
 * Many updates as one, as a tick sends and stores them. Yjs takes time by the square of how many it merges at once: a
 * thousand, which one person's flood is, took a second in which nobody else was served. Merged in small groups, and the
 * groups likewise, they take some milliseconds.
 */
import * as Y from 'yjs';

const AT_ONCE = 16;

const inGroups = (updates: readonly Uint8Array[]): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(updates.length / AT_ONCE) }, (_, group) =>
    Y.mergeUpdates(updates.slice(group * AT_ONCE, (group + 1) * AT_ONCE)),
  );

/** Undefined when there are none. */
export const mergeAll = (updates: readonly Uint8Array[]): Uint8Array | undefined => {
  let left = updates;
  while (left.length > 1) left = inGroups(left);
  return left[0];
};
