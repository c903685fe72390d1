/**
 * A server of the rehearsal's own: a free port on this machine, data in a temporary folder.
 * Invariant: after `close` nothing listens any more; the folder goes too unless it is to be kept.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/main.ts';
import type { ServerAccess } from './rehearse.ts';

export interface OwnServer extends ServerAccess {
  readonly dataDir: string;
  readonly close: () => Promise<void>;
  /** Takes the folder away at once; for an end in a hurry. */
  readonly removeData: () => void;
}

export interface OwnServerOptions {
  readonly workerFile: string | URL;
  readonly clientDir?: string;
  readonly keepData?: boolean;
}

export const startOwnServer = async ({ keepData, ...options }: OwnServerOptions): Promise<OwnServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'baraza-rehearsal-'));
  const removeData = (): void => {
    if (!keepData) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
    const server = await startServer({ ...options, config });
    return {
      url: `http://127.0.0.1:${server.port}`,
      hostKey: server.hostKey,
      dataDir,
      removeData,
      close: async () => {
        await server.close();
        removeData();
      },
    };
  } catch (error) {
    removeData();
    throw error;
  }
};
