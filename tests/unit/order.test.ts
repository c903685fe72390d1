/**
 * Layers on the board: templates under links under cards and drawings, the newest of a layer on top, whatever indices
 * others have written.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexAbove, topIndex } from '../../shared/document/order.ts';
import { type BoardRecord, parseRecord } from '../../shared/document/record.ts';
import { card, link, sampleBoard, template } from './sample-board.ts';

const LAYERS = ['template', 'link', 'card', 'drawing'] as const;

const at = <R extends BoardRecord>(record: R, index: string): R => ({ ...record, parent: ['', index] });
const drawing = sampleBoard.records.find((record) => record.type === 'drawing') as BoardRecord;
const makers: Readonly<Record<(typeof LAYERS)[number], (id: string) => BoardRecord>> = {
  template: (id) => template(id, 'stakeholder-map'),
  link: (id) => link(id, 'a', 'b'),
  card: (id) => card(id, 'note'),
  drawing: (id) => ({ ...drawing, id }),
};

describe('layers', () => {
  test('an empty board has a first index for each, in order', () => {
    expect(LAYERS.map((type) => topIndex([], type))).toEqual(['a0', 'b00', 'c000', 'c000']);
  });

  test.each(LAYERS)('a new %s lies above all of its layer, and is a valid record there', (type) => {
    const index = topIndex([at(makers[type]('x'), indexAbove(undefined, type))], type);
    expect(index > indexAbove(undefined, type)).toBe(true);
    expect(parseRecord(at(makers[type]('y'), index)).ok).toBe(true);
  });

  test('of what is made in any order stay apart, and the newest is on top of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LAYERS), { maxLength: 60 }), (types) => {
        const records: BoardRecord[] = [];
        for (const [n, type] of types.entries()) {
          const index = topIndex(records, type);
          const layer = index[0];
          for (const other of records) if (other.parent[1][0] === layer) expect(index > other.parent[1]).toBe(true);
          records.push(at(makers[type](`r${n}`), index));
        }
        const tops = (type: string) => records.filter((record) => record.type === type).map(({ parent }) => parent[1]);
        for (const low of tops('template')) for (const high of tops('link')) expect(low < high).toBe(true);
        for (const low of tops('link')) for (const high of tops('card')) expect(low < high).toBe(true);
      }),
    );
  });
});

describe('indices of others', () => {
  test.each(['c', 'c9', 'cz', 'czz', 'c0001000'])(
    'an index %j that is valid to look at but no key does not keep anybody from making a card',
    (broken) => {
      const record = at(card('x', 'note'), broken);
      expect(parseRecord(record).ok).toBe(true);
      const index = topIndex([at(card('y', 'note'), 'c005'), record], 'card');
      expect(index > 'c005').toBe(true);
      expect(parseRecord(at(card('z', 'note'), index)).ok).toBe(true);
    },
  );

  test('a card that lies below in another layer is passed over', () => {
    expect(topIndex([at(card('x', 'note'), 'a5')], 'card')).toBe('c000');
  });
});
