/**
 * What every route is given, and the helpers that routes share: who asks, in which language, and how no is said.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { canFacilitate } from '../../shared/access.ts';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import { REFUSALS, type Refusal, type RefusalCode } from '../../shared/refusals.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import type { Access, Identity } from '../access/access.ts';
import { sameSecret } from '../access/tokens.ts';
import type { Assets } from '../assets/assets.ts';
import type { Metrics } from '../metrics.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Storage } from '../storage/port.ts';
import type { Guesses } from './guesses.ts';

export interface HttpContext {
  readonly access: Access;
  readonly assets: Assets;
  readonly registry: Registry;
  readonly storage: Storage;
  readonly guesses: Guesses;
  readonly hostKey: string;
  readonly now: () => number;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly onRefused: (code: RefusalCode) => void;
  /** The address to put into links, for a request that came in at this one. */
  readonly shareBase: (request: FastifyRequest) => string;
}

/** The first language the person's browser asks for, as two or three letters. */
export const languageOf = (request: FastifyRequest): string =>
  /^[a-z]{2,3}/.exec(request.headers['accept-language']?.toLowerCase() ?? '')?.[0] ?? 'en';

declare module 'fastify' {
  interface FastifyInstance {
    readonly onRefused: (code: RefusalCode) => void;
  }
}

/** The one place where a refusal becomes an HTTP answer. */
export const sendRefusal = (
  request: FastifyRequest,
  reply: FastifyReply,
  { code }: Refusal,
  language?: string,
): FastifyReply => {
  request.server.onRefused(code);
  const t = translatorFor(language ?? languageOf(request));
  return reply.code(REFUSALS[code].status).send({ error: { code, message: t(keyOf('refusal', code)) } });
};

export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer ([A-Za-z0-9_.~+/=-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];

export const parseBody = <Schema extends z.ZodType>(schema: Schema, body: unknown): Result<z.output<Schema>> => {
  const parsed = schema.safeParse(body ?? {});
  return parsed.success
    ? ok(parsed.data)
    : refuse('request.invalid', parsed.error.issues.map((issue) => issue.path.join('.')).join(','));
};

export const isHost = (context: HttpContext, request: FastifyRequest): boolean =>
  sameSecret(bearerOf(request) ?? '', context.hostKey);

/** Who asks about a board. Refusals: `session.unknown`, `link.*`, and `role.forbidden` where a facilitator is needed. */
export const identityFor = async (
  context: HttpContext,
  request: FastifyRequest<{ Params: { id: string } }>,
  facilitators: boolean,
): Promise<Result<Identity>> => {
  const token = bearerOf(request);
  if (token === undefined) return refuse('session.unknown');
  const board = await context.storage.board(request.params.id);
  if (board === undefined) return refuse('board.unknown');
  if (isHost(context, request)) return ok({ boardId: board.id, role: 'facilitator', linkId: null });
  const identity = await context.access.identify(token);
  if (!identity.ok) return identity;
  if (identity.value.boardId !== board.id) return refuse('session.unknown');
  if (facilitators && !canFacilitate(identity.value.role)) return refuse('role.forbidden');
  return identity;
};
