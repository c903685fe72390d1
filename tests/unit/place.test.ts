/**
 * Where the server lays cards in a zone: below the words at its top and above its prompt, as long as there is room.
 */
import { expect, test } from 'vitest';
import { cardSize } from '../../shared/cards/registry.ts';
import { placeCards, type Wanted } from '../../shared/document/place.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { template } from './sample-board.ts';

/** Where the prompt at the foot of a zone begins, in board units above its lower edge. */
const PROMPT = 40;

test.each([
  ['stakeholder-map', 'tray', 8, 140],
  ['strategic-intention', 'gain', 8, 0],
  ['strategic-intention', 'towards', 20, 0],
])('%s: %s holds %i cards that cover none of its words', (method, zone, count, words) => {
  const rect = methodById(method)?.zones.find(({ id }) => id === zone)?.rect ?? [0, 0, 0, 0];
  const wanted = Array.from({ length: count }, (_, order): Wanted => {
    return { id: `c${order}`, text: 'Office', by: 'p1', template: 't', zone };
  });
  const placed = placeCards(new Map([['t', template('t', method)]]), wanted);
  expect(new Set(placed.map(({ xy }) => xy.join())).size).toBe(count);
  for (const { kind, text, xy } of placed) {
    expect(xy[1]).toBeGreaterThanOrEqual(rect[1] + words);
    expect(xy[1] + cardSize(kind, text)[1]).toBeLessThanOrEqual(rect[1] + rect[3] - PROMPT);
  }
});

test('visioning: a zone lower than its cards has them below its words all the same', () => {
  const rect = methodById('visioning')?.zones.find(({ id }) => id === 'head')?.rect ?? [0, 0, 0, 0];
  const wanted = ['a', 'b'].map((id): Wanted => ({ id, text: 'Office', by: 'p1', template: 't', zone: 'head' }));
  const placed = placeCards(new Map([['t', template('t', 'visioning')]]), wanted);
  for (const { xy } of placed) expect(xy[1]).toBeGreaterThanOrEqual(rect[1]);
});
