/**
 * How the map came about, for the report: who worked on it and as of when, strategies with owners, moves with reasons,
 * where views differed, and what is different from the loop before. Real names behind code names are not among the facts.
 */
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { type Block, list, type Section, type Table, table, text } from '../../report/report.ts';
import { type BoardFacts, personName } from '../facts.ts';
import { changeLines } from './change-lines.ts';
import { strategiesOf } from './checks.ts';
import { factsNow, loopsIn } from './loops.ts';
import { pointText, rangeText } from './place-words.ts';

/** A day as every reader reads it, whatever their language. */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const minuteOf = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** Everybody who wrote, linked, moved or settled something on the maps. */
const workedOn = (facts: BoardFacts): readonly string[] => {
  const cards = facts.cards.filter(({ kind }) => kind === 'stakeholder').map(({ by }) => by);
  const { moves, settled } = facts.map;
  const ids = new Set([...cards, ...facts.links.map(({ by }) => by), ...[...moves, ...settled].map(({ by }) => by)]);
  return [...ids].map((id) => personName(facts, id)).filter(Boolean);
};

const dateBlocks = (facts: BoardFacts, t: Translate): readonly Block[] => {
  const { dates, moves } = facts.map;
  const at = dates.at(-1)?.at ?? moves.at(-1)?.at;
  const people = workedOn(facts);
  return [
    ...(at === undefined ? [] : [text(t('report.map.date', { date: dayOf(at) }))]),
    ...(people.length === 0 ? [] : [text(t('report.map.people', { people: people.join(', ') }))]),
  ];
};

/** One row a stakeholder with a strategy, by quadrant. */
export const strategyTable = (facts: BoardFacts, t: Translate): Table => ({
  name: 'strategies',
  columns: (['quadrant', 'name', 'strategy', 'strategyOwner'] as const).map((name) => t(keyOf('field', name))),
  rows: strategiesOf(facts).flatMap(({ quadrant, stakeholders }) =>
    stakeholders
      .filter(({ strategy, strategyOwner }) => strategy !== '' || strategyOwner !== null)
      .map(({ name, strategy, strategyOwner }) => [
        t(keyOf('quadrant', quadrant)),
        name,
        strategy,
        personName(facts, strategyOwner ?? ''),
      ]),
  ),
});

/** One row a move, oldest first. */
export const moveTable = (facts: BoardFacts, t: Translate): Table => ({
  name: 'moves',
  columns: [
    t('report.column.when'),
    t('report.column.who'),
    t('field.name'),
    t('field.from'),
    t('field.to'),
    t('report.column.reason'),
  ],
  rows: facts.map.moves.map(({ at, by, card, label, from, to, reason }) => [
    minuteOf(at),
    personName(facts, by),
    facts.cards.find(({ id }) => id === card)?.text ?? label,
    from ? pointText(from, t) : '',
    pointText(to, t),
    reason,
  ]),
});

const differLines = ({ map }: BoardFacts, t: Translate): readonly string[] => [
  ...map.settled.map(({ label, how, views, range }) => {
    const said = t(keyOf('map.settled', how), { views, range: rangeText(range, t) });
    return `${label}: ${said}`;
  }),
  ...map.open.map(({ label, views, range }) => {
    const said = t('map.settled.open', { views, range: rangeText(range, t) });
    return `${label}: ${said}`;
  }),
];

const section = (title: string, ...blocks: readonly Block[]): readonly Section[] =>
  blocks.length === 0 ? [] : [{ title, blocks }];

const tableSection = (title: string, made: Table): readonly Section[] =>
  made.rows.length === 0 ? [] : section(title, table(made));

/** `facts` are those of the whole board, with the maps of earlier loops. */
export const processSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const now = factsNow(facts);
  if (!now.cards.some(({ kind }) => kind === 'stakeholder')) return [];
  // First placings are many and say nothing that the map does not.
  const told = { ...facts, map: { ...facts.map, moves: facts.map.moves.filter(({ from, reason }) => from || reason) } };
  const differ = differLines(facts, t);
  const title = (template: string): string =>
    facts.templates.find(({ id }) => id === template)?.title || t('method.stakeholder-map');
  return [
    ...section(t('report.map'), ...dateBlocks(now, t)),
    ...tableSection(t('report.strategies'), strategyTable(now, t)),
    ...tableSection(t('report.moves'), moveTable(told, t)),
    ...(differ.length === 0 ? [] : section(t('report.differ'), list(differ))),
    ...loopsIn(facts).flatMap(([earlier, later]) => {
      const lines = changeLines(facts, earlier.id, later.id, t);
      return section(
        t('map.loops.since', { title: title(earlier.id) }),
        lines.length === 0 ? text(t('map.loops.same')) : list(lines),
      );
    }),
  ];
};
