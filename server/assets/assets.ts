/**
 * The pictures of boards: taken in clean and counted against the board, given out by the hash of their bytes. Knows the
 * store, no HTTP. Invariant: what lies in the store is a picture without anything else in it, under its own hash.
 */
import { createHash } from 'node:crypto';
import { LIMITS } from '../../shared/limits.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import type { Storage, StoredAsset } from '../storage/port.ts';
import { readImage } from './image.ts';

/** Kept in memory: a roomful of people asks for one picture at once, and the store has edits to save meanwhile. */
const CACHE_BYTES = 32 * 1024 * 1024;

/** The newest pictures that were asked for, up to so many bytes; those asked for longest ago go first. */
const createCache = (most: number) => {
  const kept = new Map<string, StoredAsset>();
  let bytes = 0;
  return {
    get: (hash: string): StoredAsset | undefined => {
      const found = kept.get(hash);
      if (found && kept.delete(hash)) kept.set(hash, found);
      return found;
    },
    put: (asset: StoredAsset): void => {
      if (kept.has(asset.hash)) return;
      kept.set(asset.hash, asset);
      bytes += asset.data.length;
      for (const [hash, { data }] of kept) {
        if (bytes <= most) return;
        kept.delete(hash);
        bytes -= data.length;
      }
    },
  };
};

/**
 * A picture that may be stored. Refusals: `asset.not-an-image` for what is no still JPEG, PNG or WebP, `asset.too-large`
 * for more bytes or pixels than a picture may have.
 */
export const takeImage = (bytes: Uint8Array): Result<StoredAsset> => {
  if (bytes.length > LIMITS.assetBytes) return refuse('asset.too-large');
  const image = readImage(bytes);
  if (image === undefined) return refuse('asset.not-an-image');
  if (Math.max(image.width, image.height) > LIMITS.assetSide) return refuse('asset.too-large');
  return ok({ hash: createHash('sha256').update(image.data).digest('hex'), ...image });
};

export const createAssets = (storage: Storage) => {
  const cache = createCache(CACHE_BYTES);
  const asked = new Map<string, Promise<StoredAsset | undefined>>();
  /** Bytes on their way into the store, by board: several at once may not pass the quota together. */
  const coming = new Map<string, number>();

  const read = async (hash: string): Promise<StoredAsset | undefined> => {
    try {
      const found = await storage.asset(hash);
      if (found) cache.put(found);
      return found;
    } finally {
      asked.delete(hash);
    }
  };

  const get = async (hash: string): Promise<StoredAsset | undefined> => {
    const known = cache.get(hash);
    if (known) return known;
    const reading = asked.get(hash) ?? read(hash);
    asked.set(hash, reading);
    return reading;
  };

  /** Stores a picture for a board. Refusals: those of `takeImage`, and `asset.quota` when the board has too many bytes. */
  const add = async (boardId: string, bytes: Uint8Array): Promise<Result<StoredAsset>> => {
    const taken = takeImage(bytes);
    if (!taken.ok) return taken;
    const { hash, data } = taken.value;
    const reserve = (more: number): void => void coming.set(boardId, (coming.get(boardId) ?? 0) + more);
    reserve(data.length);
    try {
      const held = await storage.assetsOf(boardId);
      if (held.some((one) => one.hash === hash)) return taken;
      const all = held.reduce((sum, one) => sum + one.bytes, coming.get(boardId) ?? 0);
      if (all > LIMITS.boardAssetBytes) return refuse('asset.quota');
      await storage.saveAsset(boardId, taken.value);
      cache.put(taken.value);
      return taken;
    } finally {
      reserve(-data.length);
      if (coming.get(boardId) === 0) coming.delete(boardId);
    }
  };

  return {
    add,
    get,
    /** Stores what was checked before, without counting: an imported board starts with what its file has. */
    keep: (boardId: string, asset: StoredAsset): Promise<void> => storage.saveAsset(boardId, asset),
  };
};

export type Assets = ReturnType<typeof createAssets>;
