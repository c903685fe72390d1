/**
 * Secrets of access: made at random, kept only as hashes. A token has 256 bits, so an unsalted hash gives nothing away.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '../../shared/access.ts';
import { newId, type RandomBytes } from '../../shared/ids.ts';

const TOKEN_BYTES = 32;

export const randomFill: RandomBytes = (bytes) => {
  bytes.set(randomBytes(bytes.length));
  return bytes;
};

export const mintId = (): string => newId(randomFill);
export const mintToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A short code for the participant role: 6 of 31 letters and digits, some 887 million. Guessing is limited by http/guesses.ts. */
export const mintCode = (): string => {
  let code = '';
  while (code.length < CODE_LENGTH) {
    const byte = randomBytes(1)[0] ?? 255;
    // 248 = 8 * 31: larger bytes would favour the first letters.
    if (byte < 248) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
  }
  return code;
};

/** Whether two secrets are equal, in time that does not depend on where they differ. */
export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
