/**
 * A socket whose other side reads as fast as the test says: what was sent waits until so many bytes of it are taken. In
 * place of the library's socket only; connection, room and lanes are the real ones.
 */
import { EventEmitter } from 'node:events';
import type { ServerSocket } from '../../server/socket/server-socket.ts';

const OPEN = 1;
const CLOSED = 3;

export const createSimulatedSocket = () => {
  const events = new EventEmitter();
  const queue: Uint8Array[] = [];
  const taken: Uint8Array[] = [];
  /** Of the first in the queue, so many bytes are on the other side already. */
  let begun = 0;
  let queued = 0;
  let state = OPEN;
  let reason: string | undefined;

  const end = (): void => {
    if (state === CLOSED) return;
    state = CLOSED;
    events.emit('close');
  };
  const socket = {
    OPEN,
    get readyState() {
      return state;
    },
    get bufferedAmount() {
      return queued;
    },
    on: events.on.bind(events),
    ping: () => void events.emit('pong'),
    send: (frame: Uint8Array): void => {
      queue.push(frame);
      queued += frame.length;
    },
    close: (_code: number, said: string): void => {
      reason ??= said;
      end();
    },
    terminate: end,
  };
  return {
    socket: socket as unknown as ServerSocket,
    /** The other side sends. */
    bring: (frame: Uint8Array): void => void events.emit('message', frame, true),
    /** The other side reads; gives the frames that are whole now. */
    take: (bytes: number): readonly Uint8Array[] => {
      let left = Math.min(bytes, queued);
      const whole: Uint8Array[] = [];
      queued -= left;
      for (let first = queue[0]; first && left >= first.length - begun; first = queue[0]) {
        left -= first.length - begun;
        begun = 0;
        whole.push(first);
        queue.shift();
      }
      begun += left;
      taken.push(...whole);
      return whole;
    },
    taken: (): readonly Uint8Array[] => taken,
    queued: (): number => queued,
    isOpen: (): boolean => state === OPEN,
    reason: (): string | undefined => reason,
  };
};

export type SimulatedSocket = ReturnType<typeof createSimulatedSocket>;
