/**
 * A small board with everything on it, and makers of single records, for tests of readings, reports and exports.
 * Makers give valid records; a test overrides what it is about.
 */
import type { BoardRecord, Card, Link, Template } from '../../shared/document/record.ts';
import { NO_MAP } from '../../shared/methods/stakeholder-map/held.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import type { BoardContent } from '../../shared/report/board-json.ts';
import type { Person } from '../../shared/session/roster.ts';
import { newSettings } from '../../shared/session/settings.ts';

export const person = (id: string, change: Partial<Person> = {}): Person => ({
  id,
  name: `Name of ${id}`,
  group: '',
  language: 'en',
  role: 'participant',
  ...change,
});

export const card = (id: string, kind: string, change: Partial<Card> = {}): Card => ({
  id,
  type: 'card',
  kind,
  by: 'p1',
  parent: ['', 'a1'],
  xy: [0, 0],
  text: `Text of ${id}`,
  tint: 'sun',
  fields: {},
  ...change,
});

/** A stakeholder at a place; without numbers it is not placed. */
export const stakeholder = (id: string, interest?: number, power?: number, fields: Card['fields'] = {}): Card =>
  card(id, 'stakeholder', {
    fields,
    ...(interest === undefined || power === undefined ? {} : { place: [interest, power] }),
  });

export const link = (id: string, from: string, to: string, change: Partial<Link> = {}): Link => ({
  id,
  type: 'link',
  by: 'p1',
  parent: ['', 'a1'],
  from,
  to,
  linkType: 'informs',
  direction: 'one-way',
  strength: 2,
  note: '',
  ...change,
});

export const template = (id: string, method: string, x = 0): Template => ({
  id,
  type: 'template',
  by: 'baraza',
  parent: ['', 'a1'],
  method,
  title: '',
  xy: [x, 0],
});

/** A note inside a template, at a point of the template. */
export const noteIn = (
  templateId: string,
  id: string,
  xy: readonly [number, number],
  change: Partial<Card> = {},
): Card => card(id, 'note', { parent: [templateId, 'a1'], xy: [xy[0], xy[1]], ...change });

export const contentOf = (
  records: readonly BoardRecord[],
  people: readonly Person[] = [person('p1')],
): BoardContent => ({
  settings: newSettings('A board', 'en'),
  people,
  records,
  agenda: [],
  polls: [],
  bowls: [],
  markets: [],
  map: NO_MAP,
  intention: { drafts: [], statements: [] },
  exchange: { entries: [], matches: [], carried: [] },
});

export const factsOf = (records: readonly BoardRecord[], people?: readonly Person[]) =>
  boardFacts(records, contentOf(records, people));

export const sampleBoard: BoardContent = contentOf(
  [
    template('t-map', 'stakeholder-map'),
    template('t-intent', 'strategic-intention', 3_000),
    template('t-wall', 'gathering-wall', 6_000),
    ...[
      stakeholder('s1', 90, 90, { veto: true, legitimate: true, urgent: true, ring: 'key' }),
      stakeholder('s2', 10, 80, { urgent: true, attitude: -2, tower: 7 }),
      stakeholder('s3', 80, 10, { marginalised: true, voice: 1, representedBy: ['p2'], affected: 90 }),
      stakeholder('s4', 10, 10, { marginalised: true, ring: 'primary' }),
      stakeholder('s5'),
    ].map((one): Card => ({ ...one, parent: ['t-map', 'a1'] })),
    link('l1', 's1', 's2', { direction: 'two-way', note: 'every week' }),
    link('l2', 's2', 's3', { linkType: 'disputes' }),
    noteIn('t-intent', 'n-away', [60, 380], { fields: { opposite: 'n-towards' } }),
    noteIn('t-intent', 'n-towards', [860, 380], { by: 'p2' }),
    noteIn('t-intent', 'n-gain', [60, 1180], { fields: { gainFor: 'Midwives' } }),
    noteIn('t-intent', 'n-why', [860, 1180], { fields: { evidence: 'Survey of last year' } }),
    noteIn('t-wall', 'n-vision', [100, 200], { fields: { cluster: 'c1' }, lang: 'sw' }),
    card('c1', 'cluster', { parent: ['t-wall', 'a1'], xy: [80, 150] }),
    {
      id: 'd1',
      type: 'drawing',
      shape: 'geo',
      by: 'p1',
      parent: ['', 'a1'],
      xy: [1, 2],
      rotation: 0,
      opacity: 1,
      props: { geo: 'ellipse', w: 40 },
    },
  ],
  [
    person('p1', { name: 'Wanjiku', group: 'County' }),
    person('p2', { name: 'Otieno', group: 'Midwives', role: 'facilitator' }),
    person('p3', { name: 'Asha' }),
  ],
);
