/**
 * A server under test as a child of its own, with its meter. Every child ends with this process, whatever happens.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Profile } from './profile.ts';

const START_MS = 15_000;
const READ_MS = 20_000;
const STOP_MS = 5_000;

export interface Reading {
  /** Milliseconds of some clock that does not change between two readings. */
  readonly at: number;
  /** Milliseconds of CPU used so far, of all its threads. */
  readonly cpu: number;
  readonly rss: number;
  readonly peak: number;
}

export interface ChildServer {
  readonly port: number;
  readonly read: () => Promise<Reading>;
  /** From here on the main thread is profiled; the second call ends it and gives the profile. */
  readonly startProfile: () => void;
  readonly stopProfile: () => Promise<Profile>;
  /** Asks it to end and then makes it. */
  readonly stop: () => Promise<void>;
}

export interface ChildOptions {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

const running = new Set<ChildProcess>();
const killAll = (): void => {
  for (const child of running) child.kill('SIGKILL');
};
process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Linux counts CPU in hundredths of a second. */
const TICK_MS = 10;

/** What Linux says of a process: a server that is too busy to answer is measured all the same. */
const readProc = (pid: number): Reading | undefined => {
  try {
    // The name of the program stands in brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) * 1024;
    const cpu = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    return { at: performance.now(), cpu, rss: kilobytes('VmRSS'), peak: kilobytes('VmHWM') };
  } catch {
    return undefined;
  }
};

/** Asks the meter; `Answer` is what tests/bench/server/meter.mjs gives for this question. */
const askMeter = <Answer>(child: ChildProcess, question: 'read' | 'stop-profile'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server was deaf for ${READ_MS / 1000} s`)), READ_MS);
    child.once('message', (answer) => {
      clearTimeout(timer);
      resolve(answer as Answer);
    });
    child.send(question, (error) => {
      if (error) reject(error);
    });
  });

export const startChild = async ({ file, env }: ChildOptions): Promise<ChildServer> => {
  const port = await freePort();
  const meter = pathToFileURL(join(process.cwd(), 'tests/bench/server/meter.mjs')).href;
  const child = spawn(process.execPath, ['--import', meter, file], {
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.add(child);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => running.delete(child));
  const stop = async (): Promise<void> => {
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    await Promise.race([ended, pause(STOP_MS)]);
    child.kill('SIGKILL');
    await ended;
  };
  const lastWords = (): string => {
    const cause = child.signalCode ?? (child.exitCode === null ? '' : `code ${child.exitCode}`);
    return [cause, ...complaint.trim().split('\n').slice(0, 3)].join(' ').trim();
  };
  const read = async (): Promise<Reading> => {
    if (hasEnded(child)) throw new Error(`it ended by itself: ${lastWords()}`);
    return readProc(child.pid ?? 0) ?? (await askMeter<Reading>(child, 'read'));
  };
  const deadline = performance.now() + START_MS;
  while (!(await answers(port))) {
    if (hasEnded(child) || performance.now() > deadline) {
      await stop();
      throw new Error(`did not start: ${lastWords()}`);
    }
    await pause(50);
  }
  return {
    port,
    read,
    startProfile: () => void child.send('profile'),
    stopProfile: () => askMeter<Profile>(child, 'stop-profile'),
    stop,
  };
};
