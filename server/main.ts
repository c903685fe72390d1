/**
 * The composition: the only file that names adapters. Configuration in, wired and listening out.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createAccess } from './access/access.ts';
import { mintToken } from './access/tokens.ts';
import { type Addresses, addressesOf, shareBaseFor } from './addresses.ts';
import { createAssets } from './assets/assets.ts';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import type { HttpContext } from './http/context.ts';
import { createGuesses } from './http/guesses.ts';
import { createLogger, faultOf } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createRegistry, type Registry } from './rooms/registry.ts';
import type { Signals } from './signals.ts';
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

/** What happens on the server, as numbers and as lines of the log. */
const listenTo = (metrics: Metrics, logger: Logger): Signals => ({
  updated: metrics.updated,
  acknowledged: metrics.acknowledged,
  refused: (code) => {
    metrics.refused(code);
    logger.debug({ code }, 'refused');
  },
  roomOpened: (board) => logger.info({ board }, 'room opened'),
  roomClosed: (board) => logger.info({ board }, 'room closed'),
});

/** Starts to listen. Gives the port; throws when it cannot be had, with nothing left open. */
const listen = async (app: FastifyInstance, { port, host }: Config, giveUp: () => Promise<void>): Promise<number> => {
  try {
    await app.listen({ port, host });
  } catch (error) {
    await giveUp();
    throw error;
  }
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
};

export const startServer = async ({ config, workerFile, clientDir }: StartOptions): Promise<RunningServer> => {
  const hostKey = hostKeyOf(config);
  const now = Date.now;
  const logger = createLogger(config.logLevel);
  const onError = (error: unknown): void => logger.warn({ fault: faultOf(error) }, 'went wrong');
  const storage = await openSqlite({ file: join(config.dataDir, 'baraza.sqlite'), workerFile, now });
  storage.onHealth((works) => logger.warn(works ? 'saving works again' : 'saving fails'));
  const metrics: Metrics = createMetrics({
    rooms: () => registry.size(),
    people: () => registry.people(),
    connections: () => sockets.count(),
    queuedBytes: () => sockets.queuedBytes(),
  });
  const signals = listenTo(metrics, logger);
  const registry: Registry = createRegistry({ storage, now, idleMs: IDLE_MS, onError, signals });
  const access = createAccess({ storage, now });
  let addresses = addressesOf(config.host, config.port);
  const context: HttpContext = {
    access,
    assets: createAssets(storage),
    registry,
    storage,
    guesses: createGuesses(now),
    hostKey,
    now,
    metrics,
    onRefused: signals.refused,
    shareBase: (request) => shareBaseFor(config.publicUrl, addresses, request.headers.host ?? ''),
  };
  const app = await createApp({ logger, clientDir, context });
  const { publicUrl } = config;
  const onRefused = signals.refused;
  const sockets = admitSockets({ server: app.server, access, registry, storage, publicUrl, now, onError, onRefused });
  const port = await listen(app, config, async () => {
    metrics.close();
    await storage.close();
  });
  addresses = addressesOf(config.host, port);
  logger.info({ port }, 'started');
  return {
    port,
    addresses,
    hostKey,
    close: async () => {
      logger.info('stopping');
      await registry.close();
      await sockets.close();
      await app.close();
      await storage.close();
      metrics.close();
      logger.info('stopped');
    },
  };
};
