/**
 * Liveness, readiness and the server in numbers. Ready means that a write reaches the disk now.
 */
import type { FastifyInstance } from 'fastify';
import { refusal } from '../../shared/refusals.ts';
import { type HttpContext, sendRefusal } from './context.ts';

export const healthRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.get('/healthz', async () => ({ status: 'alive', durability: 'WAL, synchronous=FULL' }));
  app.get('/metrics', async (_request, reply) =>
    reply.type(context.metrics.contentType).send(await context.metrics.text()),
  );
  app.get('/readyz', async (request, reply) => {
    try {
      await context.storage.check();
      return { status: 'ready' };
    } catch {
      return sendRefusal(request, reply, refusal('storage.failing'));
    }
  });
};
