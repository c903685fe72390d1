/**
 * The document lane of a room: applies updates, lets the guard judge them, gathers what a tick sends, and counts what is
 * durable. Knows the stock y-websocket frames; knows no storage (the room gives `append`) and no sockets.
 *
 * Invariants: no document update of a connection is ever dropped, it is applied or the connection is closed (law 8);
 * `saved` is told only after `append` resolved for the tick that carried the message (law 7).
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { canWrite } from '../../shared/access.ts';
import { SYNC } from '../../shared/protocol/lanes.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { savedFrame, step1Frame, step2Frame, updateFrame } from './frames.ts';
import { createGuard, type Verdicts } from './guard.ts';
import type { Member } from './member.ts';

/** Messages whose predecessors may be missing before the connection is asked to start over. */
const GAP_PATIENCE = 3;

type Decoded = ReturnType<typeof Y.decodeUpdate>;

export interface DocumentLaneOptions {
  readonly doc: Y.Doc;
  readonly append: (update: Uint8Array) => Promise<void>;
  /** Somebody with this id ever joined the board. */
  readonly isPerson: (id: string) => boolean;
  /** Something waits for the next tick. */
  readonly onWork: () => void;
  readonly onRefused: (member: Member, verdicts: Verdicts) => void;
}

interface Progress {
  received: number;
  /** The first so many messages are in the document with nothing missing before them. Only these are told as saved. */
  whole: number;
  /** Messages with a hole before them; kept here, out of the document, until what is missing comes. */
  held: Uint8Array[];
}

const isKnownRoot = (name: string): boolean => name === 'records' || name === 'meta';

/** A root that is not ours would stay in the document for good: Yjs has no way to take one out again. */
const hasForeignRoot = ({ structs }: Decoded): boolean =>
  structs.some(
    (struct) => struct instanceof Y.Item && typeof struct.parent === 'string' && !isKnownRoot(struct.parent),
  );

export const createDocumentLane = ({ doc, append, isPerson, onWork, onRefused }: DocumentLaneOptions) => {
  const guard = createGuard(doc, isPerson);
  const progress = new Map<Member, Progress>();
  let waiting: Uint8Array[] = [];
  let unacknowledged = new Set<Member>();
  let unsaved = 0;
  let lastAppend: Promise<void> = Promise.resolve();
  let firstSync: Uint8Array | undefined;

  doc.on('update', (update: Uint8Array) => {
    waiting.push(update);
    firstSync = undefined;
    onWork();
  });

  const answerStep1 = (member: Member, stateVector: Uint8Array): void => {
    // An empty state vector is one zero byte: everybody who opens the board gets the same bytes, encoded once.
    if (stateVector.length > 1) {
      member.send(step2Frame(Y.encodeStateAsUpdate(doc, stateVector)));
      return;
    }
    firstSync ??= step2Frame(Y.encodeStateAsUpdate(doc));
    member.send(firstSync);
  };

  /**
   * A hole in what a connection sent: ask once for what is missing, then let go of it before it costs the room time.
   * What waits is taken out of the document at once: there it would come in with somebody else's message, as their doing.
   */
  const checkGap = (member: Member, state: Progress, update: Uint8Array): RefusalCode | undefined => {
    if (doc.store.pendingStructs === null && doc.store.pendingDs === null) {
      state.held = [];
      state.whole = state.received;
      unacknowledged.add(member);
      onWork();
      return undefined;
    }
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
    state.held.push(update);
    if (state.held.length === 1) member.send(step1Frame(Y.encodeStateVector(doc)));
    return state.held.length > GAP_PATIENCE ? 'sync.gap' : undefined;
  };

  const isNews = (update: Uint8Array, { structs, ds }: Decoded): boolean => {
    if (structs.length === 0 && ds.clients.size === 0) return false;
    return !Y.snapshotContainsUpdate(Y.snapshot(doc), update);
  };

  const applyUpdate = (member: Member, update: Uint8Array, relayed: boolean): RefusalCode | undefined => {
    const origin = { actor: member, relayed };
    const state = progress.get(member);
    if (state === undefined) return undefined;
    try {
      // Decoded whole before a byte is applied: Yjs would apply the first half of a broken update.
      const decoded = Y.decodeUpdate(update);
      // An observer's device that saw what a crash then took brings it back unasked: it may try again once its author did.
      if (!canWrite(member.role) && isNews(update, decoded)) return relayed ? 'sync.gap' : 'role.forbidden';
      if (hasForeignRoot(decoded)) return 'frame.malformed';
      doc.transact(() => {
        for (const each of [update, ...state.held]) Y.applyUpdate(doc, each, member);
      }, member);
    } catch {
      // Should half of it be in after all, it is judged as this member's doing.
      guard.settle(origin);
      return 'frame.malformed';
    }
    state.received++;
    const verdicts = guard.settle(origin);
    if (verdicts.size > 0) onRefused(member, verdicts);
    return checkGap(member, state, update);
  };

  return {
    guard,
    join: (member: Member): void => {
      progress.set(member, { received: 0, whole: 0, held: [] });
      member.send(step1Frame(Y.encodeStateVector(doc)));
    },
    leave: (member: Member): void => {
      progress.delete(member);
      unacknowledged.delete(member);
    },
    /** The rest of a frame of lane 0. Gives the code to close with, if any. */
    receive: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
      const kind = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (kind === SYNC.step1) answerStep1(member, payload);
      else if (kind === SYNC.step2 || kind === SYNC.update) return applyUpdate(member, payload, kind === SYNC.step2);
      else return 'frame.malformed';
      return undefined;
    },
    /** One tick: everything that waits as one frame for all; durable counts go out when the commit returns. */
    flush: (): Uint8Array | undefined => {
      const receivers = [...unacknowledged].map((member) => ({ member, count: progress.get(member)?.whole ?? 0 }));
      unacknowledged = new Set();
      const updates = waiting;
      waiting = [];
      const [only] = updates;
      const update = updates.length > 1 ? Y.mergeUpdates(updates) : only;
      unsaved++;
      // A message that changed nothing is durable as soon as all before it are: it waits for the last append.
      if (update) lastAppend = append(update);
      void lastAppend.then(() => {
        unsaved--;
        for (const { member, count } of receivers) if (progress.has(member)) member.send(savedFrame(count));
      });
      return update && updateFrame(update);
    },
    hasWork: (): boolean => waiting.length > 0 || unacknowledged.size > 0,
    isSaved: (): boolean => waiting.length === 0 && unsaved === 0,
    close: (): void => {
      guard.close();
      doc.destroy();
    },
  };
};

export type DocumentLane = ReturnType<typeof createDocumentLane>;
