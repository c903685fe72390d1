/**
 * What a browser keeps on a device, empty before each test that asks for it.
 */
import { afterEach, beforeEach, vi } from 'vitest';

/** A store like the browser's, with what is in it. */
export const createStore = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

export const withDeviceStore = (): void => {
  beforeEach(() => void vi.stubGlobal('localStorage', createStore()));
  afterEach(() => void vi.unstubAllGlobals());
};
