/**
 * The market's part of the report: visits and feedback of each stall, stalls that nobody saw, and which groups met there.
 */
import type { Translate } from '../../i18n/translate.ts';
import { type Block, type Cell, list, type Section, type Table, table, text } from '../../report/report.ts';
import { type BoardFacts, personName } from '../facts.ts';
import type { HeldMarket } from './held.ts';
import { marketReading, meetings } from './reading.ts';

const mean = (values: readonly number[]): Cell =>
  values.length === 0 ? '' : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

const rowsOf = (facts: BoardFacts, { stalls, visits, feedback }: HeldMarket): readonly (readonly Cell[])[] =>
  stalls.map(({ id, title, hosts }) => {
    const said = feedback.filter(({ stall }) => stall === id);
    return [
      title,
      hosts
        .map((host) => personName(facts, host))
        .filter(Boolean)
        .join(', '),
      visits.filter(({ stall }) => stall === id).length,
      mean(said.map(({ useful }) => useful)),
      said
        .map((one) => one.text)
        .filter(Boolean)
        .join(' · '),
    ];
  });

const columnsOf = (t: Translate): readonly string[] => [
  t('report.fair.column.stall'),
  t('report.fair.column.hosts'),
  t('report.fair.column.visits'),
  t('report.fair.column.useful'),
  t('report.fair.column.said'),
];

/** Pairs of groups, those that met most often first. */
const metLines = (facts: BoardFacts, market: HeldMarket): readonly string[] => {
  const groups = new Map(facts.people.map(({ id, group }) => [id, group]));
  return [...meetings(market, (person) => groups.get(person) ?? '')]
    .sort(([, one], [, other]) => other - one)
    .map(([pair, times]) => `${pair.replace('\n', ' – ')}: ${times}`);
};

const toldLines = ({ stalls, reports }: HeldMarket): readonly string[] =>
  reports.map(({ stall, points, next }) => {
    const title = stalls.find(({ id }) => id === stall)?.title ?? '';
    return `${title}: ${[...points, next].filter(Boolean).join(' · ')}`;
  });

const withHeading = (heading: string, lines: readonly string[]): readonly Block[] =>
  lines.length === 0 ? [] : [text(heading), list(lines)];

const blocksOf = (facts: BoardFacts, market: HeldMarket, t: Translate): readonly Block[] => {
  const { visits, visitors, meanStallsPerVisitor, perStall } = marketReading(market);
  const unvisited = market.stalls.filter(({ id }) => perStall[id] === 0).map(({ title }) => title);
  return [
    text(market.title),
    list([
      t('market.reading.visits', { visits, visitors, mean: meanStallsPerVisitor }),
      ...(unvisited.length === 0 ? [] : [t('market.reading.unvisited', { stalls: unvisited.join(', ') })]),
    ]),
    table({ name: 'stalls', columns: columnsOf(t), rows: rowsOf(facts, market) }),
    ...withHeading(t('report.fair.told'), toldLines(market)),
    ...withHeading(t('report.fair.met'), metLines(facts, market)),
  ];
};

export const marketSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const blocks = facts.markets.flatMap((market) => blocksOf(facts, market, t));
  return blocks.length === 0 ? [] : [{ title: t('method.marketplace'), blocks }];
};

export const stallTable = (facts: BoardFacts, t: Translate): Table => ({
  name: 'stalls',
  columns: [t('report.fair.column.market'), ...columnsOf(t)],
  rows: facts.markets.flatMap((market) => rowsOf(facts, market).map((cells) => [market.title, ...cells])),
});
