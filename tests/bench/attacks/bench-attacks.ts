/**
 * Honest people beside each attack: how long their edits take in a quiet time and during it, how the server ends the
 * attackers, and what memory it holds afterwards. `--only=gap,slow` runs some. Bar: p95 at most twice that of quiet.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describeMachine, percentile, printTable } from '../machine.ts';
import { type ChildServer, startChild } from '../server/child-server.ts';
import { runAttacker } from './attacker.ts';
import { ATTACKS, type Attack } from './attacks.ts';
import { CREW, type Crew, openCrew } from './crew.ts';
import { HOST_KEY, type Seat, takeSeats } from './seats.ts';

const ATTACKERS = 3;
const WINDOW_MS = 8_000;
const SETTLE_MS = 2_000;
/** What the attack left behind has this long to go away. */
const REST_MS = 4_000;
const BAR = 2;
/** Below this nobody sees a difference: a ratio of two tiny numbers says nothing. */
const FLOOR_MS = 20;

const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

const measure = async (crew: Crew): Promise<readonly number[]> => {
  crew.begin();
  await pause(WINDOW_MS);
  crew.end();
  await pause(SETTLE_MS);
  return crew.times();
};

const startAttacker = (attack: Attack, port: number, seats: readonly Seat[]) => {
  const orders = JSON.stringify({ attack: attack.id, port, seats });
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(import.meta.url), 'attacks', `--orders=${orders}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  process.on('exit', () => child.kill('SIGKILL'));
  let out = '';
  child.stdout?.on('data', (data: Buffer) => {
    out += data.toString();
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  return async (): Promise<Readonly<Record<string, number>>> => {
    child.kill('SIGTERM');
    await ended;
    return JSON.parse(out || '{}') as Record<string, number>;
  };
};

const isExpected = ({ ends }: Attack, end: string): boolean =>
  end === 'left alone' || ends.some((reason) => end.split(' ')[1] === (reason || undefined));

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
const p95 = (times: readonly number[]): number => percentile(times, 0.95);

interface Row {
  readonly cells: readonly string[];
  readonly holds: boolean;
}

const runOne = async (attack: Attack, server: ChildServer): Promise<Row> => {
  const seats = await takeSeats(`http://127.0.0.1:${server.port}`, CREW + ATTACKERS);
  const crew = await openCrew(server.port, seats);
  await pause(SETTLE_MS);
  const quiet = await measure(crew);
  const before = (await server.read()).rss;
  const stop = startAttacker(attack, server.port, seats.slice(CREW));
  await pause(SETTLE_MS);
  const attacked = await measure(crew);
  const during = (await server.read()).rss;
  const ends = await stop();
  await pause(REST_MS);
  const after = (await server.read()).rss;
  const [closed, unsaved] = [crew.closed(), crew.unsaved()];
  crew.close();
  const ratio = p95(attacked) / p95(quiet);
  const isDocumented = Object.keys(ends).every((end) => isExpected(attack, end));
  const holds = (ratio <= BAR || p95(attacked) <= FLOOR_MS) && isDocumented && closed.length === 0 && quiet.length > 0;
  const howEnded = Object.entries(ends).map(([end, count]) => `${end} ×${count}`);
  return {
    cells: [
      attack.title,
      `${p95(quiet).toFixed(1)} ms`,
      `${p95(attacked).toFixed(1)} ms`,
      ratio.toFixed(2),
      howEnded.join(', ') || 'nothing ended',
      String(closed.length),
      String(unsaved),
      [before, during, after].map(megabytes).join(' / '),
      holds ? 'holds' : 'DOES NOT HOLD',
    ],
    holds,
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
  console.log(
    `\nHonest people (8 writers x 10 edits/s, 4 onlookers) beside ${ATTACKERS} attackers who come back at once`,
  );
  for (const line of describeMachine(['ws', 'yjs', 'better-sqlite3'])) console.log(line);
  const rows: Row[] = [];
  for (const attack of ATTACKS) {
    if (!(option('only')?.split(',').includes(attack.id) ?? true)) continue;
    const env = { DATA_DIR: join(folder, attack.id), HOST_KEY, LOG_LEVEL: 'error' };
    const server = await startChild({ file: join('dist', 'server', 'cli.js'), env });
    try {
      rows.push(await runOne(attack, server));
      console.log(`… ${rows.at(-1)?.cells.join(' | ')}`);
    } finally {
      await server.stop();
    }
  }
  printTable([
    [
      'attack',
      'quiet p95',
      'attacked p95',
      'ratio',
      'how it ended',
      'honest closed',
      'unsaved',
      'RSS before / during / after',
      `bar ${BAR}`,
    ],
    ...rows.map(({ cells }) => cells),
  ]);
  console.log(
    `bar: p95 at most ${BAR} times quiet (or ${FLOOR_MS} ms): ${rows.every(({ holds }) => holds) ? 'holds' : 'DOES NOT HOLD'}`,
  );
};
