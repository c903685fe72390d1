/**
 * The kinds of market as the picker offers them. An open space takes two slots of 45 minutes with their changes, and is
 * known with 450 people (domain.md B.2 b).
 */
import type { Preset } from '../method.ts';

export const marketPresets: readonly Preset[] = [
  {
    id: 'stalls-with-rounds',
    title: 'market.variant.stalls-with-rounds',
    about: 'market.rule.stalls-with-rounds',
  },
  {
    id: 'open-space',
    title: 'market.variant.open-space',
    about: 'market.rule.open-space',
    minutes: [90, 240],
    people: [10, 450],
    steps: { visit: 100 },
  },
];
