/**
 * Routes that make boards: new ones and imported ones. Both need the host key.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cleanLine } from '../../shared/access.ts';
import { LIMITS } from '../../shared/limits.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { refusal } from '../../shared/refusals.ts';
import { boardFromJson } from '../../shared/report/board-json.ts';
import type { NewBoardInput } from '../access/access.ts';
import { type HttpContext, isHost, parseBody, sendRefusal } from './context.ts';

const newBoard = z.object({
  title: z.string().transform(cleanLine).pipe(z.string().min(1).max(LIMITS.titleChars)),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en'),
  templates: z
    .array(z.string().refine((id) => methodById(id) !== undefined))
    .max(20)
    .default([]),
});

const createAndDescribe = async (context: HttpContext, request: FastifyRequest, input: NewBoardInput) => {
  const { board, links } = await context.access.createBoard(input);
  const base = context.shareBase(request);
  const entries = links.map(({ id, role, token }) => [role, { id, token, url: `${base}/join#t=${token}` }]);
  return { id: board.id, code: board.code, links: Object.fromEntries(entries) };
};

export const boardRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.post('/api/boards', async (request, reply) => {
    if (!isHost(context, request)) return sendRefusal(request, reply, refusal('host.key-wrong'));
    const body = parseBody(newBoard, request.body);
    if (!body.ok) return sendRefusal(request, reply, body.error);
    return reply.code(201).send(await createAndDescribe(context, request, body.value));
  });

  app.post('/api/boards/import', { bodyLimit: LIMITS.bodyBytes }, async (request, reply) => {
    if (!isHost(context, request)) return sendRefusal(request, reply, refusal('host.key-wrong'));
    const content = boardFromJson(request.body);
    if (!content.ok) return sendRefusal(request, reply, content.error);
    const { title, language } = content.value.settings;
    const input = { title, language, templates: [], content: content.value };
    return reply.code(201).send(await createAndDescribe(context, request, input));
  });
};
