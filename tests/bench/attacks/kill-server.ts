/**
 * Our built server as a child that is killed and started again on the same folder.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { HOST_KEY } from './seats.ts';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Resolves with its port when it answers. */
export const startServerOn = async (dataDir: string) => {
  const env = { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, HOST_KEY, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [join('dist', 'server', 'cli.js')], {
    env: { ...env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => running.delete(child));
  const port = await new Promise<number>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      const found = /127\.0\.0\.1:(\d+)\/#host/.exec(out);
      if (found) resolve(Number(found[1]));
    });
    void ended.then(() => reject(new Error(`The server ended before it answered: ${out}`)));
  });
  return {
    port,
    /** kill -9: no farewell, no flush. */
    kill: (): Promise<void> => {
      child.kill('SIGKILL');
      return ended;
    },
  };
};
