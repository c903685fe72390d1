/**
 * What every test of the server stands on: a real server on a free port with a folder of its own.
 * Invariant: `close` takes away the server, its folder and every connection of peers.ts.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/main.ts';
import { createApi } from './api.ts';
import { closeAll } from './peers.ts';

export const WORKER_FILE = new URL('../../dist/server/sqlite-worker.js', import.meta.url);

/** A server in this process, with an empty store. */
export const startTestServer = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'baraza-server-'));
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const server = await startServer({ config, workerFile: WORKER_FILE });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= server.close();
    return stopped;
  };
  return {
    ...createApi(`http://127.0.0.1:${server.port}`, server.hostKey),
    dataDir,
    stop,
    close: async (): Promise<void> => {
      closeAll();
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
export type TestServer = Awaited<ReturnType<typeof startTestServer>>;
