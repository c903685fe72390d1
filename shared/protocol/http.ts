/**
 * Answers of the HTTP interface (docs/protocol.md) that somebody's way in is made of: a board as it was just made, the door
 * they stand at, and what they have once they are in. Shapes alone.
 */
import type { Role } from '../access.ts';

export interface MadeLink {
  readonly id: string;
  readonly token: string;
  readonly url: string;
}

/** The tokens are told this once. */
export interface MadeBoard {
  readonly id: string;
  readonly code: string;
  readonly links: Readonly<Record<Role, MadeLink>>;
}

/** What a link or a code leads to, before anybody has said who they are. */
export interface Door {
  readonly boardId: string;
  readonly role: Role;
  readonly title: string;
  readonly groups: readonly string[];
  readonly language: string;
}

export interface Joined {
  readonly boardId: string;
  readonly participantId: string;
  readonly sessionToken: string;
  readonly role: Role;
}
