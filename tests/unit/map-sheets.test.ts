/**
 * Spreadsheets out and in, loops, the check and the strategies of a stakeholder map (docs/spec/stakeholder-map.md).
 */
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { type BoardFacts, factsWithin } from '../../shared/methods/facts.ts';
import { changeLines } from '../../shared/methods/stakeholder-map/change-lines.ts';
import { blank, inclusionCheck, strategiesOf } from '../../shared/methods/stakeholder-map/checks.ts';
import { compareMaps, copyOf, factsNow } from '../../shared/methods/stakeholder-map/loops.ts';
import { strategyTable } from '../../shared/methods/stakeholder-map/process-section.ts';
import { planSheets } from '../../shared/methods/stakeholder-map/sheets-in.ts';
import { kumuConnections, kumuElements, networkTable } from '../../shared/methods/stakeholder-map/sheets-out.ts';
import { linkTable, registerTable } from '../../shared/methods/stakeholder-map/tables.ts';
import { tableToCsv } from '../../shared/report/csv.ts';
import { factsOf, link, person, stakeholder, template } from './sample-board.ts';

const t = translatorFor('en');
const people = [person('p1', { name: 'Wanjiku' }), person('p2', { name: 'Otieno' })];
const here = { parent: ['t', 'a1'] as [string, string] };

const office = {
  ...stakeholder('office', 80, 90, {
    goal: '=Water, for "all"',
    veto: true,
    vetoReason: 'law',
    ring: 'key',
    attitude: -2,
    voice: 2,
    representedBy: ['p1', 'p2'],
    strategy: 'Meet monthly',
    strategyOwner: 'p2',
    need: 'Data',
  }),
  ...here,
  text: 'Water Office',
};
const users = {
  ...stakeholder('users', 60, 10, { marginalised: true, affected: 90, sensitive: true }),
  ...here,
  text: 'مستخدمو المياه',
};
const records = [
  template('t', 'stakeholder-map'),
  office,
  users,
  link('l', 'office', 'users', { direction: 'two-way', strength: 3, note: 'weekly', parent: ['t', 'a1'] }),
];
const facts = factsOf(records, people);
const empty: BoardFacts = factsOf([template('t', 'stakeholder-map')], people);
const reader = { t, people };

describe('[SM50] a register', () => {
  test('that went out comes in the same, names of people and words of the language too', () => {
    const { cards, wrongs } = planSheets([tableToCsv(registerTable(facts, t))], empty, reader);
    expect(wrongs).toEqual([]);
    const [first, second] = cards;
    expect(first).toMatchObject({ name: 'Water Office', place: [80, 90], known: undefined });
    expect(first?.fields).toMatchObject(office.fields);
    expect(second).toMatchObject({ name: 'مستخدمو المياه', place: [60, 10], fields: users.fields });
  });

  test('in another language, too', () => {
    const es = translatorFor('es');
    const { cards, wrongs } = planSheets([tableToCsv(registerTable(facts, es))], empty, { t: es, people });
    expect([wrongs, cards[0]?.fields]).toMatchObject([[], office.fields]);
  });

  test('takes people whose names have commas of their own', () => {
    const named = [
      person('p1', { name: 'Mwangi, Baraka' }),
      person('p2', { name: 'Doc, the second, PhD' }),
      person('p3', { name: 'Mwangi' }),
    ];
    const speakers = { ...office, fields: { ...office.fields, representedBy: ['p2', 'p1', 'p3'] } };
    const sheet = tableToCsv(registerTable(factsOf([template('t', 'stakeholder-map'), speakers], named), t));
    const { cards, wrongs } = planSheets([sheet], empty, { t, people: named });
    expect([wrongs, cards[0]?.fields.representedBy]).toEqual([[], ['p2', 'p1', 'p3']]);
    const unknown = planSheets(['Name,Spoken for by\nOffice,"Mwangi, Somebody"'], empty, { t, people: named });
    expect(unknown.wrongs).toMatchObject([{ kind: 'bad-value', value: 'Mwangi, Somebody' }]);
  });

  test('says row by row what is wrong and loses nothing', () => {
    const file =
      'Name;Power;Interest;Colour;Ring\nRadio;130;10;green;key\n;1;2;;\nOffice;;;;inner\n\nwater office;5;6;;';
    const { cards, wrongs } = planSheets([file], facts, reader);
    expect(wrongs).toEqual([
      { line: 2, kind: 'bad-value', column: 'Power', value: '130' },
      { line: 3, kind: 'no-name', column: '', value: ' 1 2  ' },
      { line: 4, kind: 'bad-value', column: 'Ring', value: 'inner' },
    ]);
    expect(cards).toEqual([
      {
        name: 'Radio',
        known: undefined,
        place: undefined,
        fields: { ring: 'key', fromFile: 'Power: 130; Colour: green; interest: 10' },
      },
      { name: 'Office', known: undefined, place: undefined, fields: { fromFile: 'Ring: inner' } },
      { name: 'water office', known: 'office', place: [6, 5], fields: {} },
    ]);
  });
});

