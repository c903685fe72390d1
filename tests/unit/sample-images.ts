/**
 * Pictures as bytes: small real ones, and the same with what a phone or a program writes into them besides.
 */
import { crc32, deflateSync } from 'node:zlib';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));
const together = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

const be32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

/** What no picture on a board may say. */
export const PLACE = 'Lodwar 3.1193N 35.5973E, phone of Asha';

const pngChunk = (name: string, data: Uint8Array): Uint8Array => {
  const body = together(ascii(name), data);
  return together(be32(data.length), body, be32(crc32(Buffer.from(body))));
};

/** A picture of one colour; `seed` makes it another one. `claimed` says a size that it does not have. */
export const png = (width: number, height: number, seed = 0, claimed: readonly [number, number] = [width, height]) => {
  const row = new Uint8Array(1 + width * 3).fill(seed % 256, 1);
  const pixels = together(...Array.from({ length: height }, () => row));
  return together(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', together(be32(claimed[0]), be32(claimed[1]), Uint8Array.of(8, 2, 0, 0, 0))),
    pngChunk('IDAT', Uint8Array.from(deflateSync(pixels))),
    pngChunk('IEND', new Uint8Array()),
  );
};

/** The same picture with a text, a place and something behind its end. */
export const pngWithPlace = (width: number, height: number): Uint8Array => {
  const plain = png(width, height);
  const text = pngChunk('tEXt', ascii(`Comment\0${PLACE}`));
  const exif = pngChunk('eXIf', ascii(PLACE));
  return together(plain.subarray(0, 33), text, exif, plain.subarray(33), ascii(PLACE));
};

/** One pixel. */
export const JPEG = bytesOf(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
);

const segment = (marker: number, data: Uint8Array): Uint8Array =>
  together(Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data);

/** As a phone writes it: place and device, a comment, and a second picture behind the end. */
export const jpegWithPlace = (): Uint8Array =>
  together(
    JPEG.subarray(0, 2),
    segment(0xe1, ascii(`Exif\0\0${PLACE}`)),
    segment(0xed, ascii(PLACE)),
    segment(0xfe, ascii(PLACE)),
    JPEG.subarray(2),
    jpegTail(),
  );
const jpegTail = (): Uint8Array => together(JPEG, ascii(PLACE));

/** One pixel without loss. */
export const WEBP = bytesOf('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==');

const riffChunk = (name: string, data: Uint8Array): Uint8Array => {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, data.length, true);
  return together(ascii(name), size, data, new Uint8Array(data.length % 2));
};

/** The same with an extended header, place and what a program noted. `moves` makes it a film. */
export const webpWithPlace = (moves = false): Uint8Array => {
  const header = riffChunk('VP8X', Uint8Array.of(0x0c | (moves ? 0x02 : 0), 0, 0, 0, 0, 0, 0, 0, 0, 0));
  const rest = [riffChunk('EXIF', ascii(PLACE)), riffChunk('XMP ', ascii(PLACE))];
  return riffChunk('RIFF', together(ascii('WEBP'), header, WEBP.subarray(12), ...rest));
};
