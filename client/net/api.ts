/**
 * The HTTP interface as functions. A refusal comes back as a value with the server's message in the person's language;
 * a server that cannot be reached is one more refusal.
 */
import type { Role } from '../../shared/access.ts';
import type { Door, Joined, MadeBoard, MadeLink } from '../../shared/protocol/http.ts';
import { err, ok, type Result } from '../../shared/result.ts';

export interface ApiError {
  readonly code: string;
  /** For people, in their language; empty when the server could not be reached. */
  readonly message: string;
}

export type ApiResult<T> = Result<T, ApiError>;

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
}

const UNREACHABLE: ApiError = { code: 'unreachable', message: '' };

const request = async (path: string, { method = 'GET', body, token }: Call): Promise<ApiResult<Response>> => {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  try {
    const response = await fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return ok(response);
    const answer = (await response.json()) as { error?: ApiError };
    return err(answer.error ?? UNREACHABLE);
  } catch {
    return err(UNREACHABLE);
  }
};

const requestJson = async <T>(path: string, call: Call): Promise<ApiResult<T>> => {
  const response = await request(path, call);
  return response.ok ? ok((await response.value.json()) as T) : response;
};

export const importBoard = (file: unknown, hostKey: string) =>
  requestJson<MadeBoard>('/api/boards/import', { method: 'POST', body: file, token: hostKey });

/** A board from a template file, saved or just put together; an empty title is the template's own. */
export const createFromTemplate = (title: string, template: unknown, hostKey: string) =>
  requestJson<MadeBoard>('/api/boards/from-template', { method: 'POST', body: { title, template }, token: hostKey });

/** One of the two ways in. */
export type Key = { readonly token: string } | { readonly code: string };

export const lookAtDoor = (key: Key) => requestJson<Door>('/api/door', { method: 'POST', body: key });

export interface Joining {
  readonly name: string;
  readonly group: string;
  readonly language: string;
  readonly sessionToken?: string | undefined;
}
export const joinBoard = (key: Key, person: Joining) =>
  requestJson<Joined>('/api/join', { method: 'POST', body: { ...key, ...person } });

export interface Sharing {
  readonly code: string;
  readonly codeOpen: boolean;
  /** Address that others can reach, for links. */
  readonly base: string;
  readonly links: readonly { readonly id: string; readonly role: Role; readonly createdAt: number }[];
}
const board = (id: string): string => `/api/boards/${encodeURIComponent(id)}`;

export const sharingOf = (boardId: string, token: string) =>
  requestJson<Sharing>(`${board(boardId)}/access`, { token });
export const makeLink = (boardId: string, role: Role, token: string) =>
  requestJson<MadeLink>(`${board(boardId)}/links`, { method: 'POST', body: { role }, token });
export const revokeLink = (boardId: string, linkId: string, token: string) =>
  request(`${board(boardId)}/links/${encodeURIComponent(linkId)}`, { method: 'DELETE', token });
export const changeCode = (
  boardId: string,
  change: { readonly open: boolean; readonly renew?: boolean },
  token: string,
) =>
  requestJson<{ readonly code: string; readonly codeOpen: boolean }>(`${board(boardId)}/code`, {
    method: 'PUT',
    body: change,
    token,
  });

/** The board as text, in the person's language. */
export interface OutlineCard {
  readonly id: string;
  readonly kind: string;
  readonly tint: string;
  readonly text: string;
  /** '' where nobody is to be named. */
  readonly author: string;
}
export interface OutlineZone {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly OutlineCard[];
}
export interface OutlineTemplate {
  readonly id: string;
  readonly method: string;
  readonly title: string;
  readonly zones: readonly OutlineZone[];
}
export interface BoardOutline {
  readonly title: string;
  readonly templates: readonly OutlineTemplate[];
  /** Cards that lie in no template, or in none of its zones. */
  readonly beside: readonly OutlineCard[];
}
/** With its cards, or its places alone. */
export const outlineOf = (boardId: string, token: string, of: 'cards' | 'places') =>
  requestJson<BoardOutline>(`${board(boardId)}/outline?of=${of}`, { token });

/** An export as a file to keep, with the name the server gives it. */
export const exportBoard = async (boardId: string, format: string, token: string): Promise<ApiResult<File>> => {
  const response = await request(`${board(boardId)}/export/${format}`, { token });
  if (!response.ok) return response;
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.value.headers.get('content-disposition') ?? '')?.[1];
  return ok(new File([await response.value.blob()], decodeURIComponent(name ?? `board.${format}`)));
};

/** The board's structure without its content, as the server strips it. */
export const exportTemplate = (boardId: string, withGroups: boolean, token: string) =>
  requestJson<Readonly<Record<string, unknown>>>(
    `${board(boardId)}/export/template${withGroups ? '?groups=yes' : ''}`,
    { token },
  );
