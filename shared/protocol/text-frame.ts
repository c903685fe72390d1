/**
 * Frames of the session lane: the lane's byte, then one text with its length before it, as lib0 writes a varString.
 * By hand, so that a page with this lane alone need not load the library.
 */
import { LANE } from './lanes.ts';

const SEVEN_BITS = 0x7f;
const MORE = 0x80;

/** A text as a frame of the session lane. */
export const sessionFrameOf = (text: string): Uint8Array => {
  const content = new TextEncoder().encode(text);
  const head: number[] = [LANE.session];
  let left = content.length;
  while (left > SEVEN_BITS) {
    head.push(MORE | (left & SEVEN_BITS));
    left >>>= 7;
  }
  head.push(left);
  const frame = new Uint8Array(head.length + content.length);
  frame.set(head);
  frame.set(content, head.length);
  return frame;
};

/** The text of a frame of the session lane; undefined for a frame of another lane. */
export const textOfFrame = (frame: Uint8Array): string | undefined => {
  if (frame[0] !== LANE.session) return undefined;
  let [at, length, shift] = [1, 0, 0];
  let byte = MORE;
  while (byte >= MORE && at < frame.length) {
    byte = frame[at] ?? 0;
    length |= (byte & SEVEN_BITS) << shift;
    shift += 7;
    at++;
  }
  return new TextDecoder().decode(frame.subarray(at, at + length));
};
