/**
 * A value that can be watched: the whole store of the client side, bound to React by use-value.ts. No React here.
 */
export interface Value<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export type Readable<T> = Pick<Value<T>, 'get' | 'subscribe'>;

/** Listeners hear of a change only when the value is another one. */
export const createValue = <T>(initial: T): Value<T> => {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (next) => {
      if (Object.is(current, next)) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
