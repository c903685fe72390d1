/**
 * The quota of a board's pictures, and the store that is asked once for what many want at the same moment.
 */
import { describe, expect, test } from 'vitest';
import { createAssets } from '../../server/assets/assets.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { LIMITS } from '../../shared/limits.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { png } from './sample-images.ts';

const withBoard = async () => {
  const storage = createMemoryStorage();
  const board = { id: 'b1', code: 'ONE', codeOpen: true, settings: newSettings('T', 'en'), createdAt: 0 };
  await storage.createBoard({ board, links: [], people: [], firstUpdate: new Uint8Array([0, 0]) });
  return storage;
};

/** A store in which the board has so many bytes of pictures already. */
const nearlyFull = async (left: number) => {
  const storage = await withBoard();
  const data = new Uint8Array(LIMITS.boardAssetBytes - left);
  await storage.saveAsset('b1', { hash: 'old', type: 'image/png', width: 1, height: 1, data });
  return storage;
};

describe('[PI4] the pictures of a board', () => {
  const size = png(9, 9, 1).length;

  test('have a quota; one that is there already needs no room', async () => {
    const assets = createAssets(await nearlyFull(size));
    expect((await assets.add('b1', png(9, 9, 1))).ok).toBe(true);
    expect(await assets.add('b1', png(9, 9, 2))).toMatchObject({ ok: false, error: { code: 'asset.quota' } });
    expect((await assets.add('b1', png(9, 9, 1))).ok).toBe(true);
  });

  test('do not pass it together when they come at once', async () => {
    const storage = await nearlyFull(2 * size);
    const assets = createAssets(storage);
    const taken = await Promise.all([1, 2, 3, 4, 5].map((seed) => assets.add('b1', png(9, 9, seed))));
    expect(taken.filter(({ ok }) => ok).length).toBeLessThanOrEqual(2);
    const bytes = (await storage.assetsOf('b1')).reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(LIMITS.boardAssetBytes);
    // What was turned away holds no room.
    expect((await assets.add('b1', png(9, 9, 6))).ok).toBe(bytes + size <= LIMITS.boardAssetBytes);
  });
});

test('a picture that many ask for at once is read once', async () => {
  const storage = await withBoard();
  const first = await createAssets(storage).add('b1', png(3, 3));
  const hash = first.ok ? first.value.hash : '';
  let reads = 0;
  const assets = createAssets({
    ...storage,
    asset: (wanted) => {
      reads++;
      return storage.asset(wanted);
    },
  });
  const found = await Promise.all(Array.from({ length: 60 }, () => assets.get(hash)));
  expect(found.every((asset) => asset?.hash === hash)).toBe(true);
  expect(await assets.get(hash)).toBeDefined();
  expect(reads).toBe(1);
});
