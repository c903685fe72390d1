/**
 * Stakeholder mapping (domain.md B.3): a power-interest grid and five more views of the same cards, and a tray for names
 * not placed yet.
 */
import { TRAY_HEAD } from '../arrange.ts';
import type { Method } from '../method.ts';
import { factsNow } from './loops.ts';
import { netMapReading, viewsReading } from './net-map.ts';
import { GRID, placement, TRAY } from './placement.ts';
import { moveTable, processSections, strategyTable } from './process-section.ts';
import { stakeholderReading } from './reading.ts';
import { stakeholderSections } from './section.ts';
import { kumuConnections, kumuElements, networkTable } from './sheets-out.ts';
import { stakeholderSteps } from './steps.ts';
import { linkTable, registerTable } from './tables.ts';
import { stakeholderViews } from './views/views.ts';

export const stakeholderMap: Method = {
  id: 'stakeholder-map',
  purposes: ['shared-language', 'divergence'],
  size: [1560, 1160],
  zones: [
    { id: 'grid', rect: GRID, kind: 'stakeholder', tint: 'lake' },
    { id: 'tray', rect: TRAY, kind: 'stakeholder', tint: 'stone', head: TRAY_HEAD },
  ],
  placement,
  views: stakeholderViews,
  minutes: [60, 120],
  people: [4, 60],
  steps: stakeholderSteps,
  reading: (facts) => {
    const now = factsNow(facts);
    return { stakeholders: { ...stakeholderReading(now), ...viewsReading(now), netMap: netMapReading(now) } };
  },
  sections: (facts, t) => [...stakeholderSections(factsNow(facts), t), ...processSections(facts, t)],
  tables: (facts, t) => {
    const now = factsNow(facts);
    return [
      registerTable(now, t),
      linkTable(now, t),
      strategyTable(now, t),
      moveTable(now, t),
      networkTable(now),
      kumuElements(now, t),
      kumuConnections(now),
    ];
  },
};
