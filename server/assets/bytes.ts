/**
 * What a reader of a format gives back, and small helpers for reading and joining bytes.
 */
export interface Image {
  /** Media type. */
  readonly type: string;
  /** In pixels, as stored: a photo that is turned by its description only is not turned any more. */
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Four letters, as formats made of chunks name them. */
export const lettersAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

export const startsWith = (bytes: Uint8Array, begin: readonly number[]): boolean =>
  begin.every((byte, at) => bytes[at] === byte);

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
