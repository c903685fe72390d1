/**
 * Our server beside a bare relay and the servers that others use: the same room, the same load, one after the other.
 * `--only=ours,relay` and `--scenario=a` run a part, `--profile` shows where our server spends its time,
 * `--write --date=2026-01-31` keeps the tables (paper.ts).
 */
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { describeMachine, percentile, printTable } from '../machine.ts';
import { createPaper, listed, option } from '../paper.ts';
import { startChild } from './child-server.ts';
import { drive } from './drive.ts';
import { topOfProfile } from './profile.ts';
import { barLines, costTable, type Outcome, sideTable } from './report.ts';
import { SCENARIOS, type Scenario } from './scenario.ts';
import { peerVersion, SUBJECTS, type Subject } from './subjects.ts';

const LONGEST_MS = 20 * 60_000;
const TOP = 15;
const CACHE = '.cache';

/** Whether fsync means anything here: a benchmark of durability in memory would be a lie. */
const fsyncTimes = (folder: string): readonly number[] => {
  const file = openSync(join(folder, 'fsync'), 'w');
  const times = Array.from({ length: 50 }, () => {
    const start = performance.now();
    writeSync(file, Buffer.alloc(4_096, 1));
    fsyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  return times;
};

const runOne = async (subject: Subject, scenario: Scenario, folder: string): Promise<Outcome> => {
  const { id, needs } = subject;
  const version = needs === undefined ? '' : (peerVersion(needs) ?? undefined);
  const title = version ? `${subject.title} ${version}` : subject.title;
  if (version === undefined) return { id, title, measured: `${needs} could not be installed` };
  console.log(`… ${title}`);
  const isProfiled = option('profile') !== undefined && needs === undefined;
  try {
    const server = await startChild(subject.child(join(folder, 'data')));
    try {
      const dialect = await subject.openRoom(server.port, scenario);
      const measured = await drive({ server, dialect, scenario, isProfiled });
      if (measured.profile)
        printTable([['itself', 'with callees', `function (${title})`], ...topOfProfile(measured.profile, TOP)]);
      return { id, title, measured };
    } finally {
      await server.stop();
    }
  } catch (error) {
    return { id, title, measured: error instanceof Error ? error.message : String(error) };
  }
};

const isWanted = ({ id }: Subject, scenario: Scenario): boolean =>
  (scenario.only?.includes(id) ?? true) && (listed('only')?.includes(id) ?? true);

export const benchServer = async (): Promise<void> => {
  const paper = createPaper('server');
  const watchdog = setTimeout(() => {
    console.error(`The benchmark took over ${LONGEST_MS / 60_000} minutes and is ended.`);
    process.exit(1);
  }, LONGEST_MS);
  watchdog.unref();
  mkdirSync(CACHE, { recursive: true });
  const root = mkdtempSync(resolve(CACHE, 'bench-data-'));
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
  paper.heading('Room servers under load');
  const load = loadavg().map((value) => value.toFixed(2));
  paper.line(`load average before: ${load.join(' ')} (server and load generator share the machine)`);
  for (const line of describeMachine(['ws', 'yjs', 'y-websocket', 'better-sqlite3'])) paper.line(line);
  const fsync = fsyncTimes(root);
  paper.line(
    `4 kB written and synced: p50 ${percentile(fsync, 0.5).toFixed(2)} ms, p95 ${percentile(fsync, 0.95).toFixed(2)} ms`,
  );
  for (const scenario of SCENARIOS) {
    if (!(listed('scenario')?.includes(scenario.id) ?? true)) continue;
    paper.heading(scenario.title, 3);
    const outcomes: Outcome[] = [];
    for (const subject of SUBJECTS.filter((each) => isWanted(each, scenario))) {
      outcomes.push(await runOne(subject, scenario, mkdtempSync(join(root, 'run-'))));
    }
    paper.table(costTable(outcomes));
    paper.table(sideTable(outcomes));
    for (const line of barLines(scenario, outcomes)) paper.line(line);
  }
  clearTimeout(watchdog);
  paper.keep();
};
