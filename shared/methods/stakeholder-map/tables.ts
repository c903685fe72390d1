/**
 * The stakeholder register and the link list as tables, for the report and for CSV (domain.md B.3, Output).
 */
import { towerOf } from '../../cards/stakeholder.ts';
import { keyOf, type Translate } from '../../i18n/translate.ts';
import type { Table } from '../../report/report.ts';
import { type BoardFacts, personName } from '../facts.ts';
import { quadrantOf, salienceOf, stakeholderReading, stakeholdersOf } from './reading.ts';

const COLUMNS = [
  'name',
  'group',
  'level',
  'power',
  'interest',
  'quadrant',
  'importance',
  'affected',
  'legitimate',
  'urgent',
  'salience',
  'veto',
  'ring',
  'attitude',
  'tower',
  'degree',
  'representedBy',
  'marginalised',
  'voice',
  'barrier',
  'measure',
  'goal',
  'need',
  'demand',
  'expectation',
  'vetoReason',
  'strategy',
  'strategyOwner',
  'inclusionOwner',
  'openQuestion',
  'sensitive',
  'alsoNamed',
  'fromFile',
] as const;

type Column = (typeof COLUMNS)[number];

/** What fits on a page of the report; the spreadsheet has everything. */
export const BRIEF: readonly Column[] = [
  'name',
  'power',
  'interest',
  'quadrant',
  'affected',
  'voice',
  'representedBy',
  'goal',
];

/** One row a stakeholder, most powerful first, unplaced ones last. */
export const registerTable = (facts: BoardFacts, t: Translate, columns: readonly Column[] = COLUMNS): Table => {
  const { degree } = stakeholderReading(facts);
  const yesNo = (value: boolean) => t(value ? 'word.yes' : 'word.no');
  const rows = [...stakeholdersOf(facts.cards)].sort((a, b) => (b.power ?? -1) - (a.power ?? -1));
  return {
    name: 'register',
    columns: columns.map((name) => t(keyOf('field', name))),
    rows: rows.map((s) => {
      const quadrant = quadrantOf(s);
      const salience = salienceOf(s);
      const cells: Record<Column, string | number> = {
        name: s.name,
        group: s.group,
        level: s.level,
        power: s.power ?? '',
        interest: s.interest ?? '',
        quadrant: quadrant ? t(keyOf('quadrant', quadrant)) : t('stakeholder.unplaced'),
        importance: s.importance,
        affected: s.affected,
        legitimate: yesNo(s.legitimate),
        urgent: yesNo(s.urgent),
        salience: salience ? t(keyOf('salience', salience)) : '',
        veto: yesNo(s.veto),
        ring: t(keyOf('option.ring', s.ring)),
        attitude: s.attitude,
        tower: s.power === undefined ? (s.tower ?? '') : towerOf(s, s.power),
        degree: degree[s.id] ?? 0,
        representedBy: s.representedBy
          .map((id) => personName(facts, id))
          .filter(Boolean)
          .join(', '),
        marginalised: yesNo(s.marginalised),
        voice: t(keyOf('option.voice', String(s.voice))),
        barrier: s.barrier,
        measure: s.measure,
        goal: s.goal,
        need: s.need,
        demand: s.demand,
        expectation: s.expectation,
        vetoReason: s.vetoReason === 'unsaid' ? '' : t(keyOf('option.vetoReason', s.vetoReason)),
        strategy: s.strategy,
        strategyOwner: personName(facts, s.strategyOwner ?? ''),
        inclusionOwner: personName(facts, s.inclusionOwner ?? ''),
        openQuestion: s.openQuestion,
        sensitive: yesNo(s.sensitive),
        alsoNamed: s.alsoNamed,
        fromFile: s.fromFile,
      };
      return columns.map((name) => cells[name]);
    }),
  };
};

/** One row a link, with names at both ends. */
export const linkTable = (facts: BoardFacts, t: Translate): Table => {
  const names = new Map(facts.cards.map((card) => [card.id, card.text]));
  const labels = new Map(facts.linkTypes.map((type) => [type.id, type.label]));
  return {
    name: 'links',
    columns: (['from', 'linkType', 'to', 'direction', 'strength', 'note'] as const).map((name) =>
      t(keyOf('field', name)),
    ),
    rows: facts.links.map((link) => [
      names.get(link.from) ?? '',
      labels.get(link.linkType) ?? link.linkType,
      names.get(link.to) ?? '',
      t(keyOf('option.direction', link.direction)),
      link.strength,
      link.note,
    ]),
  };
};
