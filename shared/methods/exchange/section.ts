/**
 * Offers and needs in the report: matches with their first step, needs still open, offers not used.
 */
import type { Translate } from '../../i18n/translate.ts';
import { type Block, list, type Section, type Table, table, text } from '../../report/report.ts';
import { type BoardFacts, personName } from '../facts.ts';
import { exchangeReading, followUpOn, isAgreed } from './exchange.ts';

/** What somebody gives or looks for, and who that is. */
const named = (facts: BoardFacts, id: string): string => {
  const entry = facts.exchange.entries.find((one) => one.id === id);
  if (entry === undefined) return '';
  const name = personName(facts, entry.person);
  return name === '' ? entry.text : `${entry.text} (${name})`;
};

export const matchTable = (facts: BoardFacts, t: Translate): Table => ({
  name: 'matches',
  columns: [
    t('report.exchange.column.offer'),
    t('report.exchange.column.need'),
    t('report.exchange.column.step'),
    t('report.exchange.column.day'),
    t('report.exchange.column.state'),
    t('report.exchange.column.follow'),
  ],
  rows: facts.exchange.matches.map((match) => [
    named(facts, match.offer),
    named(facts, match.need),
    match.firstStep,
    match.firstStepOn,
    t(isAgreed(facts.exchange, match) ? 'exchange.agreed' : 'exchange.talking'),
    followUpOn(match),
  ]),
});

export const exchangeSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  if (facts.exchange.entries.length === 0) return [];
  const { unmatchedNeeds, unusedOffers } = exchangeReading(facts.exchange);
  const lines = (heading: string, ids: readonly string[]): readonly Block[] =>
    ids.length === 0 ? [] : [text(heading), list(ids.map((id) => named(facts, id)))];
  const blocks: readonly Block[] = [
    ...(facts.exchange.matches.length === 0 ? [] : [table(matchTable(facts, t)), text(t('report.exchange.follow'))]),
    ...lines(t('report.exchange.open'), unmatchedNeeds),
    ...lines(t('report.exchange.unused'), unusedOffers),
  ];
  return [{ title: t('method.exchange'), blocks }];
};
