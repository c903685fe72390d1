/**
 * The document lane of a room: applies updates, lets the guard judge them, gathers what a tick sends, and counts what is
 * durable. Knows the stock y-websocket frames; knows no storage (the room gives `append`) and no sockets.
 *
 * Invariants: no document update of a connection is ever dropped, it is applied or the connection is closed (law 8);
 * `saved` is told only after `append` resolved for the tick that carried the message (law 7).
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { type Actor, canWrite } from '../../shared/access.ts';
import { SYNC } from '../../shared/protocol/lanes.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Signals } from '../signals.ts';
import { createAnswers } from './answers.ts';
import { savedFrame, step1Frame, updateFrame } from './frames.ts';
import { createGuard, type OnTaken, type Roster, type Verdicts } from './guard.ts';
import type { Member } from './member.ts';
import { mergeAll } from './merge.ts';

/**
 * Messages with a hole before them that wait for the answer to our step 1. An honest device that comes back with work of
 * its own goes on sending until that answer: a drag on a slow line sends dozens.
 */
const GAP_PATIENCE = 100;

/** Origin of what is stored before it is applied. */
const STORED = Symbol('stored');

/** Author of what the server writes in nobody's name. */
const SERVER: Actor = { participantId: 'server', role: 'facilitator' };

type Decoded = ReturnType<typeof Y.decodeUpdate>;

export interface DocumentLaneOptions {
  readonly doc: Y.Doc;
  readonly append: (update: Uint8Array) => Promise<void>;
  readonly roster: Roster;
  /** Something waits for the next tick. */
  readonly onWork: () => void;
  readonly onRefused: (member: Member, verdicts: Verdicts) => void;
  readonly onTaken: OnTaken;
  readonly now: () => number;
  readonly signals: Pick<Signals, 'updated' | 'acknowledged'>;
}

interface Progress {
  received: number;
  /** The first so many messages are in the document with nothing missing before them. Only these are told as saved. */
  whole: number;
  /** Messages with a hole before them; kept here, out of the document, until what is missing comes. */
  held: Uint8Array[];
  /** We asked what this device has; the next step 2 is the answer. Only that may bring what others made. */
  asked: boolean;
}

const isKnownRoot = (name: string): boolean => name === 'records' || name === 'meta';

/** A root that is not ours would stay in the document for good: Yjs has no way to take one out again. */
const hasForeignRoot = ({ structs }: Decoded): boolean =>
  structs.some(
    (struct) => struct instanceof Y.Item && typeof struct.parent === 'string' && !isKnownRoot(struct.parent),
  );

