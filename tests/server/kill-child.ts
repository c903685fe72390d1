/**
 * The built command as a process of its own, on a folder that outlives it: start, kill, start again.
 * Invariant: `start` resolves when it answers; a process that is not stopped by the test is killed by `close`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI_FILE = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the first text of its output that matches; rejects when it ends before. */
  readonly said: (pattern: RegExp) => Promise<RegExpMatchArray>;
  readonly ended: Promise<Exit>;
}

/** Runs the command with these variables and nothing of ours that it would read. */
export const runCli = (env: Readonly<Record<string, string>>, args: readonly string[] = []): Child => {
  const child = spawn(process.execPath, [CLI_FILE, ...args], {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  const ended = new Promise<Exit>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data;
  });
  child.stdout.on('data', (data: Buffer) => {
    out += data;
  });
  const said = (pattern: RegExp): Promise<RegExpMatchArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = out.match(pattern);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      void ended.then((exit) => reject(new Error(`ended with ${exit.code} ${exit.signal}: ${exit.err}`)));
      look();
    });
  return { process: child, said, ended };
};

/** A folder on which servers are started one after the other. */
export const startOnFolder = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'baraza-kill-'));
  const children = new Set<Child>();
  return {
    dataDir,
    start: async () => {
      const child = runCli({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
      children.add(child);
      const [, base = '', hostKey = ''] = await child.said(/(http:\/\/127\.0\.0\.1:\d+)\/#host=(\S+)/);
      return { ...child, base, hostKey };
    },
    close: async (): Promise<void> => {
      for (const child of children) child.process.kill('SIGKILL');
      await Promise.all([...children].map(({ ended }) => ended));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
