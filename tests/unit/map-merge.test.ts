/**
 * Names that may be the same, and two cards becoming one (docs/spec/stakeholder-map.md).
 */
import { describe, expect, test } from 'vitest';
import type { BoardRecord, Card } from '../../shared/document/record.ts';
import { mergeCards, refuseMerge } from '../../shared/methods/stakeholder-map/merge.ts';
import { alikeNames, likeness } from '../../shared/methods/stakeholder-map/names.ts';
import { ALL_RIGHTS, NO_RIGHTS } from '../../shared/session/rights.ts';
import { link, stakeholder } from './sample-board.ts';

describe('[SM45] names alike', () => {
  test.each([
    ['District Water Office', 'district water office', true],
    ['District Water Office', 'Water Office of the District', true],
    ['District Water Office', 'Water Office, District', true],
    ['Mujeres del mercado', 'Mujéres del mercado', true],
    ['Pump mechanics', 'Pump mechanic', true],
    ['مكتب المياه', 'مكتب المِياه', true],
    ['Pump mechanics', 'Radio Kisaru', false],
    ['Water users', 'Water Office', false],
    ['', '', false],
  ])('%s / %s: %s', (a, b, alike) => {
    expect(likeness(a, b) > 0).toBe(alike);
  });

  test('pairs of a map, the most alike first', () => {
    const cards = [
      { ...stakeholder('a'), text: 'Pump mechanics' },
      { ...stakeholder('b'), text: 'Pump mechanic' },
      { ...stakeholder('c'), text: 'PUMP MECHANICS' },
      { ...stakeholder('d'), text: 'Radio' },
    ];
    expect(alikeNames(cards).map(({ a, b }) => a + b)).toEqual(['ac', 'ab', 'bc']);
  });
});

const kept: Card = {
  ...stakeholder('kept', 50, 50, { goal: 'Water', representedBy: ['p1'], barrier: '' }),
  text: 'Water Office',
};
const gone: Card = {
  ...stakeholder('gone', 10, 10, { goal: 'Money', representedBy: ['p2', 'p1'], barrier: 'Far away' }),
  text: 'Office of Water',
};

describe('[SM46] merging', () => {
  test('the kept card’s words stay; what only the other said, its speakers and its name come along', () => {
    const { patches, removed } = mergeCards([kept, gone], kept, gone);
    expect(removed).toEqual(['gone']);
    expect(patches.get('kept')).toEqual({
      'f:barrier': 'Far away',
      'f:representedBy': ['p1', 'p2'],
      'f:alsoNamed': 'Office of Water',
    });
  });

  test('an unplaced card takes the other’s place', () => {
    const { place: _none, ...unplaced } = kept;
    expect(mergeCards([unplaced, gone], unplaced, gone).patches.get('kept')?.place).toEqual([10, 10]);
  });

  test.each([
    ['points to the kept card', [link('l', 'gone', 'x')], [['l', { from: 'kept', to: 'x' }]], []],
    ['between the two goes', [link('l', 'gone', 'kept')], [], ['l']],
    ['that would stand twice goes', [link('a', 'kept', 'x'), link('l', 'gone', 'x')], [], ['l']],
    [
      'of another type stays',
      [link('a', 'kept', 'x'), link('l', 'gone', 'x', { linkType: 'pays' })],
      [['l', { from: 'kept', to: 'x' }]],
      [],
    ],
    [
      'leaves its strength, remark and direction to the one that stays',
      [link('a', 'kept', 'x'), link('l', 'x', 'gone', { strength: 3, note: 'weekly', direction: 'two-way' })],
      [['a', { strength: 3, direction: 'two-way', note: 'weekly' }]],
      ['l'],
    ],
    [
      'back is another link than forth',
      [link('a', 'kept', 'x'), link('l', 'x', 'gone')],
      [['l', { from: 'x', to: 'kept' }]],
      [],
    ],
    [
      'of two that become the same one goes',
      [link('a', 'gone', 'x'), link('l', 'gone', 'x')],
      [['a', { from: 'kept', to: 'x' }]],
      ['l'],
    ],
  ] as const)('a link %s', (_name, links, patched, gones) => {
    const { patches, removed } = mergeCards([kept, gone, ...links], kept, gone);
    expect([...patches].filter(([id]) => id !== 'kept')).toEqual(patched);
    expect(removed).toEqual(['gone', ...gones]);
  });

  const board = (...records: readonly BoardRecord[]) => new Map(records.map((record) => [record.id, record]));
  const own = { participantId: 'p1', role: 'participant' } as const;
  const other = { participantId: 'p2', role: 'participant' } as const;
  const host = { participantId: 'p2', role: 'facilitator' } as const;

  test('[SM47] is for who facilitates, and for who may delete all that goes', () => {
    const records = board(kept, gone, link('l', 'gone', 'kept'));
    expect(refuseMerge(records, kept, gone, host, ALL_RIGHTS)).toBeUndefined();
    expect(refuseMerge(records, kept, gone, own, ALL_RIGHTS)).toBeUndefined();
    expect(refuseMerge(records, kept, gone, other, ALL_RIGHTS)).toBe('record.not-yours');
    expect(refuseMerge(records, kept, gone, own, NO_RIGHTS)).toBe('step.forbidden');
    const foreign = board(kept, gone, link('l', 'gone', 'kept', { by: 'p9' }));
    expect(refuseMerge(foreign, kept, gone, own, ALL_RIGHTS)).toBe('record.not-yours');
  });
});
