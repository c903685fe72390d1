/**
 * The composition: the only file that names adapters. Configuration in, wired and listening out.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pino } from 'pino';
import { createAccess } from './access/access.ts';
import { mintToken } from './access/tokens.ts';
import { type Addresses, addressesOf, shareBaseFor } from './addresses.ts';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import { createGuesses } from './http/guesses.ts';
import { createRegistry } from './rooms/registry.ts';
import { admitSockets } from './socket/admission.ts';
import { openSqlite } from './storage/sqlite.ts';

/** How long an empty room stays in memory. */
const IDLE_MS = 60_000;

export interface StartOptions {
  readonly config: Config;
  readonly workerFile: string | URL;
  readonly clientDir?: string;
}

export interface RunningServer {
  readonly port: number;
  readonly addresses: Addresses;
  readonly hostKey: string;
  /** Tells everybody to come back, stores what waits, closes the store. */
  readonly close: () => Promise<void>;
}

/** Makes a folder and those above it. Node's `recursive` never returns where a parent answers "not found", as /proc does. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
};

/** The host key: given, or made once and kept beside the data. Throws when the folder cannot be written. */
const hostKeyOf = ({ hostKey, dataDir }: Config): string => {
  makeFolder(resolve(dataDir));
  const file = join(dataDir, 'host-key');
  // Written in any case: a folder that cannot be written must be found out now, not at the first edit.
  writeFileSync(join(dataDir, '.writable'), '');
  if (hostKey !== undefined) return hostKey;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const made = mintToken();
    writeFileSync(file, `${made}\n`, { mode: 0o600 });
    return made;
  }
};

export const startServer = async ({ config, workerFile, clientDir }: StartOptions): Promise<RunningServer> => {
  const hostKey = hostKeyOf(config);
  const now = Date.now;
  const logger = pino({ level: config.logLevel });
  const onError = (error: unknown): void => logger.warn({ error: String(error) }, 'went wrong');
  const storage = await openSqlite({ file: join(config.dataDir, 'baraza.sqlite'), workerFile, now });
  const registry = createRegistry({ storage, now, idleMs: IDLE_MS, onError });
  const access = createAccess({ storage, now });
  let addresses = addressesOf(config.host, config.port);
  const app = await createApp({
    logger,
    clientDir,
    context: {
      access,
      registry,
      storage,
      guesses: createGuesses(now),
      hostKey,
      now,
      shareBase: (request) => shareBaseFor(config.publicUrl, addresses, request.headers.host ?? ''),
    },
  });
  const sockets = admitSockets({
    server: app.server,
    access,
    registry,
    storage,
    publicUrl: config.publicUrl,
    now,
    onError,
  });
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await storage.close();
    throw error;
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  addresses = addressesOf(config.host, port);
  return {
    port,
    addresses,
    hostKey,
    close: async () => {
      await registry.close();
      await sockets.close();
      await app.close();
      await storage.close();
    },
  };
};
