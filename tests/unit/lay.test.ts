/**
 * Templates are laid beside what lies there (docs/spec/templates.md, TP3).
 */
import { expect, test } from 'vitest';
import { layTemplates, TEMPLATE_GAP } from '../../shared/document/lay.ts';
import type { BoardRecord, Template } from '../../shared/document/record.ts';
import { METHODS, methodById } from '../../shared/methods/registry.ts';
import { card } from './sample-board.ts';

const rect = ({ method, xy: [x, y] }: Template) => {
  const [width, height] = methodById(method)?.size ?? [0, 0];
  return { x, y, right: x + width, bottom: y + height };
};
const meet = (a: Template, b: Template): boolean => {
  const [one, two] = [rect(a), rect(b)];
  return one.x < two.right && two.x < one.right && one.y < two.bottom && two.y < one.bottom;
};
const wanted = (methods: readonly string[], from = 0) =>
  methods.map((method, at) => ({ id: `n${from + at}`, method, title: '' }));

test('[TP3] any methods, twice too, overlap nothing and stay about as wide as a screen', () => {
  const ids = METHODS.map(({ id }) => id);
  const laid = layTemplates([], wanted([...ids, ...ids, ...ids]), 'baraza');
  expect(laid).toHaveLength(ids.length * 3);
  expect(laid.filter((one) => laid.some((other) => other !== one && meet(one, other)))).toEqual([]);
  expect(laid[0]?.xy).toEqual([0, 0]);
  const right = Math.max(...laid.map((one) => rect(one).right));
  const bottom = Math.max(...laid.map((one) => rect(one).bottom));
  expect(right / bottom).toBeGreaterThan(1);
  expect(right / bottom).toBeLessThan(3);
  expect(new Set(laid.map(({ parent }) => parent[1])).size).toBe(laid.length);
});

test('[TP3] one that is added later lies free beside templates, loose cards and where templates were moved', () => {
  const there: BoardRecord[] = [...layTemplates([], wanted(['fishbowl', 'stakeholder-map']), 'baraza')];
  there.push(card('c1', 'note', { parent: ['', 'c000'], xy: [200, 1500] }));
  const [added] = layTemplates(there, wanted(['fishbowl'], 9), 'ann');
  expect(added).toMatchObject({ id: 'n9', by: 'ann', method: 'fishbowl' });
  expect(there.some((one) => one.type === 'template' && added && meet(one, added))).toBe(false);
  const { x = 0, y = 0, right = 0, bottom = 0 } = added ? rect(added) : {};
  expect(200 + 160 < x || 200 > right || 1500 + 120 < y || 1500 > bottom).toBe(true);
});

test('[TP3] beside loose cards alone it lies behind them; a place of its own is kept; an unknown method is left out', () => {
  const note = card('c1', 'note', { parent: ['', 'c000'], xy: [300, 20] });
  const [first] = layTemplates([note], wanted(['fishbowl']), 'ann');
  expect(first?.xy[0]).toBeGreaterThanOrEqual(300 + TEMPLATE_GAP);
  const laid = layTemplates(
    [],
    [
      { id: 'a', method: 'spaceship', title: '' },
      { id: 'b', method: 'fishbowl', title: 'B', xy: [-5, 7], preset: 'samoan' },
    ],
    'x',
  );
  expect(laid).toMatchObject([{ id: 'b', xy: [-5, 7], preset: 'samoan', title: 'B' }]);
});
