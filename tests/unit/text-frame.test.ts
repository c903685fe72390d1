/**
 * Frames of the session lane written by hand are those that lib0 writes and reads.
 */
import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import { LANE } from '../../shared/protocol/lanes.ts';
import { sessionFrameOf, textOfFrame } from '../../shared/protocol/text-frame.ts';

const byLibrary = (text: string): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.session);
  encoding.writeVarString(encoder, text);
  return encoding.toUint8Array(encoder);
};

test('any text makes the same bytes, and comes back from them', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', 'a'.repeat(127), 'é'.repeat(8_200), 'ش'.repeat(70_000)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const frame = sessionFrameOf(text);
      expect(frame).toEqual(byLibrary(text));
      expect(textOfFrame(frame)).toBe(text);
      const decoder = decoding.createDecoder(frame);
      decoding.readVarUint(decoder);
      expect(decoding.readVarString(decoder)).toBe(text);
    }),
  );
});

test('a frame of another lane has no text', () => {
  expect(textOfFrame(new Uint8Array([LANE.presence, 1, 65]))).toBeUndefined();
});
