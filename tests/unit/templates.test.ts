/**
 * A session put together from methods, and a board as a template: what goes along, what stays behind, what is refused
 * (docs/spec/templates.md).
 */
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { LIMITS } from '../../shared/limits.ts';
import { PURPOSES } from '../../shared/methods/purposes.ts';
import { METHODS, methodById } from '../../shared/methods/registry.ts';
import { stepSchema } from '../../shared/session/agenda.ts';
import {
  breakItem,
  compose,
  composeTemplate,
  itemMinutes,
  methodItem,
  type PlanItem,
  scaledItems,
} from '../../shared/templates/compose.ts';
import { parseTemplate } from '../../shared/templates/file.ts';
import { boardFromTemplate } from '../../shared/templates/open.ts';
import { boardTemplate } from '../../shared/templates/strip.ts';
import { sampleBoard } from './sample-board.ts';

const t = translatorFor('en');
const item = (key: string, method: string, preset = ''): PlanItem => {
  const found = methodById(method);
  if (!found) throw new Error(method);
  return methodItem(key, found, preset);
};
const options = { title: 'Why?', language: 'en', budgetMinutes: 240, withAgenda: true, t };
const ids = () => {
  let next = 0;
  return () => `id${next++}`;
};

describe('[TP1] what methods say for the picker', () => {
  test('every purpose has a method that is looked for under it first', () => {
    expect(PURPOSES.filter((purpose) => !METHODS.some((method) => method.purposes[0] === purpose))).toEqual([]);
  });

  test.each(METHODS.map((method) => [method.id, method] as const))(
    '%s: purposes once each, presets that name its own steps',
    (_id, method) => {
      expect(new Set(method.purposes).size).toBe(method.purposes.length);
      const presets = method.presets ?? [];
      expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
      const steps = new Set(method.steps.map(({ id }) => id));
      for (const preset of presets) {
        expect(Object.keys(preset.steps ?? {}).filter((id) => !steps.has(id))).toEqual([]);
        expect(Object.values(preset.steps ?? {}).every((minutes) => minutes > 0)).toBe(true);
      }
    },
  );
});

describe('[TP5] an agenda from chosen templates', () => {
  test('has their steps in the order chosen, breaks between them, each looking at its own template', () => {
    const items = [item('b', 'fishbowl', 'samoan'), breakItem('x'), item('a', 'stakeholder-map')];
    const { templates, steps } = compose(items, t, ({ key }) => key);
    expect(templates).toEqual([
      { id: 'b', method: 'fishbowl', preset: 'samoan', title: '' },
      { id: 'a', method: 'stakeholder-map', title: '' },
    ]);
    expect(steps.map(({ focus }) => focus?.template ?? '')).toEqual(
      ['b', 'b', 'b', 'b', '', 'a', 'a', 'a', 'a', 'a', 'a', 'a'].slice(0, steps.length),
    );
    expect(steps[4]).toMatchObject({ title: 'Break', minutes: 15 });
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
      items.reduce((sum, one) => sum + itemMinutes(one), 0),
    );
    expect(items.slice(0, 1).map(itemMinutes)).toEqual([30]);
  });

  test('the second of the same method is told apart by its name, also from one on the board', () => {
    const twice = [item('a', 'fishbowl'), item('b', 'fishbowl')];
    const titles = (there: readonly string[]) =>
      compose(twice, t, ({ key }) => key, there).templates.map(({ title }) => title);
    expect(titles([])).toEqual(['', 'Fishbowl 2']);
    expect(titles(['fishbowl'])).toEqual(['Fishbowl 2', 'Fishbowl 3']);
  });

  test('[TP7] scaled to a budget all of it takes that long, and breaks keep their minutes', () => {
    const items = [item('a', 'fishbowl'), breakItem('x'), item('b', 'stakeholder-map')];
    const scaled = scaledItems(items, 75);
    expect(scaled.reduce((sum, one) => sum + itemMinutes(one), 0)).toBe(75);
    expect(scaled[1]).toEqual(items[1]);
  });
});

