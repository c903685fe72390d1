/**
 * What is asked of every server: how many people, how much they do, for how long, and the bars of the design for it.
 */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly sockets: number;
  readonly writers: number;
  readonly editsPerSecond: number;
  /** The first so many seats move a cursor; writers are among them. */
  readonly cursors: number;
  readonly cursorsPerSecond: number;
  /** Seats that read every frame they get; none of them writes or moves a cursor. */
  readonly samples: number;
  /** Seats with a whole document of their own, which must be equal in the end. */
  readonly replicas: number;
  /** Subjects that take part; undefined for all. */
  readonly only: readonly string[] | undefined;
}

export const CARDS = 500;
export const WARM_UP_MS = 2_000;
export const WINDOW_MS = 10_000;
/** How long after the last edit one may still arrive and count as delivered. */
export const GRACE_MS = 5_000;
/** How long a server may then still work off what it has, to learn what the whole work costs it. */
export const DRAIN_MS = 20_000;
/** Getting everybody into the room and the cards onto the board; a server that takes longer is reported as not run. */
export const PATIENCE_MS = 40_000;

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'a',
    title: 'A. One room, 200 sockets: 10 writers × 10 edits/s, 100 cursors × 10/s',
    sockets: 200,
    writers: 10,
    editsPerSecond: 10,
    cursors: 100,
    cursorsPerSecond: 10,
    samples: 8,
    replicas: 3,
    only: undefined,
  },
  {
    id: 'b',
    title: 'B. One room, 1,000 sockets: 20 writers × 5 edits/s, 200 cursors × 5/s',
    sockets: 1_000,
    writers: 20,
    editsPerSecond: 5,
    cursors: 200,
    cursorsPerSecond: 5,
    samples: 8,
    replicas: 3,
    only: ['ours', 'ours-all', 'ours-stock', 'relay', 'y-websocket', 'hocuspocus'],
  },
  {
    id: 'c',
    title: 'C. Acknowledgement: 50 writers × 20 edits/s = 1,000 edits/s, 60 sockets, no cursors',
    sockets: 60,
    writers: 50,
    editsPerSecond: 20,
    cursors: 0,
    cursorsPerSecond: 0,
    samples: 4,
    replicas: 2,
    only: ['ours', 'ours-stock', 'hocuspocus-sqlite'],
  },
];

/** Seats by what they do: 0 … moves cursors and writes; then onlookers, then replicas, and last the one who fills the board. */
export const seating = ({ sockets, writers, cursors, samples, replicas }: Scenario) => {
  const seeder = sockets - 1;
  const firstReplica = seeder - replicas;
  const firstOnlooker = Math.max(writers, cursors);
  const step = Math.max(1, Math.floor((firstReplica - firstOnlooker) / samples));
  return {
    seeder,
    replicas: Array.from({ length: replicas }, (_, order) => firstReplica + order),
    sampled: Array.from({ length: samples }, (_, order) => firstOnlooker + order * step),
  };
};
