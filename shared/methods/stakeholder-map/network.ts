/**
 * The map as a graph: undirected, one edge however many links join two, links that do harm left out. Neighbours, parts that hang
 * together, and how often somebody lies on the shortest ways between others (betweenness: U. Brandes, A faster algorithm for
 * betweenness centrality, 2001). Pure; knows ids only.
 */
import { roundTo } from '../../rounding.ts';
import { textOrder } from '../../text-order.ts';

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** A graph over these ids; ends that are not among them are passed over. */
export const graphOf = (
  ids: readonly string[],
  edges: readonly { readonly from: string; readonly to: string }[],
): Graph => {
  const graph = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { from, to } of edges) {
    const [a, b] = [graph.get(from), graph.get(to)];
    if (!a || !b || from === to) continue;
    a.add(to);
    b.add(from);
  }
  return graph;
};

/** Groups of ids that hang together, the largest first; each in text order. */
export const partsOf = (graph: Graph): readonly (readonly string[])[] => {
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const id of part) {
      for (const next of graph.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part.sort(textOrder));
  }
  return parts.sort((a, b) => b.length - a.length || textOrder(a[0] ?? '', b[0] ?? ''));
};

interface Ways {
  /** From near to far. */
  readonly order: readonly string[];
  /** How many shortest ways lead to each, and over whom the last step comes. */
  readonly count: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, readonly string[]>;
}

const shortestWays = (graph: Graph, start: string): Ways => {
  const order = [start];
  const count = new Map([[start, 1]]);
  const far = new Map([[start, 0]]);
  const before = new Map<string, string[]>();
  for (const id of order) {
    const next = (far.get(id) ?? 0) + 1;
    for (const other of graph.get(id) ?? []) {
      if (!far.has(other)) {
        far.set(other, next);
        order.push(other);
      }
      if (far.get(other) !== next) continue;
      count.set(other, (count.get(other) ?? 0) + (count.get(id) ?? 0));
      before.set(other, [...(before.get(other) ?? []), id]);
    }
  }
  return { order, count, before };
};

/** Share of all pairs of others whose shortest ways lead over each id: 0 to 1, four decimals. */
export const betweennessOf = (graph: Graph): Readonly<Record<string, number>> => {
  const between = new Map([...graph.keys()].map((id) => [id, 0]));
  for (const start of graph.keys()) {
    const { order, count, before } = shortestWays(graph, start);
    const rests = new Map<string, number>();
    for (const id of [...order].reverse()) {
      const rest = rests.get(id) ?? 0;
      for (const last of before.get(id) ?? []) {
        const part = ((count.get(last) ?? 0) / (count.get(id) ?? 1)) * (1 + rest);
        rests.set(last, (rests.get(last) ?? 0) + part);
      }
      if (id !== start) between.set(id, (between.get(id) ?? 0) + rest);
    }
  }
  // Every pair was counted from both its ends, and so are the pairs it is divided by.
  const pairs = (graph.size - 1) * (graph.size - 2);
  const share = (sum: number): number => (pairs > 0 ? roundTo(sum / pairs, 4) : 0);
  return Object.fromEntries([...between].map(([id, sum]) => [id, share(sum)]));
};

/** Whether two are tied, or both are tied to a third. */
export const isNear = (graph: Graph, a: string, b: string): boolean => {
  const [near, far] = [graph.get(a), graph.get(b)];
  return near?.has(b) === true || [...(near ?? [])].some((id) => far?.has(id));
};