describe('[TP9] a template file comes in as a board', () => {
  test('with new ids, steps that look at their templates, settings, and no card or person', () => {
    const items = [item('a', 'fishbowl', 'samoan'), item('b', 'fishbowl')];
    const file = parseTemplate(JSON.parse(JSON.stringify(composeTemplate(items, options))));
    if (!file.ok) throw new Error(file.error.detail);
    const board = boardFromTemplate(file.value, { title: '', by: 'baraza', newId: ids() });
    expect(board.settings).toMatchObject({ title: 'Why?', budgetMinutes: 240, groups: [] });
    expect(board.records).toMatchObject([
      { id: 'id0', type: 'template', method: 'fishbowl', preset: 'samoan', xy: [0, 0] },
      { id: 'id1', type: 'template', method: 'fishbowl', title: 'Fishbowl 2' },
    ]);
    expect(board.people).toEqual([]);
    expect(new Set(board.agenda.map(({ focus }) => focus.template))).toEqual(new Set(['id0', 'id1']));
    expect(board.agenda.every(({ state }) => state === 'ahead')).toBe(true);
    const named = boardFromTemplate(file.value, { title: 'Mine', by: 'baraza', newId: ids() });
    expect(named.settings.title).toBe('Mine');
  });

  const whole = () => structuredClone(composeTemplate([item('a', 'fishbowl')], options)) as Record<string, unknown>;
  test.each<[string, string, (file: Record<string, unknown>) => unknown]>([
    ['nothing', 'template.broken', () => undefined],
    ['a board file', 'template.broken', (file) => ({ ...file, format: 'baraza-board/1' })],
    ['a version that is no number', 'template.broken', (file) => ({ ...file, format: 'baraza-template/one' })],
    ['a newer version', 'template.newer', (file) => ({ ...file, format: 'baraza-template/2' })],
    ['no templates', 'template.broken', ({ templates: _none, ...file }) => file],
    [
      'a template twice',
      'template.broken',
      (file) => ({ ...file, templates: [...(file.templates as []), ...(file.templates as [])] }),
    ],
    [
      'an unknown method',
      'template.unknown-method',
      (file) => ({ ...file, templates: [{ id: 'a', method: 'spaceship' }] }),
    ],
    [
      'too many templates',
      'template.broken',
      (file) => ({
        ...file,
        templates: Array.from({ length: LIMITS.templates + 1 }, (_, at) => ({ id: `a${at}`, method: 'fishbowl' })),
      }),
    ],
    [
      'too many steps',
      'template.broken',
      (file) => ({ ...file, agenda: Array.from({ length: LIMITS.steps + 1 }, () => ({ title: 'x', minutes: 1 })) }),
    ],
    ['a step without a title', 'template.broken', (file) => ({ ...file, agenda: [{ minutes: 1 }] })],
    [
      'a place beyond the board',
      'template.broken',
      (file) => ({ ...file, templates: [{ id: 'a', method: 'fishbowl', xy: [1e12, 0] }] }),
    ],
    ['six types of links', 'template.broken', (file) => ({ ...file, settings: { linkTypes: Array(6).fill({}) } })],
  ])('%s: %s', (_what, code, change) => {
    const result = parseTemplate(change(whole()));
    expect(result.ok ? 'ok' : result.error.code).toBe(code);
  });

  test('what the format does not name is left behind, and a step may point at nothing', () => {
    const file = parseTemplate({
      ...whole(),
      cards: [{ text: 'secret' }],
      agenda: [{ title: 'x', minutes: 1, focus: { template: 'gone', zone: '' } }],
    });
    if (!file.ok) throw new Error(file.error.detail);
    expect(JSON.stringify(file.value)).not.toContain('secret');
    const board = boardFromTemplate(file.value, { title: '', by: 'baraza', newId: ids() });
    expect(board.agenda[0]?.focus).toEqual({ template: '', zone: '' });
  });
});

describe('[TP8] a board saved as a template', () => {
  const script = { say: 'Say this', watch: '', recover: '' };
  const content = {
    ...sampleBoard,
    settings: {
      title: 'Water',
      language: 'sw',
      groups: ['Users', 'County'],
      linkTypes: sampleBoard.settings.linkTypes,
      budgetMinutes: 300,
    },
    agenda: [
      {
        ...stepSchema.parse({ title: 'Map', minutes: 30, script, focus: { template: 'map', zone: 'grid' } }),
        id: 's1',
        state: 'done' as const,
        ranMs: 5_000,
      },
    ],
  };
  test('keeps templates, their places and names, the agenda with its scripts, link types and the budget', () => {
    const file = boardTemplate(content, { withGroups: true });
    const templates = content.records.filter((record) => record.type === 'template');
    expect(file.templates.map(({ method }) => method).sort()).toEqual(templates.map(({ method }) => method).sort());
    expect(file.agenda).toMatchObject([{ title: 'Map', minutes: 30, script }]);
    expect(file.settings).toEqual({
      groups: ['Users', 'County'],
      linkTypes: content.settings.linkTypes,
      budgetMinutes: 300,
    });
    expect(parseTemplate(JSON.parse(JSON.stringify(file))).ok).toBe(true);
  });

  test('and nothing of its content: no text, no name, no trace of how it went', () => {
    const text = JSON.stringify(boardTemplate(content, { withGroups: false }));
    const words = content.records.flatMap((record) => [record.id, ...(record.type === 'card' ? [record.text] : [])]);
    for (const word of [
      ...words,
      ...content.people.flatMap(({ id, name }) => [id, name]),
      ...content.settings.groups,
    ]) {
      if (word !== '') expect(text).not.toContain(`"${word}"`);
    }
    expect(text).not.toContain('ranMs');
    expect(text).not.toContain('state');
  });
});
