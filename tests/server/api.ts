/**
 * The HTTP interface as tests call it: boards and people made, files taken home, answers as they come. Works with a server
 * that runs anywhere; knows nothing of connections (peers.ts) or of how a server is started (harness.ts).
 */
import { expect } from 'vitest';
import type { Role } from '../../shared/access.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { REFUSALS, type RefusalCode } from '../../shared/refusals.ts';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}
export interface RefusedBody {
  readonly error: { readonly code: RefusalCode; readonly message: string };
}
export interface CallOptions {
  readonly token?: string | undefined;
  readonly body?: unknown;
  /** Sent as it is, in place of a body. */
  readonly raw?: string;
  readonly language?: string;
}
export interface JoinBody {
  readonly token?: string;
  readonly code?: string;
  readonly sessionToken?: string;
  readonly name?: string;
  readonly group?: string;
  readonly language?: string;
}

/** Asks a server that runs anywhere. */
export const createApi = (base: string, hostKey: string) => {
  const fetchFrom = (method: string, path: string, { token, body, raw, language }: CallOptions): Promise<Response> => {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return fetch(base + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(language === undefined ? {} : { 'accept-language': language }),
      },
      ...(content === undefined ? {} : { body: content }),
    });
  };
  const call = async <Body = RefusedBody>(
    method: string,
    path: string,
    options: CallOptions = {},
  ): Promise<Answer<Body>> => {
    const response = await fetchFrom(method, path, options);
    const text = await response.text();
    const body = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: body as Body };
  };
  const good = <Body>({ status, body }: Answer<Body>): Body => {
    if (status >= 300) throw new Error(`status ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const tryJoin = <Body = RefusedBody>(body: JoinBody): Promise<Answer<Body>> =>
    call<Body>('POST', '/api/join', { body: { name: 'Asha', ...body } });

  return {
    base,
    hostKey,
    call,
    /** For bodies that are no JSON. */
    download: async (path: string, token: string): Promise<Response> => fetchFrom('GET', path, { token }),
    createBoard: async (templates: readonly string[] = ['stakeholder-map'], title = 'A board'): Promise<MadeBoard> =>
      good(await call<MadeBoard>('POST', '/api/boards', { token: hostKey, body: { title, templates } })),
    tryJoin,
    join: async (body: JoinBody): Promise<Joined> => good(await tryJoin<Joined>(body)),
    joinAs: async (board: MadeBoard, role: Role, name: string = role): Promise<Joined> =>
      good(await tryJoin<Joined>({ token: board.links[role].token, name })),
    exportJson: async <File = Record<string, unknown>>(boardId: string, token: string = hostKey): Promise<File> =>
      good(await call<File>('GET', `/api/boards/${boardId}/export/json`, { token })),
  };
};
export type Api = ReturnType<typeof createApi>;

/** The answer is this refusal: its status, its code and a text that is not the code. */
export const expectRefusal = ({ status, body }: Answer<RefusedBody>, code: RefusalCode): void => {
  expect(body).toMatchObject({ error: { code } });
  expect(status).toBe(REFUSALS[code].status);
  expect(body.error.message).toMatch(/^[A-Z].* .*\.$/);
};
