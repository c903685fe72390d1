/**
 * What "Saved" may claim: the changes of this device that are not durable on the server, whether there is a connection,
 * and whether the server's store works.
 */
import { createValue, type Readable } from '../ui/value.ts';
import { createUnsaved } from './unsaved.ts';

export interface SavedState {
  readonly online: boolean;
  /** The server's store works. */
  readonly works: boolean;
  readonly unsaved: number;
}

export interface SavedStateOptions {
  /** What an earlier visit left unsaved on this device; when nobody knows, one. */
  readonly left: number | undefined;
  /** Keeps the count for the next visit. */
  readonly remember: (count: number) => void;
}

export const createSavedState = ({ left, remember }: SavedStateOptions) => {
  const unsaved = createUnsaved(left ?? 1);
  const state = createValue<SavedState>({ online: false, works: true, unsaved: 0 });
  let copyLoaded = false;

  const tell = (change: Partial<Pick<SavedState, 'online' | 'works'>> = {}): void => {
    const now = state.get();
    // Until this device's own copy is in, nobody knows what it holds: nothing may claim to be saved.
    const next = { ...now, ...change, unsaved: unsaved.count() + (copyLoaded ? 0 : 1) };
    if (next.unsaved !== now.unsaved) remember(unsaved.count());
    if (next.online !== now.online || next.works !== now.works || next.unsaved !== now.unsaved) state.set(next);
  };
  const andTell =
    <Args extends readonly unknown[]>(run: (...args: Args) => void) =>
    (...args: Args): void => {
      run(...args);
      tell();
    };
  return {
    state: state as Readable<SavedState>,
    changed: andTell(unsaved.changed),
    sent: unsaved.sent,
    acknowledged: andTell(unsaved.acknowledged),
    reconnected: unsaved.reconnected,
    copyLoaded: andTell(() => {
      copyLoaded = true;
    }),
    online: (online: boolean): void => tell({ online }),
    works: (works: boolean): void => tell({ works }),
  };
};
