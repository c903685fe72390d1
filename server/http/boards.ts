/**
 * Routes that make boards: new ones, imported ones, ones from a template file. All need the host key.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cleanLine, type Role } from '../../shared/access.ts';
import { LIMITS } from '../../shared/limits.ts';
import { methodById } from '../../shared/methods/registry.ts';
import type { MadeBoard, MadeLink } from '../../shared/protocol/http.ts';
import { refusal } from '../../shared/refusals.ts';
import { type BoardContent, boardFromJson } from '../../shared/report/board-json.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { parseTemplate } from '../../shared/templates/file.ts';
import { boardFromTemplate } from '../../shared/templates/open.ts';
import { type NewBoardInput, SERVER_AUTHOR } from '../access/access.ts';
import { mintId } from '../access/tokens.ts';
import { takeImage } from '../assets/assets.ts';
import type { StoredAsset } from '../storage/port.ts';
import { type HttpContext, isHost, parseBody, sendRefusal } from './context.ts';

const line = z.string().transform(cleanLine);
const newBoard = z.object({
  title: line.pipe(z.string().min(1).max(LIMITS.titleChars)),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en'),
  templates: z
    .array(z.string().refine((id) => methodById(id) !== undefined))
    .max(20)
    .default([]),
});

const fromTemplate = z.object({
  /** The template's own title when there is none. */
  title: line.pipe(z.string().max(LIMITS.titleChars)).default(''),
  template: z.unknown().optional(),
});

const createAndDescribe = async (
  context: HttpContext,
  request: FastifyRequest,
  input: NewBoardInput,
): Promise<MadeBoard> => {
  const { board, links } = await context.access.createBoard(input);
  const base = context.shareBase(request);
  const entries = links.map(({ id, role, token }): readonly [Role, MadeLink] => [
    role,
    { id, token, url: `${base}/join#t=${token}` },
  ]);
  return { id: board.id, code: board.code, links: Object.fromEntries(entries) as MadeBoard['links'] };
};

/** The pictures that came with a file. Refusal: `import.broken` when one is none, or not the one it says it is. */
const picturesIn = ({ pictures = [] }: BoardContent): Result<readonly StoredAsset[]> => {
  const taken: StoredAsset[] = [];
  for (const { hash, data } of pictures) {
    const image = takeImage(Buffer.from(data, 'base64'));
    if (!image.ok || image.value.hash !== hash) return refuse('import.broken', 'pictures');
    taken.push(image.value);
  }
  return ok(taken);
};

export const boardRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.post('/api/boards', async (request, reply) => {
    if (!isHost(context, request)) return sendRefusal(request, reply, refusal('host.key-wrong'));
    const body = parseBody(newBoard, request.body);
    if (!body.ok) return sendRefusal(request, reply, body.error);
    return reply.code(201).send(await createAndDescribe(context, request, body.value));
  });

  app.post('/api/boards/from-template', { bodyLimit: LIMITS.bodyBytes }, async (request, reply) => {
    if (!isHost(context, request)) return sendRefusal(request, reply, refusal('host.key-wrong'));
    const body = parseBody(fromTemplate, request.body);
    if (!body.ok) return sendRefusal(request, reply, body.error);
    const file = parseTemplate(body.value.template);
    if (!file.ok) return sendRefusal(request, reply, file.error);
    const content = boardFromTemplate(file.value, { title: body.value.title, by: SERVER_AUTHOR, newId: mintId });
    const { title, language } = content.settings;
    return reply.code(201).send(await createAndDescribe(context, request, { title, language, templates: [], content }));
  });

  app.post('/api/boards/import', { bodyLimit: LIMITS.bodyBytes }, async (request, reply) => {
    if (!isHost(context, request)) return sendRefusal(request, reply, refusal('host.key-wrong'));
    const content = boardFromJson(request.body);
    if (!content.ok) return sendRefusal(request, reply, content.error);
    const pictures = picturesIn(content.value);
    if (!pictures.ok) return sendRefusal(request, reply, pictures.error);
    const { title, language } = content.value.settings;
    const input = { title, language, templates: [], content: content.value };
    const made = await createAndDescribe(context, request, input);
    for (const one of pictures.value) await context.assets.keep(made.id, one);
    return reply.code(201).send(made);
  });
};
