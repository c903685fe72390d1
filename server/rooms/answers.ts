/**
 * Answers to step 1: what of the document a connection does not have yet. Knows no ticks but that there are some.
 *
 * Encoding one costs the room time by its size, which the asker chooses: whoever asks for everything again and again, over
 * however many connections, must not hold up the others' edits. So answers wait once many bytes were encoded, and so many
 * more are with each tick. The whole document is encoded once for all who ask for it until it changes.
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { step2Frame } from './frames.ts';
import type { Member } from './member.ts';

/** Encoded at once: twenty people who come back after a pause, each with 50 kB to catch up. */
const BURST_BYTES = 1024 * 1024;
const BYTES_PER_TICK = 256 * 1024;
/** Even an answer that brings nothing looks at all there is. */
const LEAST_COST = 1_024;

export interface AnswersOptions {
  readonly doc: Y.Doc;
  /** Something waits for the next tick. */
  readonly onWork: () => void;
}

export const createAnswers = ({ doc, onWork }: AnswersOptions) => {
  let whole: Uint8Array | undefined;
  /** One question each: who asks anew knows more than before. */
  const waiting = new Map<Member, Uint8Array>();
  /** Bytes encoded that no tick has made up for yet. */
  let debt = 0;

  /** Knows nothing of what is in the document: an empty state vector, or one of clients that nobody here has heard of. */
  const knowsNothing = (stateVector: Uint8Array): boolean => {
    const decoder = decoding.createDecoder(stateVector);
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      if (doc.store.clients.has(decoding.readVarUint(decoder))) return false;
      decoding.readVarUint(decoder);
    }
    return true;
  };

  const encode = (stateVector?: Uint8Array): Uint8Array => {
    const frame = step2Frame(Y.encodeStateAsUpdate(doc, stateVector));
    debt += LEAST_COST + frame.length;
    return frame;
  };

  /** Whether it was not too much for now. */
  const give = (member: Member, stateVector: Uint8Array): boolean => {
    const wantsAll = knowsNothing(stateVector);
    if (debt >= BURST_BYTES && !(wantsAll && whole)) return false;
    if (wantsAll) whole ??= encode();
    member.send(wantsAll && whole ? whole : encode(stateVector));
    return true;
  };

  return {
    /** Throws when the state vector cannot be read. */
    ask: (member: Member, stateVector: Uint8Array): void => {
      // Read now, while whoever sent it can be told.
      Y.decodeStateVector(stateVector);
      if (waiting.has(member) || !give(member, stateVector)) waiting.set(member, stateVector);
      if (debt > 0) onWork();
    },
    /** The document is another one now. */
    forget: (): void => {
      whole = undefined;
    },
    leave: (member: Member): void => {
      waiting.delete(member);
    },
    hasWork: (): boolean => debt > 0,
    /** A tick. */
    flush: (): void => {
      debt = Math.max(0, debt - BYTES_PER_TICK);
      for (const [member, stateVector] of waiting) if (give(member, stateVector)) waiting.delete(member);
      if (debt > 0) onWork();
    },
  };
};

export type Answers = ReturnType<typeof createAnswers>;
