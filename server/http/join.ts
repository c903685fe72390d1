/**
 * Joining a board by link or by code.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Door, Joined } from '../../shared/protocol/http.ts';
import { refusal } from '../../shared/refusals.ts';
import { type HttpContext, languageOf, parseBody, sendRefusal } from './context.ts';

const token = z.string().max(200);
const joinBody = z
  .object({
    token: token.optional(),
    code: z.string().max(40).optional(),
    sessionToken: token.optional(),
    name: z.string(),
    group: z.string().max(1_000).default(''),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
  })
  .refine((body) => Boolean(body.token) !== Boolean(body.code));

export const joinRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.post('/api/join', async (request, reply) => {
    const body = parseBody(joinBody, request.body);
    if (!body.ok) return sendRefusal(request, reply, body.error);
    const language = body.value.language ?? languageOf(request);
    const guessing = body.value.code !== undefined && !(await context.access.isReturning(body.value));
    if (guessing && !context.guesses.mayTry(request.ip)) {
      return sendRefusal(request, reply.header('retry-after', '2'), refusal('join.too-many-tries'), language);
    }
    const joined = await context.access.join({ ...body.value, language });
    if (!joined.ok) {
      if (joined.error.code === 'code.unknown') context.guesses.failed(request.ip);
      return sendRefusal(request, reply, joined.error, language);
    }
    const { boardId, person, sessionToken } = joined.value;
    (await context.registry.opened(boardId))?.know(person);
    return reply.send({ boardId, participantId: person.id, sessionToken, role: person.role } satisfies Joined);
  });

  /** What the join page may know before somebody joined: the title and the groups to choose from. */
  app.post('/api/door', async (request, reply) => {
    const body = parseBody(z.object({ token: token.optional(), code: z.string().max(40).optional() }), request.body);
    if (!body.ok) return sendRefusal(request, reply, body.error);
    const guessing = body.value.token === undefined;
    if (guessing && !context.guesses.mayTry(request.ip)) {
      return sendRefusal(request, reply.header('retry-after', '2'), refusal('join.too-many-tries'));
    }
    const door = await context.access.door(body.value);
    if (!door.ok) {
      if (door.error.code === 'code.unknown') context.guesses.failed(request.ip);
      return sendRefusal(request, reply, door.error);
    }
    const board = await context.storage.board(door.value.boardId);
    if (board === undefined) return sendRefusal(request, reply, refusal('board.unknown'));
    const { title, groups, language } = board.settings;
    return reply.send({ boardId: board.id, role: door.value.role, title, groups, language } satisfies Door);
  });
};
