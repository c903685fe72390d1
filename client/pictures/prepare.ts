/**
 * A picture made ready on the device: turned upright, made small, drawn anew. What a camera writes into its files (place,
 * time, device) does not come along, because only pixels do.
 */

/** Longest side in pixels: letters on a sheet of flip chart paper can still be read. */
const SIDE = 2_000;
/** On a line that is slow or paid by the byte. */
const SMALL_SIDE = 1_200;
const QUALITY = 0.82;

interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

const longestSide = (): number => {
  const { connection } = navigator as { readonly connection?: Line };
  return connection?.saveData || connection?.effectiveType?.includes('2g') ? SMALL_SIDE : SIDE;
};

const encode = (canvas: HTMLCanvasElement, type: string): Promise<Blob | undefined> =>
  new Promise((resolve) => canvas.toBlob((blob) => resolve(blob?.type === type ? blob : undefined), type, QUALITY));

/** The picture as it is sent; `undefined` for a file that this browser cannot show as one. */
export const preparePicture = async (file: Blob): Promise<Blob | undefined> => {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const scale = Math.min(1, longestSide() / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const webp = await encode(canvas, 'image/webp');
  if (webp || !context) return webp;
  // Not every browser writes WebP; JPEG has no transparency, and what is see-through would become black.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return encode(canvas, 'image/jpeg');
};
