/**
 * When a room sends: one flush a tick for documents and session, and a slower one for presence. Knows nothing of what
 * is sent.
 */
/** Longer the more there are to send to, because each frame costs the same however much is in it. */
const TICK_MS: readonly (readonly [upTo: number, milliseconds: number])[] = [
  [60, 16],
  [150, 24],
  [400, 33],
  [Number.POSITIVE_INFINITY, 60],
];
/** Cursors need not be smoother than this: twelve times a second. */
const PRESENCE_MS = 80;

const tickFor = (members: number): number => TICK_MS.find(([upTo]) => members <= upTo)?.[1] ?? 60;

export interface TickerOptions {
  readonly members: () => number;
  readonly flush: () => void;
  readonly flushPresence: () => void;
  /** Both at once: one write a socket. */
  readonly flushBoth: () => void;
}

export const createTicker = ({ members, flush, flushPresence, flushBoth }: TickerOptions) => {
  let work: NodeJS.Timeout | undefined;
  let presence: NodeJS.Timeout | undefined;
  let presenceDue = 0;
  let isOpen = true;
  /** Presence that would go out before the next tick goes with this one. */
  const takesPresence = (): boolean => presence !== undefined && presenceDue - performance.now() < tickFor(members());
  return {
    onWork: (): void => {
      if (!isOpen) return;
      work ??= setTimeout(() => {
        work = undefined;
        if (!takesPresence()) {
          flush();
          return;
        }
        clearTimeout(presence);
        presence = undefined;
        flushBoth();
      }, tickFor(members()));
    },
    onPresence: (): void => {
      if (!isOpen) return;
      if (presence !== undefined) return;
      presenceDue = performance.now() + PRESENCE_MS;
      presence = setTimeout(() => {
        presence = undefined;
        flushPresence();
      }, PRESENCE_MS);
    },
    /** No tick comes any more, whatever work there is. */
    close: (): void => {
      isOpen = false;
      clearTimeout(work);
      clearTimeout(presence);
    },
  };
};
