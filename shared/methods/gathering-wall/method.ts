/**
 * The gathering wall: named corners for notes that belong to no other template yet. Vision notes and their clusters
 * are read here (FORMAT.md section 6, `expected.vision`).
 */
import type { Card } from '../../document/record.ts';
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { list, type Section, text } from '../../report/report.ts';
import { type BoardFacts, hasAuthor, notesInArea } from '../facts.ts';
import type { Method } from '../method.ts';
import { wallSteps } from './steps.ts';

const VISION = 'vision';
const CORNERS = ['question-draft', 'option', 'observer', 'parking'] as const;

/** Cluster of a note: '' when it has none or when that cluster is gone. */
const clusterOf = (note: Card, clusters: ReadonlySet<string>): string => {
  const { cluster } = note.fields;
  return typeof cluster === 'string' && clusters.has(cluster) ? cluster : '';
};

/** `authors` counts different people; `clusterSizes` counts notes of any area; `unclustered` holds vision notes only. */
export const visionReading = (facts: BoardFacts) => {
  const clusters = new Set(facts.cards.filter((card) => card.kind === 'cluster').map((card) => card.id));
  const clusterSizes: Record<string, number> = Object.fromEntries([...clusters].map((id) => [id, 0]));
  for (const card of facts.cards) {
    const cluster = card.kind === 'note' ? clusterOf(card, clusters) : '';
    if (cluster !== '') clusterSizes[cluster] = (clusterSizes[cluster] ?? 0) + 1;
  }
  const notes = notesInArea(facts, VISION);
  return {
    notes: notes.length,
    authors: new Set(notes.filter(hasAuthor).map((note) => note.by)).size,
    clusterSizes,
    unclustered: notes.filter((note) => clusterOf(note, clusters) === '').map((note) => note.id),
  };
};

const sections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const found: Section[] = [];
  const reading = visionReading(facts);
  const texts = (cards: readonly Card[]) => cards.map((card) => card.text);
  if (reading.notes > 0) {
    const blocks = facts.cards
      .filter((card) => card.kind === 'cluster')
      .flatMap((cluster) => [
        text(`${cluster.text} (${reading.clusterSizes[cluster.id] ?? 0})`),
        list(texts(facts.cards.filter((card) => card.fields.cluster === cluster.id))),
      ]);
    const loose = facts.cards.filter((card) => reading.unclustered.includes(card.id));
    found.push({
      title: t('zone.gathering-wall.vision'),
      blocks: [...blocks, ...(loose.length > 0 ? [text(t('report.unclustered')), list(texts(loose))] : [])],
    });
  }
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
  reading: (facts) => ({ vision: visionReading(facts) }),
  sections,
};
