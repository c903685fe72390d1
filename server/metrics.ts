/**
 * The server in numbers, as Prometheus text. A registry of its own, nothing global; counts are told, everything else is
 * looked up when somebody asks. Invariant: no label but the code of a refusal and a quantile: no name, board, token or
 * content is in the text, so it may be read by whoever reaches the port.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusalCode } from '../shared/refusals.ts';

const ACK_BUCKETS_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];
const LOOP_RESOLUTION_MS = 10;
const NANOSECONDS = 1_000_000;

export interface MetricsSources {
  readonly rooms: () => number;
  /** People who are on a board now, each counted once a board. */
  readonly people: () => Promise<number>;
  readonly connections: () => number;
  /** Bytes that wait to go out to all sockets together. */
  readonly queuedBytes: () => number;
}

const addSources = (registers: Registry[], sources: MetricsSources): void => {
  const gauge = (name: string, help: string, value: () => number | Promise<number>): void => {
    const made: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: async () => made.set(await value()),
    });
  };
  gauge('baraza_rooms', 'Boards open in memory.', sources.rooms);
  gauge('baraza_people', 'People on a board now, each counted once a board.', sources.people);
  gauge('baraza_connections', 'Open WebSockets.', sources.connections);
  gauge('baraza_queue_bytes', 'Bytes waiting to go out to all sockets.', sources.queuedBytes);
  gauge('baraza_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
};

/** How late the event loop is, since the last time somebody asked. Gives how to stop measuring. */
const addLoopDelay = (registers: Registry[]): (() => void) => {
  const delay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  delay.enable();
  const gauge: Gauge<'quantile'> = new Gauge({
    name: 'baraza_event_loop_delay_milliseconds',
    help: 'How late the event loop was since the last scrape.',
    labelNames: ['quantile'],
    registers,
    collect: () => {
      for (const quantile of [0.5, 0.99]) {
        // What is measured is the pause between two looks, which is never shorter than the resolution.
        const late = delay.percentile(quantile * 100) / NANOSECONDS - LOOP_RESOLUTION_MS;
        gauge.set({ quantile: String(quantile) }, Math.max(0, late));
      }
      delay.reset();
    },
  });
  return () => void delay.disable();
};

export const createMetrics = (sources: MetricsSources) => {
  const registry = new Registry();
  const registers = [registry];
  addSources(registers, sources);
  const stopLoopDelay = addLoopDelay(registers);
  const updates = new Counter({ name: 'baraza_updates_total', help: 'Document messages applied.', registers });
  const acks = new Histogram({
    name: 'baraza_ack_milliseconds',
    help: 'From a document message coming in to its sender being told that it is saved.',
    buckets: ACK_BUCKETS_MS,
    registers,
  });
  const refusals = new Counter({
    name: 'baraza_refusals_total',
    help: 'How often somebody was told no, by code.',
    labelNames: ['code'],
    registers,
  });
  return {
    updated: (): void => updates.inc(),
    /** The clock may be set back meanwhile: that counts as no time at all. */
    acknowledged: (milliseconds: number): void => acks.observe(Math.max(0, milliseconds)),
    refused: (code: RefusalCode): void => refusals.inc({ code }),
    contentType: registry.contentType,
    text: (): Promise<string> => registry.metrics(),
    close: stopLoopDelay,
  };
};

export type Metrics = ReturnType<typeof createMetrics>;
