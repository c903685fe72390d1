/**
 * JPEG: its size, and the picture without what applications wrote into it (place, device, previews, colour profile) and
 * without what lies behind its end. Invariant: every kept segment is one that the decoder needs.
 */
import { type Image, joined, startsWith, viewOf } from './bytes.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
/** Says how colours are coded; without it some pictures would change theirs. */
const ADOBE = 0xee;

const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef && marker !== ADOBE;
/** Frame headers; three numbers of the row mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Stands for itself inside of a scan: a stuffed byte or a restart. */
const isInScan = (marker: number | undefined): boolean =>
  marker === 0 || (marker !== undefined && marker >= 0xd0 && marker <= 0xd7);

const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (at + 1 < bytes.length && !(bytes[at] === 0xff && !isInScan(bytes[at + 1]))) at++;
  return at;
};

export const cleanJpeg = (bytes: Uint8Array): Image | undefined => {
  if (!startsWith(bytes, [0xff, START, 0xff])) return undefined;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let [width, height] = [0, 0];
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === END) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END) {
      kept.push(bytes.subarray(at, at + 2));
      return { type: 'image/jpeg', width, height, data: joined(kept) };
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    if (isFrame(marker) && end >= at + 9) [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    const next = marker === SCAN ? endOfScan(bytes, end) : end;
    if (!isApplication(marker) && marker !== COMMENT) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return undefined;
};
