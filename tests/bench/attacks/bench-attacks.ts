/**
 * Honest people beside each attack: how long their edits take in a quiet time and during it, how the server ends the
 * attackers, and what memory it holds afterwards. `--only=gap,slow` runs some, `--write --date=…` keeps the tables.
 * Bars: p95 at most twice that of quiet, every end documented, no honest person closed, all saved, memory given back.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ATTACKS, type Attack } from '../../attacks/attacks.ts';
import { describeMachine, percentile } from '../machine.ts';
import { createPaper, listed, option } from '../paper.ts';
import { type ChildServer, type Reading, startChild } from '../server/child-server.ts';
import { type Outcome, runAttacker } from './attacker.ts';
import { CREW, type Crew, openCrew } from './crew.ts';
import { HOST_KEY, type Seat, takeSeats } from './seats.ts';

const ATTACKERS = 3;
const WINDOW_MS = 8_000;
const SETTLE_MS = 2_000;
/** What the attack left behind has this long to go away. */
const REST_MS = 4_000;
const BAR = 2;
/** What is left of the collector's slack when all that an attack held is free. */
const MEMORY_BAR = 64 * 2 ** 20;
/** Below this nobody sees a difference: a ratio of two tiny numbers says nothing. */
const FLOOR_MS = 20;

interface Measured {
  readonly p95: number;
  /** That the server used. */
  readonly cores: number;
}

const coresBetween = (from: Reading, to: Reading): number => (to.cpu - from.cpu) / (to.at - from.at);

const measure = async (crew: Crew, server: ChildServer): Promise<Measured> => {
  const from = await server.read();
  crew.begin();
  await pause(WINDOW_MS);
  crew.end();
  const to = await server.read();
  await pause(SETTLE_MS);
  return { p95: percentile(crew.times(), 0.95), cores: coresBetween(from, to) };
};

const startAttacker = (attack: Attack, port: number, seats: readonly Seat[]) => {
  const orders = JSON.stringify({ attack: attack.id, port, seats });
  const file = fileURLToPath(import.meta.url);
  const child: ChildProcess = spawn(process.execPath, [file, 'attacks', `--orders=${orders}`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // However this process ends, its attackers end as well: they hear that it is gone.
  const told = new Promise<Outcome>((resolve, reject) => {
    child.once('message', (outcome) => resolve(outcome as Outcome));
    child.once('close', () => reject(new Error('The attackers ended by themselves.')));
  });
  return (): Promise<Outcome> => {
    child.send('stop');
    return told;
  };
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)}`;

interface Row {
  readonly cells: readonly string[];
  readonly holds: boolean;
}

const HEAD = [
  'attack',
  'quiet p95',
  'attacked p95',
  'ratio',
  'how it ended',
  'honest closed; unsaved',
  'RSS MB before / during / after',
  'cores: server quiet / attacked; attackers',
  'bars',
];

const runOne = async (attack: Attack, server: ChildServer): Promise<Row> => {
  const seats = await takeSeats(`http://127.0.0.1:${server.port}`, CREW + ATTACKERS);
  const crew = await openCrew(server.port, seats);
  await pause(SETTLE_MS);
  const quiet = await measure(crew, server);
  const before = (await server.read()).rss;
  const stop = startAttacker(attack, server.port, seats.slice(CREW));
  await pause(SETTLE_MS);
  const attacked = await measure(crew, server);
  const during = (await server.read()).rss;
  const { ends, undocumented, cores } = await stop();
  crew.rest();
  await pause(REST_MS);
  const after = (await server.read()).rss;
  const [closed, unsaved] = [crew.closed(), crew.unsaved()];
  crew.close();
  const ratio = attacked.p95 / quiet.p95;
  const faults = [
    ...(ratio <= BAR || attacked.p95 <= FLOOR_MS ? [] : ['too slow']),
    ...undocumented.map((end) => `ends with ${end}`),
    ...(closed.length === 0 ? [] : [`honest people closed: ${closed.join(', ')}`]),
    ...(unsaved === 0 ? [] : ['edits not acknowledged']),
    ...(after - before <= MEMORY_BAR ? [] : ['keeps memory']),
  ];
  const howEnded = Object.entries(ends).map(([end, count]) => `${end} ×${count}`);
  return {
    cells: [
      attack.title,
      `${quiet.p95.toFixed(1)} ms`,
      `${attacked.p95.toFixed(1)} ms`,
      ratio.toFixed(2),
      howEnded.join(', ') || 'nothing ended',
      `${closed.length}; ${unsaved}`,
      [before, during, after].map(megabytes).join(' / '),
      `${quiet.cores.toFixed(2)} / ${attacked.cores.toFixed(2)}; ${cores.toFixed(2)}`,
      faults.length === 0 ? 'hold' : `DO NOT HOLD: ${faults.join('; ')}`,
    ],
    holds: faults.length === 0,
  };
};

export const benchAttacks = async (): Promise<void> => {
  const orders = option('orders');
  if (orders !== undefined) {
    await runAttacker(JSON.parse(orders));
    return;
  }
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache', 'bench-attacks-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const paper = createPaper('attacks');
  paper.heading('Honest people beside attackers');
  paper.line(
    `8 writers x 10 edits/s and 4 onlookers on a board of 2 MB; ${ATTACKERS} attackers who come back after 250 ms`,
  );
  for (const line of describeMachine(['ws', 'yjs', 'better-sqlite3'])) paper.line(line);
  paper.line(
    'All share this machine. Attackers have the lowest priority, as they would have machines of their own elsewhere.',
  );
  const rows: Row[] = [];
  for (const attack of ATTACKS) {
    if (!(listed('only')?.includes(attack.id) ?? true)) continue;
    const env = { DATA_DIR: join(folder, attack.id), HOST_KEY, LOG_LEVEL: 'error' };
    const server = await startChild({ file: join('dist', 'server', 'cli.js'), env });
    try {
      rows.push(await runOne(attack, server));
      console.log(`… ${rows.at(-1)?.cells.join(' | ')}`);
    } finally {
      await server.stop();
    }
  }
  paper.table([HEAD, ...rows.map(({ cells }) => cells)]);
  const all = rows.every(({ holds }) => holds) ? 'hold' : 'DO NOT HOLD';
  paper.line(
    `bars: p95 at most ${BAR} times quiet (or ${FLOOR_MS} ms), ends as documented, no honest person closed, all they wrote acknowledged, memory within ${megabytes(MEMORY_BAR)} MB of before: ${all}`,
  );
  paper.keep();
};
