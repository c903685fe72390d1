/**
 * The figures as tables and the bars as sentences. Knows no server and no socket.
 */
import { percentile } from '../machine.ts';
import type { Measured } from './drive.ts';
import type { Scenario } from './scenario.ts';
import { VIEWS_TOLD } from './views.ts';

export interface Outcome {
  readonly id: string;
  readonly title: string;
  /** The figures, or why there are none. */
  readonly measured: Measured | string;
}

const NONE = '–';
const fixed = (value: number, digits: number): string => (Number.isFinite(value) ? value.toFixed(digits) : NONE);
const ms = (value: number): string => (value === Number.POSITIVE_INFINITY ? 'never' : fixed(value, value < 10 ? 1 : 0));
const spread = (times: readonly number[]): string =>
  times.length === 0 ? NONE : [0.5, 0.95, 0.99].map((share) => ms(percentile(times, share))).join(' / ');
const kilobytes = (bytes: number): string => fixed(bytes / 1000, 1);
const megabytes = (bytes: number): string => fixed(bytes / 2 ** 20, 0);

const figuresOf = (outcomes: readonly Outcome[], id: string): Measured | undefined => {
  const found = outcomes.find((outcome) => outcome.id === id)?.measured;
  return typeof found === 'object' ? found : undefined;
};

/** Of the CPU for one delivered edit: a server that is overrun uses one core and delivers little. */
const ratio = (mine: Measured, other: Measured | undefined): string =>
  other === undefined || !Number.isFinite(other.cpuPerEdit) ? NONE : fixed(mine.cpuPerEdit / other.cpuPerEdit, 2);

const lostOf = ({ lost }: Measured): string => (lost.length === 0 ? '' : `, ${lost.length} sockets lost (${lost[0]})`);

export const costTable = (outcomes: readonly Outcome[]): readonly (readonly string[])[] => [
  [
    'server',
    'CPU cores',
    '÷ relay',
    '÷ y-ws',
    'CPU µs/edit',
    'edit visible ms p50/95/99',
    'cursor p95',
    'not delivered',
    'documents',
  ],
  ...outcomes.map(({ title, measured }) =>
    typeof measured === 'string'
      ? [title, `not run: ${measured}`, '', '', '', '', '', '', '']
      : [
          title,
          fixed(measured.cores, 2),
          ratio(measured, figuresOf(outcomes, 'relay')),
          ratio(measured, figuresOf(outcomes, 'y-websocket')),
          fixed(measured.cpuPerEdit, 0),
          spread(measured.edits),
          measured.cursors.length === 0 ? NONE : ms(percentile(measured.cursors, 0.95)),
          `${measured.notDelivered} of ${measured.sent}${lostOf(measured)}`,
          measured.replicas,
        ],
  ),
];

export const sideTable = (outcomes: readonly Outcome[]): readonly (readonly string[])[] => [
  [
    'server',
    'document kB/s a person',
    'presence kB/s',
    'other kB/s',
    'frames/s',
    'RSS peak MiB',
    'ack ms p50/95/99',
    'not acked',
    'edits sent/due',
    'generator cores, delay p99',
    'others’ cores',
  ],
  ...outcomes.flatMap(({ title, measured }) =>
    typeof measured === 'string'
      ? []
      : [
          [
            title,
            kilobytes(measured.bytesPerSecond.document),
            kilobytes(measured.bytesPerSecond.presence),
            kilobytes(measured.bytesPerSecond.other),
            fixed(measured.framesPerSecond, 0),
            megabytes(measured.peak),
            spread(measured.acks),
            measured.hasAcks ? String(measured.notAcknowledged) : NONE,
            `${measured.sent}/${measured.expected}`,
            `${fixed(measured.generator.cores, 2)}, ${ms(measured.generator.delay)} ms`,
            fixed(measured.otherCores, 2),
          ],
        ],
  ),
];

const bar = (what: string, value: number, most: number, unit: string, digits = 0): string =>
  `bar: ${what} ${value === Number.POSITIVE_INFINITY ? 'never' : fixed(value, digits) + unit} (at most ${most}${unit}) ${value <= most ? 'holds' : 'DOES NOT HOLD'}`;

const ratioBar = (what: string, mine: Measured, other: Measured | undefined, most: number): string =>
  other === undefined || !Number.isFinite(other.cpuPerEdit)
    ? `bar: CPU ÷ ${what} (at most ${most}) not judged: that server ${other ? 'delivered nothing' : 'did not run'}`
    : bar(`CPU ÷ ${what}`, mine.cpuPerEdit / other.cpuPerEdit, most, '', 2);

const all = (what: string, isTrue: boolean): string => `bar: ${what} ${isTrue ? 'holds' : 'DOES NOT HOLD'}`;

const barsOf: Readonly<Record<string, (mine: Measured, outcomes: readonly Outcome[]) => readonly string[]>> = {
  a: (mine, outcomes) => [
    ratioBar('bare relay', mine, figuresOf(outcomes, 'relay'), 0.3),
    ratioBar('@y/websocket-server', mine, figuresOf(outcomes, 'y-websocket'), 0.2),
    bar('edit visible p95', percentile(mine.edits, 0.95), 60, ' ms'),
    bar('presence to one person', mine.bytesPerSecond.presence / 1000, 20, ' kB/s', 1),
  ],
  b: (mine) => [
    all(
      'everything delivered, all documents equal, nobody lost',
      mine.notDelivered === 0 && mine.replicas === 'equal' && mine.lost.length === 0,
    ),
    bar('edit visible p95', percentile(mine.edits, 0.95), 120, ' ms'),
    bar('RSS', mine.peak / 2 ** 20, 250, ' MiB'),
  ],
  c: (mine) => [
    bar('durable acknowledgement p95', percentile(mine.acks, 0.95), 50, ' ms'),
    all('every edit acknowledged', mine.notAcknowledged === 0),
  ],
};

/** From here on, in cores, other programs make times worse than they are. */
const QUIET = 0.2;

const unrest = (outcomes: readonly Outcome[]): readonly string[] => {
  const most = Math.max(0, ...outcomes.map(({ measured }) => (typeof measured === 'object' ? measured.otherCores : 0)));
  return most > QUIET
    ? [
        `The machine was not quiet: other programs used up to ${fixed(most, 2)} cores. Times are too long; ratios still count.`,
      ]
    : [];
};

/** The bars of the design for this scenario, judged for our server with its own clients. */
export const barLines = ({ id, cursors }: Scenario, outcomes: readonly Outcome[]): readonly string[] => {
  const ours =
    outcomes.find((outcome) => outcome.id === 'ours') ?? outcomes.find((outcome) => outcome.id === 'ours-stock');
  if (ours === undefined) return [];
  const { measured } = ours;
  if (typeof measured === 'string') return [`bars DO NOT HOLD: ${ours.title} did not run`];
  const views = cursors > 0 ? [VIEWS_TOLD] : [];
  return [...views, ...unrest(outcomes), ...(barsOf[id]?.(measured, outcomes) ?? [])];
};
