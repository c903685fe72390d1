/**
 * Who may come in: boards and their links of access, the short code, joining, and what a token stands for.
 * Knows the storage port; knows no HTTP and no socket.
 */
import { cleanLine, normaliseCode, parseName, ROLES, type Role } from '../../shared/access.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { seedDocument } from '../../shared/document/seed.ts';
import { LIMITS } from '../../shared/limits.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { eventsOf, type Held } from '../../shared/session/held.ts';
import type { Person } from '../../shared/session/roster.ts';
import { newSettings, type Settings } from '../../shared/session/settings.ts';
import type { Storage, StoredBoard, StoredLink } from '../storage/port.ts';
import { hashToken, mintCode, mintId, mintToken } from './tokens.ts';

export interface AccessOptions {
  readonly storage: Storage;
  readonly now: () => number;
}

export interface NewBoardInput {
  readonly title: string;
  readonly language: string;
  readonly templates: readonly string[];
  /** Of an imported board: these take the place of title, language and templates. */
  readonly content?: Held & {
    readonly settings: Settings;
    readonly people: readonly Person[];
    readonly records: readonly BoardRecord[];
  };
}

export interface JoinInput {
  readonly token?: string | undefined;
  readonly code?: string | undefined;
  readonly sessionToken?: string | undefined;
  readonly name: string;
  readonly group: string;
  readonly language: string;
}

/** What a token stands for on its board. A link has no person yet. */
export interface Identity {
  readonly boardId: string;
  readonly role: Role;
  readonly participantId?: string;
  readonly linkId: string | null;
}

export interface Joined {
  readonly boardId: string;
  readonly person: Person;
  readonly sessionToken: string;
}

interface Door {
  readonly boardId: string;
  readonly role: Role;
  readonly linkId: string | null;
}

/** The credit of what no person made: templates laid by the server. */
export const SERVER_AUTHOR = 'baraza';

const attempts = 5;

export const createAccess = ({ storage, now }: AccessOptions) => {
  const mintLink = (boardId: string, role: Role) => {
    const token = mintToken();
    const link: StoredLink = { id: mintId(), boardId, role, createdAt: now(), revokedAt: null };
    return { token, link };
  };

  /** A board with one link for each role. The tokens are shown this once; only their hashes are kept. */
  const createBoard = async (input: NewBoardInput) => {
    const settings = input.content?.settings ?? newSettings(input.title, input.language);
    const boardId = mintId();
    const links = ROLES.map((role) => mintLink(boardId, role));
    const firstUpdate = seedDocument({
      templates: input.content ? [] : input.templates,
      by: SERVER_AUTHOR,
      newId: mintId,
      records: input.content?.records ?? [],
    });
    // A code may be taken already (one in millions): then it is drawn again.
    for (let attempt = 1; ; attempt++) {
      const board: StoredBoard = { id: boardId, code: mintCode(), codeOpen: true, settings, createdAt: now() };
      try {
        await storage.createBoard({
          board,
          links: links.map(({ link, token }) => ({ link, tokenHash: hashToken(token) })),
          people: input.content?.people ?? [],
          firstUpdate,
          ...(input.content ? { events: eventsOf(input.content) } : {}),
        });
        return { board, links: links.map(({ link, token }) => ({ id: link.id, role: link.role, token })) };
      } catch (error) {
        if (attempt === attempts || !String(error).includes('CONSTRAINT')) throw error;
      }
    }
  };

  const doorOfToken = async (token: string): Promise<Result<Door>> => {
    const link = await storage.linkOfToken(hashToken(token));
    if (link === undefined) return refuse('link.unknown');
    if (link.revokedAt !== null) return refuse('link.revoked');
    return ok({ boardId: link.boardId, role: link.role, linkId: link.id });
  };

  const doorOfCode = async (code: string): Promise<Result<Door>> => {
    const board = await storage.boardOfCode(normaliseCode(code));
    if (board === undefined) return refuse('code.unknown');
    if (!board.codeOpen) return refuse('code.closed');
    return ok({ boardId: board.id, role: 'participant', linkId: null });
  };

  /** Where a link or a code leads, before anybody joins. Refusals: `link.*`, `code.*`. */
  const door = ({ token, code }: { readonly token?: string | undefined; readonly code?: string | undefined }) =>
    token ? doorOfToken(token) : doorOfCode(code ?? '');

  /** Refusals: `session.unknown`, `session.ended`, `link.unknown`, `link.revoked`. */
  const identify = async (token: string): Promise<Result<Identity>> => {
    const session = await storage.session(hashToken(token));
    if (session === undefined) return doorOfToken(token);
    if (session.endedAt !== null) return refuse('session.ended');
    return ok(session);
  };

  /** Shows a session, not ended, of the board that the code opens: nothing is guessed, so nothing need be held up. */
  const isReturning = async ({ code, sessionToken }: Pick<JoinInput, 'code' | 'sessionToken'>): Promise<boolean> => {
    const session = sessionToken ? await storage.session(hashToken(sessionToken)) : undefined;
    if (session === undefined || session.endedAt !== null) return false;
    return (await storage.board(session.boardId))?.code === normaliseCode(code ?? '');
  };

  /** The person of an earlier session on this board, if the token is one; who was removed comes back as somebody new. */
  const personOf = async (boardId: string, sessionToken: string | undefined): Promise<Person | undefined> => {
    if (!sessionToken) return undefined;
    const session = await storage.session(hashToken(sessionToken));
    if (session?.boardId !== boardId) return undefined;
    return (await storage.people(boardId)).find(({ id, removed }) => id === session.participantId && !removed);
  };

  /**
   * A person comes in through a link or with the code. Someone who shows the session token of an earlier visit stays the
   * same person, with the role of the door they used now.
   * Refusals: those of the door and of a name.
   */
  const join = async (input: JoinInput): Promise<Result<Joined>> => {
    const opened = await door(input);
    if (!opened.ok) return opened;
    const name = parseName(input.name);
    if (!name.ok) return name;
    const { boardId, role, linkId } = opened.value;
    const known = await personOf(boardId, input.sessionToken);
    const person: Person = {
      id: known?.id ?? mintId(),
      name: name.value,
      group: cleanLine(input.group).slice(0, LIMITS.groupChars),
      language: input.language,
      role,
      ...(known?.gender === undefined ? {} : { gender: known.gender }),
    };
    const sessionToken = mintToken();
    await storage.savePerson(boardId, person);
    await storage.addSession(
      { boardId, participantId: person.id, role, linkId, endedAt: null },
      hashToken(sessionToken),
      now(),
    );
    return ok({ boardId, person, sessionToken });
  };

  const addLink = async (boardId: string, role: Role) => {
    const { token, link } = mintLink(boardId, role);
    await storage.addLink(link, hashToken(token));
    return { id: link.id, role, token };
  };

  /** Sets the code open or closed; `renew` draws a new one, so the old one opens nothing any more. */
  const setCode = async (board: StoredBoard, open: boolean, renew: boolean): Promise<string> => {
    const code = renew ? mintCode() : board.code;
    await storage.setCode(board.id, code, open);
    return code;
  };

  return {
    createBoard,
    door,
    identify,
    isReturning,
    join,
    addLink,
    setCode,
    revokeLink: (boardId: string, linkId: string) => storage.revokeLink(boardId, linkId, now()),
  };
};

export type Access = ReturnType<typeof createAccess>;
