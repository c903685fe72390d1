/**
 * Stakeholder mapping (domain.md B.3): a power-interest grid, and a tray for names not placed yet.
 */
import type { Method } from '../method.ts';
import { factsNow } from './loops.ts';
import { GRID, placement } from './placement.ts';
import { processSections } from './process-section.ts';
import { stakeholderReading } from './reading.ts';
import { stakeholderSections } from './section.ts';
import { stakeholderSteps } from './steps.ts';

export const stakeholderMap: Method = {
  id: 'stakeholder-map',
  purposes: ['shared-language', 'divergence'],
  size: [1560, 1160],
  zones: [
    { id: 'grid', rect: GRID, kind: 'stakeholder', tint: 'lake' },
    { id: 'tray', rect: [1322, 128, 210, 950], kind: 'stakeholder', tint: 'stone' },
  ],
  placement,
  minutes: [60, 120],
  people: [4, 60],
  steps: stakeholderSteps,
  reading: (facts) => ({ stakeholders: stakeholderReading(factsNow(facts)) }),
  sections: (facts, t) => [...stakeholderSections(factsNow(facts), t), ...processSections(facts, t)],
};
