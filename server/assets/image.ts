/**
 * What a picture is made of, read from its own bytes: which of three formats, how large, and the same picture with nothing
 * else in it. Photos carry where, when and with which device they were taken, previews, even films behind their end: all
 * of that is left out. Knows no store and no HTTP. Invariant: what is given back names no place and no person in any part
 * that a viewer of pictures does not show.
 */
import type { Image } from './bytes.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

const READERS = [cleanJpeg, cleanPng, cleanWebp] as const;

/** A still picture in JPEG, PNG or WebP, told by its first bytes; undefined for anything else, and for what is cut short. */
export const readImage = (bytes: Uint8Array): Image | undefined => {
  for (const read of READERS) {
    const image = read(bytes);
    if (image && image.width > 0 && image.height > 0) return image;
  }
  return undefined;
};
