/**
 * The map as tables for other programs: a list of links for network tools, and the two sheets that Kumu reads. Their
 * columns have the names that those programs ask for, in no language.
 */
import type { Translate } from '../../i18n/translate.ts';
import { keyOf } from '../../i18n/translate.ts';
import type { Table } from '../../report/report.ts';
import type { BoardFacts } from '../facts.ts';
import { quadrantOf, stakeholdersOf } from './reading.ts';

const namesIn = (facts: BoardFacts): ReadonlyMap<string, string> =>
  new Map(facts.cards.map((card) => [card.id, card.text]));
const labelsIn = (facts: BoardFacts): ReadonlyMap<string, string> =>
  new Map(facts.linkTypes.map((type) => [type.id, type.label]));

/** Links by names: source, target, type, direction, weight. */
export const networkTable = (facts: BoardFacts): Table => {
  const [names, labels] = [namesIn(facts), labelsIn(facts)];
  return {
    name: 'network',
    columns: ['source', 'target', 'type', 'direction', 'weight'],
    rows: facts.links.map(({ from, to, linkType, direction, strength }) => [
      names.get(from) ?? '',
      names.get(to) ?? '',
      labels.get(linkType) ?? linkType,
      direction,
      strength,
    ]),
  };
};

/** Kumu's sheet of elements; tags are divided by bars. */
export const kumuElements = (facts: BoardFacts, t: Translate): Table => ({
  name: 'kumu-elements',
  columns: ['Label', 'Type', 'Description', 'Tags', 'Power', 'Interest', 'Importance', 'Affected', 'Level'],
  rows: stakeholdersOf(facts.cards).map((one) => {
    const quadrant = quadrantOf(one);
    const tags = [
      ...(quadrant ? [t(keyOf('quadrant', quadrant))] : []),
      ...(one.veto ? [t('field.veto')] : []),
      ...(one.marginalised ? [t('field.marginalised')] : []),
    ];
    const { group, goal, importance, affected, level } = one;
    return [one.name, group, goal, tags.join('|'), one.power ?? '', one.interest ?? '', importance, affected, level];
  }),
});

/** Kumu's sheet of connections. */
export const kumuConnections = (facts: BoardFacts): Table => {
  const [names, labels] = [namesIn(facts), labelsIn(facts)];
  return {
    name: 'kumu-connections',
    columns: ['From', 'To', 'Direction', 'Type', 'Strength', 'Description'],
    rows: facts.links.map(({ from, to, linkType, direction, strength, note }) => [
      names.get(from) ?? '',
      names.get(to) ?? '',
      direction === 'two-way' ? 'mutual' : 'directed',
      labels.get(linkType) ?? linkType,
      strength,
      note,
    ]),
  };
};
