/**
 * Pictures in and out: anybody who may write sends one to a board; whoever knows the hash of one may look at it.
 */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { canWrite } from '../../shared/access.ts';
import { LIMITS } from '../../shared/limits.ts';
import { refusal } from '../../shared/refusals.ts';
import { type HttpContext, identityFor, sendRefusal } from './context.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const HASH = /^[0-9a-f]{64}$/;

type BoardRequest = FastifyRequest<{ Params: { id: string } }>;

const postRoute = (app: FastifyInstance, context: HttpContext): void => {
  // Whatever it says it is: its own bytes decide.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.statusCode !== 413) throw error;
    return sendRefusal(request, reply, refusal('asset.too-large'));
  });
  app.post<{ Params: { id: string }; Body: unknown }>(
    '/api/boards/:id/assets',
    {
      bodyLimit: LIMITS.assetBytes,
      // Before the body is read: nobody fills the memory of a server on whose boards they may not write.
      onRequest: async (request, reply) => {
        const identity = await identityFor(context, request as BoardRequest, false);
        if (!identity.ok) return sendRefusal(request, reply, identity.error);
        return canWrite(identity.value.role) ? undefined : sendRefusal(request, reply, refusal('role.forbidden'));
      },
    },
    async (request, reply) => {
      if (!(request.body instanceof Uint8Array)) return sendRefusal(request, reply, refusal('asset.not-an-image'));
      const added = await context.assets.add(request.params.id, request.body);
      if (!added.ok) return sendRefusal(request, reply, added.error);
      const { hash, width, height } = added.value;
      return reply.code(201).send({ hash, url: `/assets/${hash}`, width, height });
    },
  );
};

const getRoute = (app: FastifyInstance, context: HttpContext): void => {
  app.get<{ Params: { hash: string } }>('/assets/:hash', async (request, reply) => {
    const { hash } = request.params;
    const asset = HASH.test(hash) ? await context.assets.get(hash) : undefined;
    if (asset === undefined) return sendRefusal(request, reply, refusal('request.not-found'));
    return (
      reply
        .type(asset.type)
        // The same for ever, for those who know its address; no cache between hands it to others.
        .header('cache-control', `private, max-age=${YEAR_SECONDS}, immutable`)
        .header('content-disposition', 'inline')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(asset.data.buffer, asset.data.byteOffset, asset.data.byteLength))
    );
  });
};

export const assetRoutes = (app: FastifyInstance, context: HttpContext): void => {
  void app.register(async (scope) => postRoute(scope, context));
  getRoute(app, context);
};
