/**
 * The HTTP side: routes by subject, the built client, security headers, and one place where errors become answers.
 */
import { existsSync } from 'node:fs';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { refusal } from '../../shared/refusals.ts';
import { faultOf } from '../log.ts';
import { StorageFailing } from '../storage/port.ts';
import { assetRoutes } from './assets.ts';
import { boardRoutes } from './boards.ts';
import { type HttpContext, sendRefusal } from './context.ts';
import { exportRoutes } from './exports.ts';
import { healthRoutes } from './health.ts';
import { joinRoutes } from './join.ts';
import { outlineRoutes } from './outline.ts';
import { sharingRoutes } from './sharing.ts';

const BODY_BYTES = 64 * 1024;
const DAY_SECONDS = 24 * 60 * 60;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Headers that a browser heeds on a page alone. */
const PAGE_HEADERS = [
  'content-security-policy',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
] as const;

const errorCode = (error: FastifyError) => {
  if (error instanceof StorageFailing) return 'storage.failing';
  if (error.statusCode === 413) return 'request.too-large';
  return (error.statusCode ?? 500) < 500 ? 'request.invalid' : 'server.broken';
};

/** Nothing but our own server may be asked for anything; styles are inline because the canvas sets them so. */
const addHelmet = (app: FastifyInstance) =>
  app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:', 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        // A laptop in a venue serves plain http: asking browsers to upgrade would leave them with nothing.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });

const addClient = async (app: FastifyInstance, clientDir: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: clientDir,
    wildcard: false,
    // Compressed when it was built: a phone on a slow line waits for every kilobyte.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/');
      const isPicture = path.includes('.svg');
      if (lasting) reply.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
      else reply.header('cache-control', isPicture ? `public, max-age=${DAY_SECONDS}` : 'no-cache');
      // They are for pages; on twenty small files they weigh more than the files.
      if (lasting || isPicture) for (const name of PAGE_HEADERS) reply.raw.removeHeader(name);
      // What never changes is never asked for again.
      if (lasting) for (const name of ['etag', 'last-modified', 'accept-ranges']) reply.removeHeader(name);
    },
  });
};

export interface AppOptions {
  readonly context: HttpContext;
  readonly logger: FastifyBaseLogger;
  /** The built client; without it only the interface for programs is served. */
  readonly clientDir: string | undefined;
}

export const createApp = async ({ context, logger, clientDir }: AppOptions): Promise<FastifyInstance> => {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    bodyLimit: BODY_BYTES,
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.decorate('onRefused', context.onRefused);
  await addHelmet(app);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = errorCode(error);
    if (code === 'server.broken') request.log.error({ fault: faultOf(error) }, 'request failed');
    return sendRefusal(request, reply, refusal(code));
  });
  const hasClient = clientDir !== undefined && existsSync(clientDir);
  if (hasClient) await addClient(app, clientDir);
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/');
    if (page && hasClient) return reply.sendFile('index.html');
    return sendRefusal(request, reply, refusal('request.not-found'));
  });
  for (const routes of [boardRoutes, joinRoutes, sharingRoutes, exportRoutes, outlineRoutes, assetRoutes, healthRoutes])
    routes(app, context);
  return app;
};
