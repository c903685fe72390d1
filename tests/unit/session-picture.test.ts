/**
 * A picture sent without a canvas: the card that the server is to lay, for whom, and when not.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { picture, pictureHashes } from '../../shared/cards/picture.ts';
import { placeCards } from '../../shared/document/place.ts';
import { parseRecord } from '../../shared/document/record.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { PictureInput } from '../../shared/session/picture.ts';
import { card, person } from './sample-board.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

const HASH = 'ab'.repeat(32);
const sent = (change: Partial<PictureInput> = {}): PictureInput => ({
  type: 'picture.add',
  hash: HASH,
  width: 2_000,
  height: 1_500,
  ...change,
});

let stage: Stage;
beforeEach(() => {
  stage = createStage([...CAST, person('elder', { scribe: 'ana' })]);
});

describe('[PI5] a picture without a canvas', () => {
  test('becomes a card of its kind that passes the check of every record, in the ratio of the picture', () => {
    stage.act('ana', sent({ alt: '  The river  ' }));
    const [wanted] = stage.made;
    const [placed] = placeCards(new Map(), wanted ? [wanted] : []);
    expect(placed).toMatchObject({ kind: 'picture', text: 'The river', by: 'ana', tint: 'sand' });
    expect(parseRecord(placed).ok).toBe(true);
    const [width, height] = picture.size('', placed?.fields ?? {});
    expect(width / height).toBeCloseTo(4 / 3, 2);
  });

  test('is credited to whom it is entered for', () => {
    stage.act('ana', sent({ for: 'elder' }));
    expect(stage.made).toMatchObject([{ by: 'elder', via: 'ana' }]);
  });

  test('pictures do not lie on each other', () => {
    stage.act('ana', sent(), sent(), sent());
    const placed = placeCards(new Map(), stage.made);
    const places = placed.map(({ xy }) => xy.join());
    expect(new Set(places).size).toBe(3);
  });

  test.each<[string, string, PictureInput, RefusalCode]>([
    ['of an observer', 'obi', sent(), 'role.forbidden'],
    ['for somebody else', 'ana', sent({ for: 'ben' }), 'proxy.forbidden'],
    ['for nobody', 'fay', sent({ for: 'nobody' }), 'person.unknown'],
    [
      'with a story in place of a few words',
      'ana',
      sent({ alt: 'x'.repeat(LIMITS.privateNoteChars + 1) }),
      'note.too-long',
    ],
    ['without a hash', 'ana', sent({ hash: '../host-key' }), 'command.invalid'],
    ['larger than any', 'ana', sent({ width: LIMITS.assetSide + 1 }), 'command.invalid'],
  ])('%s: %s is told why not', (_name, who, command, code) => {
    expect(stage.send(who, command)).toBe(code);
    expect(stage.made).toEqual([]);
  });
});

describe('a card with a picture', () => {
  test.each([
    ['a hash that is none', { hash: 'x' }],
    ['a size that is none', { size: 'endless' }],
    ['more pixels than a picture has', { width: 99_999 }],
  ])('is set aside with %s', (_name, fields) => {
    expect(parseRecord(card('p', 'picture', { fields })).ok).toBe(false);
  });

  test('has a box of the ratio of the picture, and more below it for its words', () => {
    const fields = { hash: HASH, width: 1_000, height: 2_000, size: 'large' };
    expect(picture.size('', fields)).toEqual([360, 720]);
    expect(picture.size('A river', fields)[1]).toBeGreaterThan(720);
    expect(picture.size('', {})[0]).toBeGreaterThan(0);
  });

  test('is named once for export however often it lies there', () => {
    const one = card('p1', 'picture', { fields: { hash: HASH } });
    const cards = [one, { ...one, id: 'p2' }, card('p3', 'picture', {}), card('n', 'note', {})];
    expect(pictureHashes(cards)).toEqual([HASH]);
  });
});
