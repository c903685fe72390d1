/**
 * The marketplace (domain.md B.2 a and b): stalls that people visit in rounds, or topics that they call out themselves.
 * Stalls and visits are live state; what grows out of them becomes notes in the zone of ideas.
 */
import type { Method, Rect } from '../method.ts';
import { marketPresets } from './presets.ts';
import { marketReading } from './reading.ts';
import { marketSections, stallTable } from './section.ts';
import { marketplaceSteps } from './steps.ts';

export const STALLS: Rect = [40, 120, 1100, 900];

export const marketplace: Method = {
  id: 'marketplace',
  purposes: ['co-creation', 'connection'],
  presets: marketPresets,
  size: [1640, 1060],
  zones: [
    { id: 'stalls', rect: STALLS, tint: 'clay', sketch: 'stalls' },
    { id: 'ideas', rect: [1180, 120, 420, 900], area: 'option', tint: 'leaf' },
  ],
  minutes: [60, 120],
  people: [10, 200],
  steps: marketplaceSteps,
  reading: ({ markets }) => ({
    markets: Object.fromEntries(markets.map((market) => [market.id, marketReading(market)])),
  }),
  sections: marketSections,
  tables: (facts, t) => [stallTable(facts, t)],
};
