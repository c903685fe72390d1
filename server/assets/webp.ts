/**
 * WebP: its size, and the picture alone. What moves is no still picture and is not read.
 */
import { type Image, joined, lettersAt, viewOf } from './bytes.ts';

const HEAD_BYTES = 12;
const PIXELS = new Set(['VP8 ', 'VP8L']);
const KEPT = new Set([...PIXELS, 'VP8X', 'ALPH']);
/** Flags of the extended header that announce what was taken out: profile, Exif, XMP. */
const ANNOUNCED = 0x20 | 0x08 | 0x04;
const MOVES = 0x02;

/** Width and height from the chunk with the pixels. */
const sizeOf = (name: string, chunk: Uint8Array): readonly [number, number] => {
  const view = viewOf(chunk);
  if (name === 'VP8L' && chunk.length >= 13) {
    const packed = view.getUint32(9, true);
    return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
  }
  if (name === 'VP8 ' && chunk.length >= 18)
    return [view.getUint16(14, true) & 0x3fff, view.getUint16(16, true) & 0x3fff];
  return [0, 0];
};

/** Without announcing what is not there any more. */
const quietHeader = (chunk: Uint8Array): Uint8Array => {
  const copy = chunk.slice();
  copy[8] = (copy[8] ?? 0) & ~ANNOUNCED;
  return copy;
};

export const cleanWebp = (bytes: Uint8Array): Image | undefined => {
  if (bytes.length < HEAD_BYTES || lettersAt(bytes, 0) !== 'RIFF' || lettersAt(bytes, 8) !== 'WEBP') return undefined;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let size: readonly [number, number] = [0, 0];
  const whole = Math.min(bytes.length, view.getUint32(4, true) + 8);
  for (let at = HEAD_BYTES; at + 8 <= whole; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) return undefined;
    const name = lettersAt(bytes, at);
    const chunk = bytes.subarray(at, end);
    if (name === 'VP8X' && ((chunk[8] ?? 0) & MOVES) !== 0) return undefined;
    if (PIXELS.has(name)) size = sizeOf(name, chunk);
    if (KEPT.has(name)) kept.push(name === 'VP8X' ? quietHeader(chunk) : chunk);
    at = end;
  }
  const head = bytes.slice(0, HEAD_BYTES);
  viewOf(head).setUint32(4, 4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), true);
  return { type: 'image/webp', width: size[0], height: size[1], data: joined([head, ...kept]) };
};
