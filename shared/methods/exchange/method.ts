/**
 * Offers and needs (domain.md B.2 c). Entries and matches are live state, shown side by side.
 */
import type { Method } from '../method.ts';
import { exchangeOf, exchangeReading, exchangesIn } from './exchange.ts';
import { exchangeSections, matchTable } from './section.ts';
import { exchangeSteps } from './steps.ts';

export const exchange: Method = {
  id: 'exchange',
  purposes: ['connection', 'commitment'],
  size: [1640, 1060],
  zones: [
    { id: 'offers', rect: [40, 120, 500, 900], tint: 'leaf' },
    { id: 'matches', rect: [570, 120, 500, 900], tint: 'sun', sketch: 'pairs' },
    { id: 'needs', rect: [1100, 120, 500, 900], tint: 'lake' },
  ],
  minutes: [60, 135],
  people: [3, 100],
  steps: exchangeSteps,
  // Each template's own figures, by its id; `exchange` for what belongs to any.
  reading: ({ exchange: held }) => ({
    markets: Object.fromEntries(
      exchangesIn(held).map((template) => [template || 'exchange', exchangeReading(exchangeOf(held, template))]),
    ),
  }),
  sections: exchangeSections,
  tables: (facts, t) => [matchTable(facts, t)],
};
