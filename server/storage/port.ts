/**
 * The storage port. What every adapter promises (tests/contract/storage-contract.ts holds it to this):
 *
 * - A write's promise resolves only after the write is committed and, where there is a disk, fsynced.
 * - `append` keeps the order of its calls per board. When the disk fails it does not reject: it waits, retries, and
 *   tells `onHealth(false)`, then `onHealth(true)` once it works again. Nothing queued is dropped while the process lives.
 * - Every other write rejects with StorageFailing when the disk fails: the caller can say so and be asked again.
 * - `record` makes one command durable: events, secrets, people and the server's own document update in one transaction.
 *   A secret that is dropped is gone from the file, not only from its index.
 * - `load` gives the newest snapshot followed by the updates after it; applying them in order gives the document.
 * - `saveAsset` stores bytes once by their hash, however many boards have them; a board counts each once.
 * - `compact` replaces updates by a snapshot in one transaction and only after the snapshot was read back and
 *   compared with what it replaces; on any doubt it changes nothing and rejects.
 */
import type { Role } from '../../shared/access.ts';
import type { MachineEvent } from '../../shared/session/machine.ts';
import type { Person } from '../../shared/session/roster.ts';
import type { MachineStates } from '../../shared/session/session.ts';
import type { Settings } from '../../shared/session/settings.ts';

export class StorageFailing extends Error {
  override readonly name = 'StorageFailing';
}

export interface StoredBoard {
  readonly id: string;
  readonly code: string;
  readonly codeOpen: boolean;
  readonly settings: Settings;
  readonly createdAt: number;
}

export interface StoredLink {
  readonly id: string;
  readonly boardId: string;
  readonly role: Role;
  readonly createdAt: number;
  readonly revokedAt: number | null;
}

export interface StoredSession {
  readonly boardId: string;
  readonly participantId: string;
  readonly role: Role;
  /** The link it was opened with; null for the short code. */
  readonly linkId: string | null;
  readonly endedAt: number | null;
}

export interface NewBoard {
  readonly board: StoredBoard;
  readonly links: readonly { readonly link: StoredLink; readonly tokenHash: string }[];
  readonly people: readonly Person[];
  readonly firstUpdate: Uint8Array;
  /** What its session begins with; none for a board of which nothing has happened yet. */
  readonly events?: readonly MachineEvent[];
}

export interface StoredLog {
  readonly snapshot: Uint8Array | undefined;
  readonly updates: readonly Uint8Array[];
}

/** What one command led to: all of it is committed together or not at all. */
export interface SessionRecord {
  /** Who sent it and its id, so that it is not taken twice; '' when nobody can send it again. */
  readonly command: string;
  /** Events of the machines, as they go into the log. */
  readonly events: readonly MachineEvent[];
  /** The state after them, when it is time to keep it: the log is then read from here. */
  readonly state: MachineStates | undefined;
  readonly keep: Readonly<Record<string, unknown>>;
  readonly drop: readonly string[];
  readonly settings: Settings | undefined;
  readonly people: readonly Person[];
  /** What the server wrote into the document for it. */
  readonly update: Uint8Array | undefined;
}

/** What is stored of a session besides settings and people. */
export interface StoredSessionLog {
  /** The newest state that was kept; undefined when there is none. */
  readonly state: MachineStates | undefined;
  /** The events after it, in order. */
  readonly events: readonly MachineEvent[];
  readonly secrets: Readonly<Record<string, unknown>>;
  /** The newest commands, oldest first. */
  readonly commands: readonly string[];
}

/** A picture as it lies in the store, under the SHA-256 of its bytes in hexadecimal. */
export interface StoredAsset {
  readonly hash: string;
  /** Media type. */
  readonly type: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface Storage {
  readonly createBoard: (board: NewBoard) => Promise<void>;
  readonly board: (boardId: string) => Promise<StoredBoard | undefined>;
  readonly boardOfCode: (code: string) => Promise<StoredBoard | undefined>;
  readonly setCode: (boardId: string, code: string, open: boolean) => Promise<void>;
  readonly saveSettings: (boardId: string, settings: Settings) => Promise<void>;

  readonly addLink: (link: StoredLink, tokenHash: string) => Promise<void>;
  readonly linkOfToken: (tokenHash: string) => Promise<StoredLink | undefined>;
  readonly links: (boardId: string) => Promise<readonly StoredLink[]>;
  /** Revokes the link and ends every session opened with it. */
  readonly revokeLink: (boardId: string, linkId: string, at: number) => Promise<void>;

  readonly savePerson: (boardId: string, person: Person) => Promise<void>;
  readonly people: (boardId: string) => Promise<readonly Person[]>;
  readonly addSession: (session: StoredSession, tokenHash: string, at: number) => Promise<void>;
  readonly session: (tokenHash: string) => Promise<StoredSession | undefined>;

  /** A person who is stored here with another role, or as removed, has that in every session of theirs from then on. */
  readonly record: (boardId: string, records: readonly SessionRecord[], at: number) => Promise<void>;
  readonly sessionLog: (boardId: string) => Promise<StoredSessionLog>;

  readonly saveAsset: (boardId: string, asset: StoredAsset) => Promise<void>;
  readonly asset: (hash: string) => Promise<StoredAsset | undefined>;
  /** Hash and bytes of every picture that was stored for this board. */
  readonly assetsOf: (boardId: string) => Promise<readonly { readonly hash: string; readonly bytes: number }[]>;

  readonly append: (boardId: string, update: Uint8Array) => Promise<void>;
  readonly load: (boardId: string) => Promise<StoredLog>;
  readonly compact: (boardId: string) => Promise<void>;

  /** Resolves when a write works now; rejects with StorageFailing otherwise. */
  readonly check: () => Promise<void>;
  /** Called with false when appending starts to fail and with true when it works again. Returns how to stop listening. */
  readonly onHealth: (listener: (works: boolean) => void) => () => void;
  readonly close: () => Promise<void>;
}
