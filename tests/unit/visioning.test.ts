/**
 * The visioning (docs/spec/visioning.md): years on the line, clusters with duplicates and joint notes, what the report says.
 */
import { describe, expect, test } from 'vitest';
import { around, blockOf, freeNear } from '../../client/board/cluster-layout.ts';
import { areaAround } from '../../client/methods/visioning/cluster-area.ts';
import { ANONYMOUS } from '../../shared/access.ts';
import { cardSize } from '../../shared/cards/registry.ts';
import type { Card } from '../../shared/document/record.ts';
import { en } from '../../shared/i18n/en.ts';
import { translatorOf } from '../../shared/i18n/translator.ts';
import { arrange } from '../../shared/methods/arrange.ts';
import { clustersIn, unclusteredIn, untitledIn, visionFigures, wordCount } from '../../shared/methods/clusters.ts';
import { isNameless } from '../../shared/methods/facts.ts';
import type { Point, Rect } from '../../shared/methods/method.ts';
import { visioning } from '../../shared/methods/visioning/method.ts';
import { visioningFigures } from '../../shared/methods/visioning/reading.ts';
import { visioningSections } from '../../shared/methods/visioning/section.ts';
import { BACKCAST, backTo, placement, spanOf, ticksOf, yearAt } from '../../shared/methods/visioning/timeline.ts';
import { wayBack } from '../../shared/methods/visioning/way-back.ts';
import { readingsOf } from '../../shared/report/readings.ts';
import { card, factsOf, noteIn, person, template } from './sample-board.ts';

const HERE = template('t', 'visioning');
const centreOf = (zoneId: string): [number, number] => {
  const [x, y, width, height] = visioning.zones.find(({ id }) => id === zoneId)?.rect ?? [0, 0, 0, 0];
  return [x + width / 2 - 100, y + height / 2 - 80];
};
const note = (id: string, fields: Card['fields'] = {}, by = 'p1'): Card =>
  noteIn('t', id, centreOf('notes'), { by, fields });
const inZone = (id: string, kind: string, zone: string, change: Partial<Card> = {}): Card =>
  card(id, kind, { parent: ['t', 'a1'], xy: centreOf(zone), ...change });
const horizon = (fields: Card['fields'] = {}): Card =>
  inZone('h', 'horizon', 'head', { text: 'What do you see?', fields: { year: 2035, fromYear: 2025, ...fields } });

describe('[VI12] the line from the horizon back to now', () => {
  const span = { year: 2035, fromYear: 2025 };

  test('every year has its place, and the place its year', () => {
    for (let year = 2025; year <= 2035; year++) expect(yearAt(span, backTo(span, year))).toBe(year);
    expect([backTo(span, 2035), backTo(span, 2025)]).toEqual([0, 100]);
    expect([backTo(span, 2050), backTo(span, 1990)]).toEqual([0, 100]);
  });

  test.each([5, 9, 37, 50])('a card dragged up or down keeps its year over %i years', (years) => {
    const long = { year: 2100, fromYear: 2100 - years };
    for (let year = long.fromYear; year <= long.year; year++)
      expect(yearAt(long, Math.round(backTo(long, year)))).toBe(year);
  });

  test('a place becomes a point and the same place again; its zone holds it', () => {
    for (const place of [
      [0, 0],
      [33, 70],
      [100, 100],
    ] satisfies Point[]) {
      const [x, y] = placement.toPoint(place);
      expect(placement.toPlace([x, y]).map(Math.round)).toEqual(place);
      expect(x > BACKCAST[0] && x < BACKCAST[0] + BACKCAST[2]).toBe(true);
      expect(y > BACKCAST[1] && y < BACKCAST[1] + BACKCAST[3]).toBe(true);
    }
  });

  test('the years written along it begin and end with the ends and do not crowd', () => {
    expect(ticksOf(span)).toEqual([2035, 2034, 2033, 2032, 2031, 2030, 2029, 2028, 2027, 2026, 2025]);
    const long = ticksOf({ year: 2061, fromYear: 2024 });
    expect([long[0], long.at(-1)]).toEqual([2061, 2024]);
    expect(long.length).toBeLessThan(12);
  });

  test('a horizon that lies before now still leaves a year between', () => {
    expect(spanOf(horizon({ year: 2030, fromYear: 2040 }))).toEqual({ year: 2030, fromYear: 2029 });
    expect(spanOf(horizon({ year: 2300, fromYear: 1900 }))).toEqual({ year: 2300, fromYear: 2200 });
  });

  test('milestones are read from the horizon back', () => {
    const early = inZone('m1', 'milestone', 'backcast', { place: [80, 0], text: 'First step' });
    const late = inZone('m2', 'milestone', 'backcast', { place: [10, 0], text: 'Nearly there' });
    const { milestones } = visioningFigures(factsOf([HERE, horizon(), early, late]));
    expect(milestones).toEqual([
      { year: 2034, text: 'Nearly there' },
      { year: 2027, text: 'First step' },
    ]);
    expect(visioningFigures(factsOf([HERE, early])).milestones).toEqual([{ year: null, text: 'First step' }]);
  });
});

