/**
 * What a CPU profile of a server says: functions by the time spent in themselves, of the main thread.
 */
import { basename } from 'node:path';

interface ProfileNode {
  readonly id: number;
  readonly children?: readonly number[];
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

/** As the inspector gives it. */
export interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Not the server's own work: waiting, and the profiler's answer to us. */
const NOT_COUNTED = new Set(['(idle)', '(root)', 'dispatch']);

const nameOf = ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string => {
  const where = url === '' ? '' : ` ${basename(url.replace(/\?.*$/, ''))}:${lineNumber + 1}`;
  return `${functionName || '(anonymous)'}${where}`;
};

const timesOfNodes = ({ samples, timeDeltas }: Profile): Map<number, number> => {
  const times = new Map<number, number>();
  samples.forEach((id, order) => void times.set(id, (times.get(id) ?? 0) + (timeDeltas[order] ?? 0)));
  return times;
};

/** Functions by name with the time in themselves, and with all that they called. */
const sumUp = (profile: Profile) => {
  const times = timesOfNodes(profile);
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const sums = new Map<string, { self: number; total: number }>();
  const visit = (node: ProfileNode, callers: ReadonlySet<string>): number => {
    const name = nameOf(node);
    const self = times.get(node.id) ?? 0;
    const inside = new Set([...callers, name]);
    const called = (node.children ?? []).flatMap((id) => byId.get(id) ?? []).map((child) => visit(child, inside));
    const total = called.reduce((sum, time) => sum + time, self);
    const sum = sums.get(name) ?? { self: 0, total: 0 };
    // A function that called itself is counted by its outermost call.
    sums.set(name, { self: sum.self + self, total: sum.total + (callers.has(name) ? 0 : total) });
    return total;
  };
  const [root] = profile.nodes;
  if (root) visit(root, new Set());
  return sums;
};

/** Rows of a table: share of the busy time in the function itself, with all it called, the function. */
export const topOfProfile = (profile: Profile, count: number): readonly (readonly string[])[] => {
  const sums = [...sumUp(profile)].filter(([name]) => !NOT_COUNTED.has(name));
  const busy = sums.reduce((sum, [, { self }]) => sum + self, 0);
  const share = (time: number): string => `${((time / busy) * 100).toFixed(1)} %`;
  return sums
    .sort(([, a], [, b]) => b.self - a.self)
    .slice(0, count)
    .map(([name, { self, total }]) => [share(self), share(total), name]);
};
