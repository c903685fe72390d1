/**
 * Pictures read from their bytes: format and size told by what is in them, and everything else taken out.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImage } from '../../server/assets/image.ts';
import { JPEG, jpegWithPlace, PLACE, png, pngWithPlace, WEBP, webpWithPlace } from './sample-images.ts';

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

describe('a picture', () => {
  test.each([
    ['PNG', png(40, 30), 'image/png', 40, 30],
    ['JPEG', JPEG, 'image/jpeg', 1, 1],
    ['WebP', WEBP, 'image/webp', 1, 1],
  ])('in %s is known by its bytes, with its size', (_name, bytes, type, width, height) => {
    expect(readImage(bytes)).toMatchObject({ type, width, height });
  });

  test.each([
    ['PNG', pngWithPlace(4, 3)],
    ['JPEG', jpegWithPlace()],
    ['WebP', webpWithPlace()],
  ])('[PI2] in %s keeps no place, no device and nothing behind its end', (_name, bytes) => {
    expect(textOf(bytes)).toContain(PLACE);
    const image = readImage(bytes);
    expect(image).toBeDefined();
    expect(textOf(image?.data)).not.toContain('Lodwar');
    // What is clean stays as it is: the hash of a picture that comes back is the same.
    expect(readImage(image?.data ?? new Uint8Array())).toEqual(image);
  });

  test('without anything besides is left as it is', () => {
    expect(readImage(png(4, 3))?.data).toEqual(png(4, 3));
    expect(readImage(pngWithPlace(4, 3))?.data).toEqual(png(4, 3));
    expect(readImage(WEBP)?.data).toEqual(WEBP);
    expect(readImage(jpegWithPlace())?.data).toEqual(readImage(JPEG)?.data);
  });
});

describe('[PI1] what is no still picture is not read', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a page', bytes('<!doctype html><title>x</title>')],
    ['a GIF', bytes('GIF89a\u0001\u0000\u0001\u0000')],
    ['a film', webpWithPlace(true)],
    ['a PNG without its end', png(4, 3).subarray(0, -12)],
    ['a JPEG without its end', JPEG.subarray(0, -2)],
    ['a WebP that is cut', WEBP.subarray(0, 20)],
    ['a PNG without pixels on a side', png(0, 3)],
  ])('%s', (_name, value) => {
    expect(readImage(value)).toBeUndefined();
  });

  test('whatever is changed in one, nothing throws and nothing is read beyond its bytes', () => {
    const samples = [pngWithPlace(4, 3), jpegWithPlace(), webpWithPlace()];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        fc.nat(400),
        (sample, changes, length) => {
          const broken = sample.slice(0, Math.max(1, length));
          for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte;
          const image = readImage(broken);
          expect(image === undefined || image.data.length <= broken.length).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
