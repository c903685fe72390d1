/**
 * One scenario against one server: fill the room, warm up, measure, wait for what is late, compare the documents.
 * Always ends; rejects with one line when the server cannot do it.
 */
import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChildServer, Reading } from './child-server.ts';
import type { Dialect, FrameKind, Replica } from './dialect.ts';
import { createPacer } from './pacer.ts';
import type { Profile } from './profile.ts';
import { openRawSocket, type RawSocket } from './raw-socket.ts';
import { CARDS, DRAIN_MS, GRACE_MS, PATIENCE_MS, type Scenario, seating, WARM_UP_MS, WINDOW_MS } from './scenario.ts';
import { createTally, type Tally, type TallyResult } from './tally.ts';

const CONNECTS_AT_ONCE = 25;
const SETTLE_MS = 1_000;
const KEEP_ALIVE_MS = 5_000;

export interface Measured extends TallyResult {
  readonly profile: Profile | undefined;
  /** Of one core. */
  readonly cores: number;
  /** Microseconds, everything else that the server does meanwhile included, until the last edit is delivered. */
  readonly cpuPerEdit: number;
  readonly bytesPerSecond: Readonly<Record<FrameKind, number>>;
  readonly framesPerSecond: number;
  readonly peak: number;
  readonly expected: number;
  readonly hasAcks: boolean;
  readonly replicas: 'equal' | 'differ';
  /** Sockets that closed by themselves, with the first reason. */
  readonly lost: readonly string[];
  readonly generator: { readonly cores: number; readonly delay: number };
  /** What all other programs of the machine used meanwhile. */
  readonly otherCores: number;
}

const within = <Value>(wanted: Promise<Value>, ms: number, what: string): Promise<Value> => {
  const late = new AbortController();
  const timeout = pause(ms, undefined, { signal: late.signal }).then((): never => {
    throw new Error(`${what} took over ${ms / 1000} s`);
  });
  timeout.catch(() => undefined);
  return Promise.race([wanted, timeout]).finally(() => late.abort());
};

const until = async (done: () => boolean, ms: number): Promise<boolean> => {
  const deadline = performance.now() + ms;
  while (!done() && performance.now() < deadline) await pause(20);
  return done();
};

interface Room {
  readonly sockets: Map<number, RawSocket>;
  readonly replicas: Replica[];
  keepingAlive?: NodeJS.Timeout;
  /** Bytes of whole frames at the samples. */
  readonly heard: Record<FrameKind | 'frames', number>;
}

/** What a seat does with the frames it gets; undefined lets them pass unread. */
const listener = (dialect: Dialect, scenario: Scenario, tally: Tally, room: Room, seat: number) => {
  const sample = seating(scenario).sampled.indexOf(seat);
  if (sample !== -1) {
    const sink = {
      editsSeen: (writer: number, upTo: number) => tally.editsSeen(sample, writer, upTo),
      cursorSeen: tally.cursorSeen,
      heard: (kind: FrameKind, bytes: number) => {
        room.heard[kind] += bytes;
      },
    };
    return (payload: Buffer): void => {
      dialect.read(payload, sink, seat);
      room.heard.frames++;
    };
  }
  const { acknowledged } = dialect;
  if (seat >= scenario.writers || acknowledged === undefined) return undefined;
  let count = 0;
  return (payload: Buffer): void => {
    count = acknowledged(payload, count);
    tally.acknowledged(seat, count);
  };
};

const fillRoom = async (
  port: number,
  dialect: Dialect,
  scenario: Scenario,
  tally: Tally,
  room: Room,
): Promise<void> => {
  const seats = seating(scenario);
  const open = async (seat: number): Promise<void> => {
    const onFrame = listener(dialect, scenario, tally, room, seat);
    const socket = await openRawSocket({ port, ...dialect.address(seat), onFrame, timeoutMs: PATIENCE_MS });
    room.sockets.set(seat, socket);
    for (const payload of dialect.hello(seat)) socket.send(payload);
  };
  const raw = Array.from({ length: scenario.sockets }, (_, seat) => seat).filter((it) => !seats.replicas.includes(it));
  for (let at = 0; at < raw.length; at += CONNECTS_AT_ONCE) {
    await Promise.all(raw.slice(at, at + CONNECTS_AT_ONCE).map(open));
  }
  room.replicas.push(...(await Promise.all(seats.replicas.map(dialect.replica))));
  const { keepAlive } = dialect;
  if (keepAlive !== undefined) {
    room.keepingAlive = setInterval(() => {
      for (const socket of room.sockets.values()) socket.send(keepAlive);
    }, KEEP_ALIVE_MS);
  }
  await pause(SETTLE_MS);
  for (const payload of dialect.seed()) room.sockets.get(seats.seeder)?.send(payload);
  const isFilled = (replica: Replica): boolean => replica.places().split('\n').length === CARDS;
  if (!(await until(() => room.replicas.every(isFilled), PATIENCE_MS))) throw new Error('the cards did not arrive');
  await pause(SETTLE_MS);
};

