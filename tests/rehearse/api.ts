/**
 * The server's HTTP interface as a rehearsal uses it: make a board, join, export, import.
 * Knows nothing of scenarios. Invariant: an answer that is no success is a Failure with the server's own words.
 */
import { z } from 'zod';
import { Failure } from './failure.ts';

const link = z.object({ token: z.string(), url: z.string() });
const boardAnswer = z.object({
  id: z.string(),
  code: z.string(),
  links: z.object({ facilitator: link, participant: link, observer: link }),
});
export type BoardAnswer = z.infer<typeof boardAnswer>;

const joinAnswer = z.object({ boardId: z.string(), participantId: z.string(), sessionToken: z.string() });
export type JoinAnswer = z.infer<typeof joinAnswer>;

const exportAnswer = z.looseObject({
  readings: z.record(z.string(), z.unknown()),
  session: z.looseObject({ agenda: z.array(z.looseObject({ state: z.string() })) }),
});
export type ExportAnswer = z.infer<typeof exportAnswer>;

const errorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export interface Door {
  readonly token?: string;
  readonly code?: string;
}

export interface Visitor {
  readonly name: string;
  readonly group: string;
  readonly language: string;
}

export const createApi = (base: string) => {
  const call = async (method: string, path: string, token?: string, body?: unknown): Promise<unknown> => {
    const headers: Record<string, string> = {};
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    let response: Response;
    let answer: unknown;
    try {
      response = await fetch(base + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      answer = await response.json().catch(() => undefined);
    } catch (error) {
      const cause = (error as Error).cause;
      throw new Failure(`${base} does not answer (${cause instanceof Error ? cause.message : String(error)}).`);
    }
    if (response.ok) return answer;
    const told = errorAnswer.safeParse(answer);
    const words = told.success ? `${told.data.error.code}: ${told.data.error.message}` : `status ${response.status}`;
    throw new Failure(`The server refused ${method} ${path} (${words}).`);
  };
  const read = <Schema extends z.ZodType>(schema: Schema, answer: unknown, path: string): z.output<Schema> => {
    const parsed = schema.safeParse(answer);
    if (!parsed.success)
      throw new Failure(`The answer to ${path} is not what Baraza says. Is ${base} a Baraza server?`);
    return parsed.data;
  };

  return {
    base,
    /** The tables of a board, as a zip. */
    exportTables: async (boardId: string, token: string): Promise<Uint8Array> => {
      const path = `/api/boards/${boardId}/export/csv`;
      const response = await fetch(base + path, { headers: { authorization: `Bearer ${token}` } });
      if (!response.ok) throw new Failure(`The server refused GET ${path} (status ${response.status}).`);
      return new Uint8Array(await response.arrayBuffer());
    },
    createBoard: async (hostKey: string, board: { title: string; language: string; templates: readonly string[] }) =>
      read(boardAnswer, await call('POST', '/api/boards', hostKey, board), '/api/boards'),
    importBoard: async (hostKey: string, file: ExportAnswer) =>
      read(boardAnswer, await call('POST', '/api/boards/import', hostKey, file), '/api/boards/import'),
    join: async (door: Door, visitor: Visitor) =>
      read(joinAnswer, await call('POST', '/api/join', undefined, { ...door, ...visitor }), '/api/join'),
    exportBoard: async (boardId: string, token: string) => {
      const path = `/api/boards/${boardId}/export/json`;
      return read(exportAnswer, await call('GET', path, token), path);
    },
  };
};

export type Api = ReturnType<typeof createApi>;