describe('[SM51] links', () => {
  test('for network tools: source, target, type, direction, weight', () => {
    expect(networkTable(facts)).toMatchObject({
      columns: ['source', 'target', 'type', 'direction', 'weight'],
      rows: [['Water Office', 'مستخدمو المياه', 'informs', 'two-way', 3]],
    });
  });

  test.each([
    ['network list', (one: BoardFacts) => networkTable(one)],
    ['link list', (one: BoardFacts) => linkTable(one, t)],
    ['Kumu', (one: BoardFacts) => kumuConnections(one)],
  ])('a %s that went out comes in the same', (_name, tableOf) => {
    const { links, wrongs } = planSheets(
      [tableToCsv(tableOf(facts)), tableToCsv(kumuElements(facts, t))],
      empty,
      reader,
    );
    expect(wrongs).toEqual([]);
    expect(links).toMatchObject([{ from: 'Water Office', to: 'مستخدمو المياه', direction: 'two-way', strength: 3 }]);
  });

  test('two ties of one kind between the same two, with words of their own, both come in; the same twice is one', () => {
    const tie = { parent: ['t', 'a1'] as [string, string], direction: 'one-way' as const };
    const two = factsOf(
      [
        ...records.slice(0, 3),
        link('l1', 'office', 'users', { ...tie, strength: 1, note: 'by radio' }),
        link('l2', 'office', 'users', { ...tie, strength: 3, note: 'at meetings' }),
        link('l3', 'office', 'users', { ...tie, strength: 3, note: 'at meetings' }),
      ],
      people,
    );
    const texts = [tableToCsv(registerTable(two, t)), tableToCsv(linkTable(two, t))];
    const { links, wrongs } = planSheets(texts, empty, reader);
    expect(links.map(({ note }) => note)).toEqual(['by radio', 'at meetings']);
    expect(wrongs.map(({ kind }) => kind)).toEqual(['link-there']);
    expect(planSheets(texts, two, reader).links).toEqual([]);
  });

  test('what is doubtful is said; who is at an end and not on the map becomes a card', () => {
    const file =
      'From,To,Type\nWater Office,Radio,pays\nradio,Radio,informs\nWater Office,مستخدمو المياه,informs\n,Radio,x';
    const { cards, links, wrongs } = planSheets([file], facts, reader);
    expect(wrongs.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '2 end-unknown',
      '2 type-unknown',
      '3 self-link',
      '4 link-there',
      '5 no-name',
    ]);
    expect([cards.map(({ name }) => name), links.map(({ linkType }) => linkType)]).toEqual([['Radio'], ['pays']]);
  });

  test('Kumu gets elements with tags', () => {
    const { columns, rows } = kumuElements(facts, t);
    expect([columns.slice(0, 4), rows[0]?.slice(0, 4)]).toEqual([
      ['Label', 'Type', 'Description', 'Tags'],
      ['Water Office', '', '=Water, for "all"', 'Engage closely|Can make or break'],
    ]);
  });
});

