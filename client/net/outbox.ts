/**
 * Commands of this device on the session lane until they are answered. Somebody's own words and votes are kept in the device's
 * store from the beginning, all others when the page is about to be loaded anew; the page that comes next sends them
 * again under the same id, so that the server takes them once.
 * Invariant: other tabs of the board keep theirs in the same place, so that each takes out and puts in its own alone.
 */
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { createValue, type Readable } from '../ui/value.ts';
import { forgetUnanswered, keepUnanswered, keptUnanswered } from './device.ts';
import type { SessionChannel } from './session-channel.ts';

/** Commands that are somebody's own words or vote: they outlive a page that is closed without a word. */
const OUTLIVES: ReadonlySet<SessionInput['type']> = new Set(['writing.write', 'note.add', 'poll.vote']);

export interface OutboxOptions {
  readonly boardId: string;
  readonly newId: () => string;
  /** Resolves with the answer. */
  readonly send: SessionChannel['command'];
}

export interface Outbox {
  /** How many commands are not answered yet. */
  readonly waiting: Readable<number>;
  readonly command: (command: SessionInput) => Promise<RefusalCode | undefined>;
  /** Sends what an earlier page kept. */
  readonly sendKept: () => void;
  /** This page goes: whatever has no answer is for the next one. */
  readonly keepAll: () => void;
}

export const createOutbox = ({ boardId, newId, send }: OutboxOptions): Outbox => {
  const unanswered = new Map<string, SessionInput>();
  const waiting = createValue(0);
  const deliver = async (id: string, command: SessionInput): Promise<RefusalCode | undefined> => {
    unanswered.set(id, command);
    waiting.set(unanswered.size);
    const refused = await send(command, id);
    unanswered.delete(id);
    waiting.set(unanswered.size);
    forgetUnanswered(boardId, id);
    return refused;
  };
  return {
    waiting,
    command: (command) => {
      const id = newId();
      if (OUTLIVES.has(command.type)) keepUnanswered(boardId, [{ id, command }]);
      return deliver(id, command);
    },
    sendKept: () => {
      for (const { id, command } of keptUnanswered(boardId)) void deliver(id, command);
    },
    keepAll: () =>
      keepUnanswered(
        boardId,
        [...unanswered].map(([id, command]) => ({ id, command })),
      ),
  };
};
