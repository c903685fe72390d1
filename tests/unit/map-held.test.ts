/**
 * What of a map's live part is taken home and comes in again, and what the report says of it
 * (docs/spec/stakeholder-map.md).
 */
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { heldMap, heldMapSchema, mapEvents } from '../../shared/methods/stakeholder-map/held.ts';
import { mapMachine } from '../../shared/methods/stakeholder-map/machine.ts';
import { moveTable, processSections } from '../../shared/methods/stakeholder-map/process-section.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import type { Block } from '../../shared/report/report.ts';
import { contentOf, person, stakeholder } from './sample-board.ts';
import { createStage } from './session-world.ts';

const t = translatorFor('en');

const played = () => {
  const stage = createStage(undefined, { office: 'Water Office', users: 'Water users' });
  stage.world.now = Date.UTC(2026, 2, 4, 10, 30);
  stage.world.put('ana', 'office', null, [20, 40]);
  stage.act('ana', { type: 'map.moved', card: 'office', from: null, to: [20, 40] });
  stage.world.now += 120_000;
  stage.world.put('ana', 'office', [20, 40], [60, 80]);
  stage.act('ana', { type: 'map.moved', card: 'office', from: [20, 40], to: [60, 80], reason: 'They sign' });
  for (const [who, at] of [
    ['ana', 10],
    ['ben', 70],
  ] as const) {
    stage.act(who, { type: 'map.place', card: 'office', place: [at, at] });
    stage.act(who, { type: 'map.place', card: 'users', place: [at, at] });
  }
  stage.act('fay', { type: 'map.settle', card: 'users', how: 'median', place: [40, 40] });
  stage.act('fay', { type: 'map.name', card: 'office', name: 'Mary Real' }, { type: 'map.date', template: 't' });
  return stage;
};

describe('[SM42] [SM43] taken home', () => {
  test('moves, settled views and the range of open ones, without names of who held them or real names', () => {
    const held = heldMap(played().parts('fay').map);
    expect([held.moves.length, held.settled.length, held.open]).toEqual([
      2,
      1,
      [{ card: 'office', label: 'Water Office', views: 2, range: { interest: [10, 70], power: [10, 70] } }],
    ]);
    expect(JSON.stringify(held)).not.toMatch(/"ben"|Mary/);
  });

  test('a file brings back the same, with the open question asked anew', () => {
    const held = heldMap(played().parts('fay').map);
    const read = heldMapSchema.parse(JSON.parse(JSON.stringify(held)));
    const state = mapEvents(read).reduce(mapMachine.apply, mapMachine.start);
    expect({ ...state, questions: [] }).toEqual({ ...held, open: undefined, questions: [] });
    expect(state.questions).toEqual([{ card: 'office', label: 'Water Office', views: {} }]);
    expect(heldMapSchema.parse(undefined)).toEqual({ moves: [], settled: [], dates: [], open: [] });
  });
});

describe('[SM49] the report', () => {
  const people = ['ana', 'ben', 'fay'].map((id) => person(id, { name: id.toUpperCase() }));
  const content = contentOf([{ ...stakeholder('office', 60, 80), by: 'ana', text: 'Water Office' }], people);
  const facts = boardFacts(content.records, { ...content, map: heldMap(played().parts('fay').map) });
  const linesOf = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => (block.as === 'text' ? [block.text] : block.as === 'list' ? block.items : []));

  test('says as of when the map is, who worked on it, and how views were settled', () => {
    const sections = processSections(facts, t);
    expect(sections.map(({ title }) => title)).toEqual([
      'About the map',
      'How the map changed, and why',
      'Where views differed',
    ]);
    expect(linesOf(sections[0]?.blocks ?? [])).toEqual(['The map as of 2026-03-04.', 'Worked on it: ANA, FAY.']);
    expect(linesOf(sections[2]?.blocks ?? [])).toEqual([
      'Water users: Views: 2, power 10 to 70, interest 10 to 70: put in the middle',
      'Water Office: Views: 2, power 10 to 70, interest 10 to 70: still open',
    ]);
  });

  test('[SM40] [SM41] has every move with its reason', () => {
    expect(moveTable(facts, t).rows).toEqual([
      ['2026-03-04 10:30', 'ANA', 'Water Office', '', 'power 40, interest 20', ''],
      ['2026-03-04 10:32', 'ANA', 'Water Office', 'power 40, interest 20', 'power 80, interest 60', 'They sign'],
    ]);
  });
});
