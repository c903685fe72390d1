/**
 * The gathering wall: named corners for notes that belong to no other template yet. Boards from before there was a
 * visioning have their vision notes here; they are read as all vision notes are (clusters.ts) and reported there.
 */
import type { Card } from '../../document/record.ts';
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { list, type Section } from '../../report/report.ts';
import { VISION } from '../clusters.ts';
import { type BoardFacts, notesInArea } from '../facts.ts';
import type { Method } from '../method.ts';
import { wallSteps } from './steps.ts';

const CORNERS = ['question-draft', 'option', 'observer', 'parking'] as const;

const sections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const found: Section[] = [];
  const texts = (cards: readonly Card[]) => cards.map((card) => card.text);
  for (const corner of CORNERS) {
    const notes = notesInArea(facts, corner);
    if (notes.length > 0) found.push({ title: t(keyOf('zone.gathering-wall', corner)), blocks: [list(texts(notes))] });
  }
  return found;
};

export const gatheringWall: Method = {
  id: 'gathering-wall',
  purposes: ['divergence', 'convergence'],
  size: [1640, 1620],
  zones: [
    { id: VISION, rect: [40, 120, 1560, 760], area: VISION, tint: 'sun' },
    { id: 'question-draft', rect: [40, 940, 370, 640], area: 'question-draft', tint: 'lake' },
    { id: 'option', rect: [436, 940, 370, 640], area: 'option', tint: 'leaf' },
    { id: 'observer', rect: [833, 940, 370, 640], area: 'observer', tint: 'dusk' },
    { id: 'parking', rect: [1230, 940, 370, 640], area: 'parking', tint: 'stone' },
  ],
  minutes: [10, 90],
  people: [4, 100],
  steps: wallSteps,
  reading: () => ({}),
  sections,
};