describe('[SM52] from loop to loop', () => {
  const first = records[0];
  if (first?.type !== 'template') throw new Error('the first record is the template');
  let last = 0;
  const newId = (): string => {
    last++;
    return `copy${last}`;
  };
  const copy = copyOf(records, first, { newId, by: 'p1', xy: [2_000, 0], title: 'Loop 2' });
  const idOf = (old: string): string =>
    copy.find((one) => one.type === 'card' && one.fields.copiedFrom === old)?.id ?? '';
  const later = copy[0]?.id ?? '';

  test('a copy has cards and links of its own, each card names where it comes from', () => {
    expect(copy.map(({ type }) => type)).toEqual(['template', 'card', 'card', 'link']);
    expect(copy[0]).toMatchObject({ copiedFrom: 't', title: 'Loop 2', xy: [2_000, 0] });
    expect(copy[3]).toMatchObject({ from: idOf('office'), to: idOf('users'), parent: [later, 'a1'] });
    expect(compareMaps(factsOf([...records, ...copy]), 't', later)).toEqual({
      added: [],
      gone: [],
      moved: [],
      changed: [],
      newLinks: [],
      goneLinks: [],
    });
  });

  test('readings and report count the newest map alone', () => {
    const both = factsOf([...records, ...copy], people);
    expect(factsNow(both).cards.map(({ id }) => id)).toEqual([idOf('office'), idOf('users')]);
    expect(factsNow(facts)).toBe(facts);
  });

  test('what changed is found and said', () => {
    const next = copy
      .filter((one) => one.id !== idOf('users'))
      .map((one) =>
        one.type === 'card'
          ? { ...one, place: [20, 90] as [number, number], fields: { ...one.fields, voice: 3 } }
          : one,
      );
    const added = { ...stakeholder('radio', 1, 1), parent: [later, 'a1'] as [string, string], text: 'Radio' };
    const tie = link('l2', 'radio', idOf('office'), { parent: [later, 'a1'] });
    const all = factsOf([...records, ...next, added, tie]);
    expect(changeLines(all, 't', later, t)).toEqual([
      'New: Radio',
      'Gone: مستخدمو المياه',
      'Water Office moved: power 90, interest 80 → power 90, interest 20',
      'Water Office, Voice: in the room → shapes decisions',
      'New link: Radio → Water Office (informs)',
      'Link gone: Water Office → مستخدمو المياه (informs)',
    ]);
  });
});

describe('[SM53] strategies', () => {
  test('by quadrant, with who takes care', () => {
    expect(strategiesOf(facts).map(({ quadrant, stakeholders }) => [quadrant, stakeholders.length])).toEqual([
      ['engage-closely', 1],
      ['keep-satisfied', 0],
      ['empower-and-inform', 1],
      ['monitor', 0],
    ]);
    expect(strategyTable(facts, t).rows).toEqual([['Engage closely', 'Water Office', 'Meet monthly', 'Otieno']]);
  });
});

describe('[SM54] the inclusion check', () => {
  test('who has most signs comes first; who stands well comes too', () => {
    expect(inclusionCheck(facts)).toEqual([
      { id: 'users', signs: ['left-out', 'hard-affected'], isBlank: false },
      { id: 'office', signs: [], isBlank: false },
    ]);
  });

  test('[SM55] usually left out with neither link nor question is blank', () => {
    const alone = factsOf([template('t', 'stakeholder-map'), users]);
    const asked = { ...users, fields: { ...users.fields, openQuestion: 'Who speaks for them?' } };
    expect([blank(alone), blank(facts), blank(factsOf([asked]))]).toEqual([['users'], [], []]);
    expect(factsWithin(alone, 't').cards).toHaveLength(1);
  });
});
