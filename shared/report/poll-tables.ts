/**
 * Polls and steps as tables, for the report and for CSV. Items have their labels, people their names; what a poll says
 * stands as it was revealed, and nothing of a poll that was not.
 */
import { keyOf, type Translate } from '../i18n/translate.ts';
import { type BoardFacts, personName } from '../methods/facts.ts';
import { percent } from '../rounding.ts';
import { CONVERGENCE } from '../session/ballot.ts';
import type { HeldPoll, HeldStep } from '../session/held.ts';
import type { DotsResult, RatingResult, ScaleResult } from '../session/poll-results.ts';
import type { Cell, Table } from './report.ts';

export interface Dots extends HeldPoll {
  readonly dots: DotsResult;
}
export interface Scale extends HeldPoll {
  readonly scale: ScaleResult;
}
export interface Rating extends HeldPoll {
  readonly rating: RatingResult;
}

export const dotsOf = ({ polls }: BoardFacts): readonly Dots[] =>
  polls.flatMap((poll) => (poll.results.dots ? [{ ...poll, dots: poll.results.dots }] : []));
export const scalesOf = ({ polls }: BoardFacts): readonly Scale[] =>
  polls.flatMap((poll) => (poll.results.scale ? [{ ...poll, scale: poll.results.scale }] : []));
export const ratingsOf = ({ polls }: BoardFacts): readonly Rating[] =>
  polls.flatMap((poll) => (poll.results.rating ? [{ ...poll, rating: poll.results.rating }] : []));

export const labelOf = ({ items }: HeldPoll, id: string): string => items.find((item) => item.id === id)?.label ?? id;
export const labels = (poll: HeldPoll, ids: readonly string[]): string => ids.map((id) => labelOf(poll, id)).join(', ');
export const names = (facts: BoardFacts, ids: readonly string[]): string =>
  ids
    .map((id) => personName(facts, id))
    .filter(Boolean)
    .join(', ');
const outcomeOf = ({ dots }: Dots, id: string, t: Translate): string => {
  if (dots.tieAtCut.includes(id)) return t('report.outcome.tie');
  return dots.clearWinners.includes(id) ? t('report.outcome.ahead') : '';
};

const DOT_COLUMNS = ['item', 'dots', 'ballots', 'rank', 'outcome', 'chosen'] as const;

/** One row an item, the most dots first. */
export const dotRows = (poll: Dots, t: Translate): Table => ({
  name: 'votes',
  columns: DOT_COLUMNS.map((name) => t(keyOf('report.column', name))),
  rows: poll.dots.order.map((id): readonly Cell[] => [
    labelOf(poll, id),
    poll.dots.totals[id] ?? 0,
    poll.dots.voters[id] ?? 0,
    poll.dots.ranks[id] ?? 0,
    outcomeOf(poll, id, t),
    poll.decision?.chosen.includes(id) ? t('word.yes') : '',
  ]),
});

/** One row a step of agreement, from full support to a block. */
export const scaleRows = ({ scale }: Scale, t: Translate): Table => ({
  name: 'convergence',
  columns: [t('report.column.level'), t('report.column.people')],
  rows: CONVERGENCE.map((word) => [t(keyOf('level', word)), scale.distribution[word]]),
});

const RATING_COLUMNS = ['item', 'answers', 'mean', 'spread', 'low'] as const;

export const ratingRows = (poll: Rating, t: Translate): Table => ({
  name: 'ratings',
  columns: RATING_COLUMNS.map((name) => t(keyOf('report.column', name))),
  rows: poll.items.map(({ id, label }) => {
    const { n = 0, mean = 0, stdev = 0, low = 0 } = poll.rating.byCharacteristic[id] ?? {};
    return [label, n, mean, stdev, low];
  }),
});

const minutesOf = (ms: number | undefined): Cell => (ms === undefined ? '' : Math.round(ms / 6_000) / 10);

const stateOf = ({ state }: HeldStep, t: Translate): string => t(keyOf('report.state', state));

export const agendaTable = ({ agenda }: BoardFacts, t: Translate): Table => ({
  name: 'agenda',
  columns: (['step', 'planned', 'held', 'state'] as const).map((name) => t(keyOf('report.column', name))),
  rows: agenda.map((step) => [step.title, step.minutes, minutesOf(step.ranMs), stateOf(step, t)]),
});

/** The rows of several polls in one table, each led by the title of its poll. */
const joined = (
  name: string,
  columns: readonly string[],
  tables: readonly (readonly [string, Table])[],
  t: Translate,
) => ({
  name,
  columns: [t('report.column.poll'), ...columns],
  rows: tables.flatMap(([title, { rows }]) => rows.map((cells) => [title, ...cells])),
});

const decisionTable = ({ polls }: BoardFacts, t: Translate): Table => ({
  name: 'decisions',
  columns: (['poll', 'cast', 'eligible', 'decision', 'chosen', 'differs', 'reason'] as const).map((name) =>
    t(keyOf('report.column', name)),
  ),
  rows: polls.map((poll) => {
    const { decision } = poll;
    const differs = decision && poll.kind === 'dots' ? t(decision.differs ? 'word.yes' : 'word.no') : '';
    const said = [decision?.text ?? '', labels(poll, decision?.chosen ?? []), differs, decision?.reason ?? ''];
    return [poll.title, poll.cast, poll.eligible, ...said];
  }),
});

const scaleTable = (facts: BoardFacts, t: Translate): Table => ({
  name: 'convergence',
  columns: [
    t('report.column.statement'),
    ...CONVERGENCE.map((word) => t(keyOf('level', word))),
    ...(['people', 'support', 'median', 'verdict', 'objects', 'talk'] as const).map((name) =>
      t(keyOf('report.column', name)),
    ),
  ],
  rows: scalesOf(facts).map(({ title, scale }) => [
    title,
    ...CONVERGENCE.map((word) => scale.distribution[word]),
    scale.n,
    percent(scale.supportShare),
    scale.median,
    t(keyOf('report.verdict', scale.verdict)),
    names(facts, scale.blockedBy),
    names(facts, scale.wantMoreTalk),
  ]),
});

/** All of it for a spreadsheet: the steps, then one table a kind of poll. */
export const pollTables = (facts: BoardFacts, t: Translate): readonly Table[] => {
  const columns = (all: readonly string[]) => all.map((name) => t(keyOf('report.column', name)));
  const votes = dotsOf(facts).map((poll) => [poll.title, dotRows(poll, t)] as const);
  const ratings = ratingsOf(facts).map((poll) => [poll.title, ratingRows(poll, t)] as const);
  return [
    agendaTable(facts, t),
    joined('votes', columns(DOT_COLUMNS), votes, t),
    scaleTable(facts, t),
    joined('ratings', columns(RATING_COLUMNS), ratings, t),
    decisionTable(facts, t),
  ];
};