describe('[VI4] whose a note is', () => {
  const people = ['p1', 'p2', 'p3'].map((id) => person(id));
  const title = (id: string, text = 'Water that runs daily'): Card => inZone(id, 'cluster', 'notes', { text });

  test('a duplicate counts in its cluster, and its author once', () => {
    const records = [
      HERE,
      title('c1'),
      title('c2'),
      note('n1', { cluster: 'c1' }),
      note('n2', { cluster: 'c2' }, 'p2'),
    ];
    const copy = note('n3', { cluster: 'c2', copyOf: 'n1' }, 'p3');
    const facts = factsOf([...records, copy], people);
    expect(visionFigures(facts)).toEqual({
      notes: 2,
      authors: 2,
      clusterSizes: { c1: 1, c2: 2 },
      unclustered: [],
    });
    expect(clustersIn(facts).map(({ authors }) => authors)).toEqual([1, 2]);
    expect(readingsOf(facts)).toMatchObject({
      counts: { notes: 2, notesByArea: { vision: 2 } },
      authorsByArea: { vision: 2 },
      silentParticipants: ['p3'],
    });
  });

  test('a duplicate whose original is gone is a note again, and nobody is credited wrongly', () => {
    const facts = factsOf([HERE, title('c1'), note('n3', { copyOf: 'gone' }, 'p3')], people);
    expect(visionFigures(facts)).toMatchObject({ notes: 1, authors: 0, unclustered: ['n3'] });
  });

  test('a joint note counts for everybody who wrote it', () => {
    const facts = factsOf([HERE, note('n1', { coAuthors: ['p2', 'p3'] })], people);
    expect(visionFigures(facts)).toMatchObject({ notes: 1, authors: 3 });
    expect(readingsOf(facts)).toMatchObject({ authorsByArea: { vision: 3 }, silentParticipants: [] });
  });

  test('a note under a promise is nobody’s', () => {
    expect(visionFigures(factsOf([HERE, note('n1', {}, ANONYMOUS)], people))).toMatchObject({ notes: 1, authors: 0 });
  });
});

