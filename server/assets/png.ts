/**
 * PNG: its size, and the picture without texts, times, places and colour profile, without further frames and without what
 * lies behind its end.
 */
import { type Image, joined, lettersAt, startsWith, viewOf } from './bytes.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What says how a pixel looks. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'IDAT', 'IEND']);
/** Length, name and checksum of a chunk. */
const FRAME_BYTES = 12;

export const cleanPng = (bytes: Uint8Array): Image | undefined => {
  if (!startsWith(bytes, SIGNATURE) || bytes.length < 33 || lettersAt(bytes, 12) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  let at = SIGNATURE.length;
  while (at + FRAME_BYTES <= bytes.length) {
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = lettersAt(bytes, at + 4);
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') {
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), data: joined(kept) };
    }
    at = end;
  }
  return undefined;
};
