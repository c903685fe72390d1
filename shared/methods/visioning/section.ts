/**
 * The visioning's part of the report: horizon and question, the sentence, clusters with counts, headlines, the way back,
 * what few said word by word, and notes in no cluster.
 */
import type { Card } from '../../document/record.ts';
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { type Block, list, type Section, table, text } from '../../report/report.ts';
import { clustersIn, unclusteredIn } from '../clusters.ts';
import { type BoardFacts, notesInArea } from '../facts.ts';
import { VISION, type VisioningReading, visioningReading, wordsOf } from './reading.ts';
import { spanOf } from './timeline.ts';

const columns = (t: Translate, ...names: readonly string[]): readonly string[] =>
  names.map((name) => t(keyOf('vision.column', name)));

const texts = (cards: readonly Card[]): readonly string[] => cards.map((card) => card.text);

const under = (title: string, cards: readonly Card[]): readonly Block[] =>
  cards.length === 0 ? [] : [text(title), list(texts(cards))];

const clusterBlocks = (facts: BoardFacts, t: Translate): readonly Block[] => {
  const clusters = clustersIn(facts);
  if (clusters.length === 0) return [];
  const rows = clusters.map(({ title, notes, authors }) => [title.text, notes.length, authors]);
  return [
    table({ name: 'clusters', columns: columns(t, 'cluster', 'notes', 'people'), rows }),
    ...clusters.flatMap(({ title, notes }) => under(`${title.text} (${notes.length})`, notes)),
  ];
};

const headlineBlocks = ({ headlines }: VisioningReading, t: Translate): readonly Block[] => {
  if (headlines.length === 0) return [];
  const rows = headlines.map((card) => [
    wordsOf(card, 'group'),
    card.text,
    wordsOf(card, 'quote'),
    wordsOf(card, 'number'),
  ]);
  return [table({ name: 'headlines', columns: columns(t, 'group', 'headline', 'quote', 'number'), rows })];
};

const milestoneBlocks = ({ milestones }: VisioningReading, t: Translate): readonly Block[] => {
  if (milestones.length === 0) return [];
  const rows = milestones.map(({ card, year }) => [
    year ?? '',
    card.text,
    wordsOf(card, 'firstStep'),
    wordsOf(card, 'owner'),
  ]);
  return [table({ name: 'milestones', columns: columns(t, 'year', 'milestone', 'firstStep', 'owner'), rows })];
};

export const visioningSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const reading = visioningReading(facts);
  const { horizon, sentences, headlines, milestones, minority } = reading;
  const notes = notesInArea(facts, VISION);
  if (notes.length + sentences.length + headlines.length + milestones.length + (horizon ? 1 : 0) === 0) return [];
  const blocks: readonly Block[] = [
    ...(horizon ? [text(`${spanOf(horizon).year}: ${horizon.text}`)] : []),
    ...under(t('vision.report.sentence'), sentences),
    ...clusterBlocks(facts, t),
    ...headlineBlocks(reading, t),
    ...milestoneBlocks(reading, t),
    ...under(t('vision.report.minority'), minority),
    ...under(t('report.unclustered'), unclusteredIn(facts, VISION)),
  ];
  return [{ title: t('method.visioning'), blocks }];
};