describe('clusters', () => {
  test('[VI5] clusters without a word are told', () => {
    const facts = factsOf([
      HERE,
      inZone('c1', 'cluster', 'notes', { text: ' ' }),
      inZone('c2', 'cluster', 'notes', { text: 'Yes' }),
    ]);
    expect(untitledIn(facts)).toEqual(['c1']);
  });

  test('[VI7] notes in no cluster are listed; duplicates are not missed', () => {
    const facts = factsOf([HERE, note('n1'), note('n2', { cluster: 'gone' }), note('n3', { copyOf: 'n1' })]);
    expect(unclusteredIn(facts, 'vision').map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  test.each([
    ['Water that runs every day', 5],
    ['Vitabu viko wazi', 3],
    ['الماء في كل بيت', 4],
    ['  ', 0],
    ['水', 1],
  ])('[VI9] “%s” has %i words', (text, words) => {
    expect(wordCount(text)).toBe(words);
  });

  test('[VI9] words are counted where no spaces divide them', () => {
    expect(wordCount('每天都有干净的水', 'zh')).toBeGreaterThan(2);
  });

  test.each([2, 7, 20])('[VI14] %i notes brought together overlap neither each other nor their title', (count) => {
    const sizes = Array.from({ length: count }, (_, at) => cardSize('note', 'word '.repeat(at)));
    const title = cardSize('cluster', '');
    const { size, notes } = blockOf(title, sizes);
    const rects: Rect[] = [[0, 0, ...title], ...notes.map((corner, at): Rect => [...corner, ...(sizes[at] ?? [0, 0])])];
    const meets = ([x, y, w, h]: Rect, [left, top, width, height]: Rect): boolean =>
      x < left + width && left < x + w && y < top + height && top < y + h;
    for (const [at, one] of rects.entries())
      expect(rects.slice(at + 1).filter((other) => meets(one, other))).toEqual([]);
    expect(around(rects, 0)).toEqual([0, 0, ...size]);
  });

  test('[VI14] the nearest free place is found, or none', () => {
    const zone: Rect = [0, 0, 1_000, 400];
    expect(freeNear([500, 100], [200, 200], zone, [])).toEqual([500, 100]);
    const corner = freeNear([500, 100], [200, 200], zone, [[450, 0, 250, 400]]);
    expect(corner?.[0] === undefined ? 0 : Math.abs(corner[0] - 500)).toBeGreaterThan(200);
    expect(freeNear([500, 100], [200, 200], zone, [[0, 0, 1_000, 400]])).toBeUndefined();
  });

  test('[VI14] the area of a cluster is in one piece', () => {
    const rects: Rect[] = [
      [0, 0, 10, 10],
      [500, 0, 10, 10],
      [40, 0, 10, 10],
      [540, 0, 10, 10],
    ];
    const { bands } = areaAround(rects);
    expect(bands.map(([from, to]) => Math.round(Math.abs(from[0] - to[0]))).sort((a, b) => a - b)).toEqual([
      40, 40, 460,
    ]);
    expect(areaAround([]).rects).toEqual([]);
  });
});

test('[VI6] names are left away in the template that says so, and in no other', () => {
  const cards = [horizon({ nameless: true })];
  expect([isNameless(cards, 't'), isNameless(cards, 'other'), isNameless([horizon()], 't')]).toEqual([
    true,
    false,
    false,
  ]);
});

describe('[VI13] the report', () => {
  const t = translatorOf('en', en);
  const title = inZone('c1', 'cluster', 'notes', { text: 'Water that runs daily' });
  const said = { group: 'A', quote: 'I sleep until six', number: '350 days' };
  const records = [
    HERE,
    horizon(),
    title,
    note('n1', { cluster: 'c1' }),
    noteIn('t', 'n2', centreOf('notes'), { text: 'No — not   like this!', fields: { minority: true }, by: 'p2' }),
    inZone('l1', 'headline', 'headlines', { text: 'Taps run', fields: said }),
    inZone('l2', 'headline', 'sentence', { text: 'Every supply has a name' }),
    inZone('m1', 'milestone', 'backcast', { place: [50, 0], text: 'Half of it', fields: { owner: 'Asha' } }),
  ];
  const [section] = visioningSections(factsOf(records), t);
  const text = JSON.stringify(section);

  test('has horizon, sentence, clusters with counts, headlines and milestones', () => {
    expect(section?.title).toBe('Visioning');
    expect(section?.blocks[0]).toEqual({ as: 'text', text: '2035: What do you see?' });
    const rows = section?.blocks.flatMap((block) => (block.as === 'table' ? block.table.rows : []));
    expect(rows).toEqual([
      ['Water that runs daily', 1, 1],
      ['A', 'Taps run', 'I sleep until six', '350 days'],
      [2030, 'Half of it', '', 'Asha'],
    ]);
    expect(text).toContain('Every supply has a name');
  });

  test('keeps what few said word by word', () => {
    expect(text).toContain('No — not   like this!');
  });

  test('is silent where nothing was envisioned', () => {
    expect(visioningSections(factsOf([HERE]), t)).toEqual([]);
  });
});

test('[VI12] milestones are shown over their years, and make room where years are close', () => {
  const at = (id: string, back: number): Card =>
    inZone(id, 'milestone', 'backcast', { place: [back, 100], xy: [0, 0] });
  const shown = arrange(wayBack, [at('m1', 10), at('m2', 10), at('m3', 80)], []);
  const [one, two, three] = ['m1', 'm2', 'm3'].map((id) => shown.get(id)?.shown ?? [0, 0]);
  expect(three).toEqual(placement.toPoint([80, 100]));
  for (const [x, y] of [one, two] as Point[])
    expect(Math.hypot(x - placement.toPoint([10, 0])[0], y - BACKCAST[1])).toBeLessThan(400);
  expect(one).not.toEqual(two);
});
