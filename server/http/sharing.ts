/**
 * Links of access and the code of a board, for its facilitators: list, make, revoke, open and close.
 * A revoked link ends the sessions opened with it: their sockets close within the same request.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ROLES } from '../../shared/access.ts';
import { refusal } from '../../shared/refusals.ts';
import { type HttpContext, identityFor, parseBody, sendRefusal } from './context.ts';

interface BoardParams {
  Params: { id: string };
}
interface LinkParams {
  Params: { id: string; linkId: string };
}

export const sharingRoutes = (app: FastifyInstance, context: HttpContext): void => {
  const { access, registry, storage } = context;

  app.get<BoardParams>('/api/boards/:id/access', async (request, reply) => {
    const identity = await identityFor(context, request, true);
    if (!identity.ok) return sendRefusal(request, reply, identity.error);
    const [board, links] = await Promise.all([storage.board(request.params.id), storage.links(request.params.id)]);
    return reply.send({
      code: board?.code,
      codeOpen: board?.codeOpen,
      base: context.shareBase(request),
      links: links
        .filter((link) => link.revokedAt === null)
        .map(({ id, role, createdAt }) => ({ id, role, createdAt })),
    });
  });

  app.post<BoardParams>('/api/boards/:id/links', async (request, reply) => {
    const identity = await identityFor(context, request, true);
    if (!identity.ok) return sendRefusal(request, reply, identity.error);
    const body = parseBody(z.object({ role: z.enum(ROLES) }), request.body);
    if (!body.ok) return sendRefusal(request, reply, body.error);
    const link = await access.addLink(request.params.id, body.value.role);
    return reply.code(201).send({ ...link, url: `${context.shareBase(request)}/join#t=${link.token}` });
  });

  app.delete<LinkParams>('/api/boards/:id/links/:linkId', async (request, reply) => {
    const identity = await identityFor(context, request, true);
    if (!identity.ok) return sendRefusal(request, reply, identity.error);
    await access.revokeLink(request.params.id, request.params.linkId);
    const room = await registry.opened(request.params.id);
    room?.closeWhere((member) => member.linkId === request.params.linkId, 'link.revoked');
    return reply.code(204).send();
  });

  app.put<BoardParams>('/api/boards/:id/code', async (request, reply) => {
    const identity = await identityFor(context, request, true);
    if (!identity.ok) return sendRefusal(request, reply, identity.error);
    const body = parseBody(z.object({ open: z.boolean(), renew: z.boolean().default(false) }), request.body);
    if (!body.ok) return sendRefusal(request, reply, body.error);
    const board = await storage.board(request.params.id);
    if (board === undefined) return sendRefusal(request, reply, refusal('board.unknown'));
    const code = await access.setCode(board, body.value.open, body.value.renew);
    return reply.send({ code, codeOpen: body.value.open });
  });
};
