/**
 * Ids of records and people. Randomness is passed in (law 3), so tests can fix it.
 */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Fills and returns the given bytes with random values; `crypto.getRandomValues` fits. */
export type RandomBytes = (bytes: Uint8Array) => Uint8Array;

/** A random id of `length` letters and digits (5.95 bits each; 16 give 95 bits). */
export const newId = (random: RandomBytes, length = 16): string => {
  let id = '';
  while (id.length < length) {
    for (const byte of random(new Uint8Array(length))) {
      // 248 = 4 * 62: larger bytes would favour the first letters.
      if (byte < 248 && id.length < length) id += ALPHABET[byte % 62];
    }
  }
  return id;
};

export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;
export const isId = (value: unknown): value is string => typeof value === 'string' && ID_PATTERN.test(value);
