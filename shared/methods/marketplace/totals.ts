/**
 * The figures of a market in one line of words, for its wall, its panel and the report.
 */
import type { Translate } from '../../i18n/translate.ts';
import { roundTo } from '../../rounding.ts';
import type { MarketCounts } from './market.ts';

/** The mean to one decimal: nobody visits a thousandth of a stall. */
export const totalsText = (counts: MarketCounts, t: Translate): string => {
  const { visits, visitors, meanStallsPerVisitor } = counts;
  return t('market.reading.visits', { visits, visitors, mean: roundTo(meanStallsPerVisitor, 1) });
};
