/**
 * Where the others are, and telling them where I am: at most ten times a second either way, quantised to whole units.
 * No React. What is shown as a name comes from the server, which stamps it.
 */
import type { Editor } from 'tldraw';
import type { RoomClient } from '../net/room-client.ts';
import { createValue, type Readable } from '../ui/value.ts';

const EVERY_MS = 100;

export interface Other {
  readonly clientId: number;
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly cursor: readonly [x: number, y: number] | undefined;
}

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part));

const toOther = (clientId: number, state: Record<string, unknown>): Other | undefined => {
  const user = state.user as { id?: unknown; name?: unknown; role?: unknown } | undefined;
  if (typeof user?.id !== 'string' || typeof user.name !== 'string') return undefined;
  return {
    clientId,
    id: user.id,
    name: user.name,
    role: String(user.role),
    cursor: isPair(state.cursor) ? state.cursor : undefined,
  };
};

export interface Presence {
  readonly others: Readable<readonly Other[]>;
  readonly close: () => void;
}

/** Runs at most every EVERY_MS; the last call is never lost. */
const throttled = (run: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, EVERY_MS);
    },
    stop: (): void => clearTimeout(timer),
  };
};

export const sharePresence = (room: RoomClient, editor: Editor): Presence => {
  const { awareness } = room;
  const others = createValue<readonly Other[]>([]);
  let sent = '';

  const gather = throttled(() => {
    const found: Other[] = [];
    for (const [clientId, state] of awareness.getStates()) {
      const other = clientId === awareness.clientID ? undefined : toOther(clientId, state);
      if (other) found.push(other);
    }
    others.set(found);
  });
  const tell = throttled(() => {
    const { x, y } = editor.inputs.currentPagePoint;
    const cursor = [Math.round(x), Math.round(y)];
    if (String(cursor) === sent) return;
    sent = String(cursor);
    awareness.setLocalState({ cursor });
  });

  awareness.setLocalState({ cursor: null });
  awareness.on('change', gather.ask);
  editor.on('event', tell.ask);
  // A page that goes away should not leave a ghost for half a minute.
  const leave = (): void => awareness.setLocalState(null);
  addEventListener('pagehide', leave);
  gather.ask();

  return {
    others,
    close: () => {
      gather.stop();
      tell.stop();
      awareness.off('change', gather.ask);
      editor.off('event', tell.ask);
      removeEventListener('pagehide', leave);
    },
  };
};
