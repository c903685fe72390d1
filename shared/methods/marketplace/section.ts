/**
 * The market's part of the report: stalls with visits, feedback and who wants to hear more; what was said there; topics and
 * the reports of their conveners; groups and routes; stalls that nobody saw, and which organisations met.
 */
import type { Translate } from '../../i18n/translate.ts';
import { type Block, type Cell, list, type Section, type Table, table, text } from '../../report/report.ts';
import { roundTo } from '../../rounding.ts';
import { type BoardFacts, personName } from '../facts.ts';
import type { HeldMarket } from './held.ts';
import { marketReading, metTable } from './reading.ts';
import { totalsText } from './totals.ts';

const mean = (values: readonly number[]): Cell =>
  values.length === 0 ? '' : roundTo(values.reduce((sum, value) => sum + value, 0) / values.length, 1);

const namesOf = (facts: BoardFacts, people: readonly string[]): string =>
  people
    .map((person) => personName(facts, person))
    .filter(Boolean)
    .join(', ');

const titleOf = ({ stalls, topics }: HeldMarket, id: string): string =>
  [...stalls, ...topics].find((one) => one.id === id)?.title ?? '';

const rowsOf = (facts: BoardFacts, market: HeldMarket): readonly (readonly Cell[])[] => {
  const { perStall } = marketReading(market);
  return market.stalls.map(({ id, title, hosts }) => {
    const said = market.feedback.filter(({ stall }) => stall === id);
    return [
      title,
      namesOf(facts, hosts),
      perStall[id] ?? 0,
      mean(said.map(({ useful }) => useful)),
      said
        .map((one) => one.text)
        .filter(Boolean)
        .join(' · '),
      namesOf(
        facts,
        said.filter(({ contact }) => contact).map(({ person }) => person),
      ),
    ];
  });
};

const columnsOf = (t: Translate): readonly string[] => [
  t('report.fair.column.stall'),
  t('report.fair.column.hosts'),
  t('report.fair.column.visits'),
  t('report.fair.column.useful'),
  t('report.fair.column.said'),
  t('report.fair.contact'),
];

/** Organisation by organisation: how often people of the two met at a stall. */
const metTableOf = (facts: BoardFacts, market: HeldMarket, t: Translate): Table | undefined => {
  const groupOf = new Map(facts.people.map(({ id, group }) => [id, group]));
  const { groups, times } = metTable(market, (person) => groupOf.get(person) ?? '');
  if (groups.length < 2) return undefined;
  return {
    name: 'met',
    columns: [t('report.fair.group'), ...groups],
    rows: groups.map((one) => [one, ...groups.map((other) => (one === other ? '' : times(one, other)))]),
  };
};

const reportTable = (facts: BoardFacts, market: HeldMarket, t: Translate): Table => ({
  name: 'topics',
  columns: [
    t('report.fair.column.stall'),
    t('report.fair.convener'),
    t('report.fair.present'),
    t('report.fair.points'),
    t('report.fair.next'),
  ],
  rows: market.reports.map(({ stall, present, points, next }) => [
    titleOf(market, stall),
    namesOf(facts, market.stalls.find(({ id }) => id === stall)?.hosts ?? []),
    present,
    points.join(' · '),
    next,
  ]),
});

/** Both names stay: what became of each topic that is not on the wall under its own title. */
const topicLines = (facts: BoardFacts, market: HeldMarket, t: Translate): readonly string[] =>
  market.topics.flatMap(({ title, by, state, mergedInto }) => {
    const name = personName(facts, by);
    if (state === 'merged') return [t('report.fair.joined', { title, name, into: titleOf(market, mergedInto) })];
    return state === 'withdrawn' ? [t('report.fair.withdrawn', { title, name })] : [];
  });

const saidLines = (facts: BoardFacts, market: HeldMarket): readonly string[] =>
  market.said.map(({ stall, text: words, by }) => {
    const name = personName(facts, by);
    return `${titleOf(market, stall)}: ${name === '' ? words : `${words} (${name})`}`;
  });

const partyLines = (facts: BoardFacts, market: HeldMarket): readonly string[] =>
  market.parties.map(({ title, people, route }) => {
    const stops = route.map((stall) => titleOf(market, stall) || '–').join(' → ');
    return `${title} (${namesOf(facts, people)}): ${stops}`;
  });

const withHeading = (heading: string, lines: readonly string[]): readonly Block[] =>
  lines.length === 0 ? [] : [text(heading), list(lines)];

const blocksOf = (facts: BoardFacts, market: HeldMarket, t: Translate): readonly Block[] => {
  const reading = marketReading(market);
  const unvisited = market.stalls.filter(({ id }) => reading.perStall[id] === 0).map(({ title }) => title);
  const met = metTableOf(facts, market, t);
  return [
    text(market.title),
    list([
      totalsText(reading, t),
      ...(unvisited.length === 0 ? [] : [t('market.reading.unvisited', { stalls: unvisited.join(', ') })]),
    ]),
    table({ name: 'stalls', columns: columnsOf(t), rows: rowsOf(facts, market) }),
    ...withHeading(t('report.fair.said'), saidLines(facts, market)),
    ...(market.reports.length === 0 ? [] : [text(t('report.fair.told')), table(reportTable(facts, market, t))]),
    ...withHeading(t('report.fair.topics'), topicLines(facts, market, t)),
    ...withHeading(t('report.fair.parties'), partyLines(facts, market)),
    ...(met ? [text(t('report.fair.met')), table(met)] : []),
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