const startPacer = (dialect: Dialect, scenario: Scenario, tally: Tally, room: Room) => {
  const clocks = new Array<number>(scenario.cursors).fill(0);
  return createPacer([
    {
      actors: scenario.writers,
      perSecond: scenario.editsPerSecond,
      act: (writer) => {
        const payload = dialect.edit(writer);
        tally.editSent(writer);
        room.sockets.get(writer)?.send(payload);
      },
    },
    {
      actors: scenario.cursors,
      perSecond: scenario.cursorsPerSecond,
      act: (seat) => {
        const clock = (clocks[seat] ?? 0) + 1;
        clocks[seat] = clock;
        const payload = dialect.cursor(seat, clock);
        tally.cursorSent(seat, clock);
        room.sockets.get(seat)?.send(payload);
      },
    },
  ]);
};

export interface DriveOptions {
  readonly server: ChildServer;
  readonly dialect: Dialect;
  readonly scenario: Scenario;
  readonly isProfiled: boolean;
}

interface Mark {
  readonly reading: Reading;
  readonly delivered: number;
  readonly heard: Readonly<Room['heard']>;
  readonly at: number;
  readonly cpu: number;
  /** Milliseconds in which any core of the machine was busy. */
  readonly machine: number;
}

const machineBusy = (): number =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);

const takeMark = async (server: ChildServer, tally: Tally, room: Room): Promise<Mark> => {
  const reading = await server.read();
  const { user, system } = process.cpuUsage();
  const at = performance.now();
  return {
    reading,
    delivered: tally.delivered(),
    heard: { ...room.heard },
    at,
    cpu: (user + system) / 1000,
    machine: machineBusy(),
  };
};

const compare = (first: Mark, last: Mark, samples: number) => {
  const seconds = (last.at - first.at) / 1000;
  const perSecond = (kind: keyof Room['heard']): number => (last.heard[kind] - first.heard[kind]) / samples / seconds;
  const cores = (last.reading.cpu - first.reading.cpu) / (last.reading.at - first.reading.at);
  const generatorCores = (last.cpu - first.cpu) / (last.at - first.at);
  return {
    cores,
    framesPerSecond: perSecond('frames'),
    bytesPerSecond: { document: perSecond('document'), presence: perSecond('presence'), other: perSecond('other') },
    generatorCores,
    // Both are counted by different clocks; a little below nothing is nothing.
    otherCores: Math.max(0, (last.machine - first.machine) / (last.at - first.at) - cores - generatorCores),
  };
};

const measure = async ({ server, dialect, scenario, isProfiled }: DriveOptions, room: Room, tally: Tally) => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const start = await takeMark(server, tally, room);
  const pacer = startPacer(dialect, scenario, tally, room);
  await pause(WARM_UP_MS);
  const first = await takeMark(server, tally, room);
  if (isProfiled) server.startProfile();
  tally.openWindow();
  delay.enable();
  await pause(WINDOW_MS);
  tally.closeWindow();
  pacer.stop();
  delay.disable();
  const last = await takeMark(server, tally, room);
  const profile = isProfiled ? await server.stopProfile() : undefined;
  await until(tally.isComplete, GRACE_MS);
  const seen = tally.result();
  await until(tally.isComplete, DRAIN_MS);
  const end = await takeMark(server, tally, room);
  const expected = dialect.expectedPlaces();
  const areEqual = await until(() => room.replicas.every((replica) => replica.places() === expected), GRACE_MS);
  const { generatorCores, ...figures } = compare(first, last, scenario.samples);
  return {
    ...seen,
    profile,
    ...figures,
    cpuPerEdit: ((end.reading.cpu - start.reading.cpu) * 1000) / (end.delivered - start.delivered),
    peak: end.reading.peak,
    expected: (scenario.writers * scenario.editsPerSecond * WINDOW_MS) / 1000,
    hasAcks: dialect.acknowledged !== undefined,
    replicas: areEqual ? ('equal' as const) : ('differ' as const),
    lost: [...room.sockets.values()].flatMap((socket) => socket.closed() ?? []),
    generator: { cores: generatorCores, delay: delay.percentile(99) / 1e6 },
  };
};

/** The figures of one run. */
export const drive = async (options: DriveOptions): Promise<Measured> => {
  const { server, dialect, scenario } = options;
  const tally = createTally(scenario.writers, scenario.samples, dialect.acknowledged !== undefined);
  const room: Room = { sockets: new Map(), replicas: [], heard: { document: 0, presence: 0, other: 0, frames: 0 } };
  try {
    await within(fillRoom(server.port, dialect, scenario, tally, room), PATIENCE_MS * 1.5, 'filling the room');
    return await measure(options, room, tally);
  } finally {
    clearInterval(room.keepingAlive);
    for (const socket of room.sockets.values()) socket.close();
    for (const replica of room.replicas) replica.close();
  }
};