export const createDocumentLane = (options: DocumentLaneOptions) => {
  const { doc, append, roster, onWork, onRefused, onTaken, now, signals } = options;
  const guard = createGuard(doc, roster, onTaken);
  const answers = createAnswers({ doc, onWork });
  const progress = new Map<Member, Progress>();
  let waiting: Uint8Array[] = [];
  /** What the server wrote and has stored already: only sent. */
  let published: Uint8Array[] = [];
  /** Whom to tell what is saved, and since when the first message of theirs waits for that. */
  let unacknowledged = new Map<Member, number>();
  let unsaved = 0;
  let lastAppend: Promise<void> = Promise.resolve();

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    (origin === STORED ? published : waiting).push(update);
    answers.forget();
    onWork();
  });

  /** Takes out of the document what waits there for something that is missing. */
  const letGo = (): void => {
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
  };

  /**
   * A hole in what a connection sent: ask once for what is missing, then let go of it before it costs the room time.
   * What waits is taken out of the document at once: there it would come in with somebody else's message, as their doing.
   */
  const checkGap = (member: Member, state: Progress, update: Uint8Array, answers: boolean): RefusalCode | undefined => {
    if (doc.store.pendingStructs === null && doc.store.pendingDs === null) {
      if (state.held.length > 0 && !answers) return undefined;
      state.held = [];
      state.whole = state.received;
      if (!unacknowledged.has(member)) unacknowledged.set(member, now());
      onWork();
      return undefined;
    }
    letGo();
    state.held.push(update);
    // An answer brings all that a device has: what it leaves open will never come.
    if (answers || state.held.length > GAP_PATIENCE) return 'sync.gap';
    if (state.held.length === 1) {
      state.asked = true;
      member.send(step1Frame(Y.encodeStateVector(doc)));
    }
    return undefined;
  };

  const isNews = (update: Uint8Array, { structs, ds }: Decoded): boolean => {
    if (structs.length === 0 && ds.clients.size === 0) return false;
    return !Y.snapshotContainsUpdate(Y.snapshot(doc), update);
  };

  const applyUpdate = (member: Member, update: Uint8Array, isStep2: boolean): RefusalCode | undefined => {
    const state = progress.get(member);
    if (state === undefined) return undefined;
    const relayed = isStep2 && state.asked;
    if (relayed) state.asked = false;
    const origin = { actor: member, relayed };
    try {
      // Decoded whole before a byte is applied: Yjs would apply the first half of a broken update.
      const decoded = Y.decodeUpdate(update);
      // An observer's device that saw what a crash then took brings it back unasked: it may try again once its author did.
      if (!canWrite(member.role) && isNews(update, decoded)) return relayed ? 'sync.gap' : 'role.forbidden';
      if (hasForeignRoot(decoded)) return 'frame.malformed';
      doc.transact(() => {
        Y.applyUpdate(doc, update, member);
        if (!relayed) return;
        // What a device could not place itself came from us before a crash took the rest; nothing of its own builds on it.
        letGo();
        // What waits is tried with the answer only: with every message it would cost the room time.
        for (const each of state.held) Y.applyUpdate(doc, each, member);
      }, member);
    } catch {
      // Should half of it be in after all, it is judged as this member's doing.
      guard.settle(origin);
      return 'frame.malformed';
    }
    state.received++;
    signals.updated();
    const verdicts = guard.settle(origin);
    const gap = checkGap(member, state, update, relayed);
    if (verdicts.size === 0) return gap;
    onRefused(member, verdicts);
    return gap ?? member.fault?.();
  };

  const hasChanges = (): boolean => waiting.length + published.length > 0 || unacknowledged.size > 0;

  return {
    guard,
    /** What the server itself wrote, stored already: everybody gets it with the next tick. */
    publish: (update: Uint8Array): void => {
      Y.applyUpdate(doc, update, STORED);
      guard.settle({ actor: SERVER, relayed: false });
    },
    join: (member: Member): void => {
      progress.set(member, { received: 0, whole: 0, held: [], asked: true });
      member.send(step1Frame(Y.encodeStateVector(doc)));
    },
    leave: (member: Member): void => {
      progress.delete(member);
      unacknowledged.delete(member);
      answers.leave(member);
    },
    /** The rest of a frame of lane 0. Gives the code to close with, if any. */
    receive: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
      const kind = decoding.readUint8(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (kind === SYNC.step1) answers.ask(member, payload);
      else if (kind === SYNC.step2 || kind === SYNC.update) return applyUpdate(member, payload, kind === SYNC.step2);
      else return 'frame.malformed';
      return undefined;
    },
    /** One tick: everything that waits as one frame for all; durable counts go out when the commit returns. */
    flush: (): Uint8Array | undefined => {
      answers.flush();
      if (!hasChanges()) return undefined;
      const receivers = [...unacknowledged].map(([member, since]) => ({
        member,
        since,
        count: progress.get(member)?.whole ?? 0,
      }));
      unacknowledged = new Map();
      const update = mergeAll(waiting);
      const news = published.length === 0 ? update : mergeAll([...published, ...waiting]);
      waiting = [];
      published = [];
      unsaved++;
      // A message that changed nothing is durable as soon as all before it are: it waits for the last append.
      if (update) lastAppend = append(update);
      void lastAppend.then(() => {
        unsaved--;
        for (const { member, count, since } of receivers) {
          if (!progress.has(member)) continue;
          member.send(savedFrame(count));
          signals.acknowledged(now() - since);
        }
      });
      return news && updateFrame(news);
    },
    hasWork: (): boolean => hasChanges() || answers.hasWork(),
    isSaved: (): boolean => waiting.length === 0 && unsaved === 0,
    close: (): void => {
      guard.close();
      doc.destroy();
    },
  };
};

export type DocumentLane = ReturnType<typeof createDocumentLane>;
