/**
 * Builds the report of a board: lead, the agenda as held, the section of every method, votes and decisions, people.
 */
import type { Translate } from '../i18n/translate.ts';
import { keyOf } from '../i18n/translate.ts';
import { type BoardFacts, peopleHere, personName } from '../methods/facts.ts';
import { METHODS } from '../methods/registry.ts';
import { textOrder } from '../text-order.ts';
import { pictureSections, pictureTable } from './pictures.ts';
import { agendaSections, pollSections } from './poll-sections.ts';
import { pollTables } from './poll-tables.ts';
import { list, type Report, type Section, type Table } from './report.ts';

/** People by group, groups in text order, people without a group last. */
const peopleSection = (facts: BoardFacts, t: Translate): Section => {
  const groups = new Map<string, string[]>();
  for (const { group, name } of peopleHere(facts)) groups.set(group, [...(groups.get(group) ?? []), name]);
  const lines = [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : textOrder(a, b)))
    .map(([group, names]) => `${group || t('report.no-group')}: ${names.join(', ')}`);
  return { title: t('report.people'), blocks: [list(lines)] };
};

/** `date` is a day as the reader should see it. */
export const buildReport = (facts: BoardFacts, t: Translate, date: string): Report => ({
  title: facts.title,
  lead: [
    t('report.lead', {
      date,
      people: peopleHere(facts).length,
      notes: facts.cards.filter((card) => card.kind === 'note').length,
    }),
  ],
  sections: [
    ...agendaSections(facts, t),
    ...METHODS.flatMap((method) => method.sections(facts, t)),
    ...pollSections(facts, t),
    ...pictureSections(facts, t),
    peopleSection(facts, t),
  ],
});

/** Every note with author, place and cluster, for a spreadsheet. */
export const noteTable = (facts: BoardFacts, t: Translate): Table => {
  const names = new Map(facts.cards.map((card) => [card.id, card.text]));
  const placeOf = (id: string) => {
    const where = facts.whereabouts.get(id);
    return where ? t(keyOf('zone', where.method, where.zone)) : '';
  };
  return {
    name: 'notes',
    columns: (['text', 'zone', 'author', 'group', 'cluster', 'lang'] as const).map((name) => t(keyOf('field', name))),
    rows: facts.cards
      .filter((card) => card.kind === 'note')
      .map((card) => [
        card.text,
        placeOf(card.id),
        personName(facts, card.by),
        facts.people.find((person) => person.id === card.by)?.group ?? '',
        names.get(String(card.fields.cluster ?? '')) ?? '',
        card.lang ?? '',
      ]),
  };
};

export const csvTables = (facts: BoardFacts, t: Translate): readonly Table[] => [
  noteTable(facts, t),
  pictureTable(facts, t),
  ...pollTables(facts, t),
  ...METHODS.flatMap((method) => method.tables?.(facts, t) ?? []),
];
