/**
 * The visioning's part of the report: horizon and question, the sentence, clusters with counts, headlines, the way back,
 * what few said word by word, and notes in no cluster.
 */
import type { Card } from '../../document/record.ts';
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { type Block, list, type Section, type Table, table, text } from '../../report/report.ts';
import { clustersIn, unclusteredIn } from '../clusters.ts';
import { type BoardFacts, notesInArea } from '../facts.ts';
import { VISION, type VisioningReading, visioningReading, wordsOf } from './reading.ts';
import { spanOf } from './timeline.ts';

const columns = (t: Translate, ...names: readonly string[]): readonly string[] =>
  names.map((name) => t(keyOf('vision.column', name)));

const texts = (cards: readonly Card[]): readonly string[] => cards.map((card) => card.text);

const under = (title: string, cards: readonly Card[]): readonly Block[] =>
  cards.length === 0 ? [] : [text(title), list(texts(cards))];

const clusterTable = (facts: BoardFacts, t: Translate): Table => ({
  name: 'clusters',
  columns: columns(t, 'cluster', 'notes', 'people'),
  rows: clustersIn(facts).map(({ title, notes, authors }) => [title.text, notes.length, authors]),
});

const headlineTable = ({ headlines }: VisioningReading, t: Translate): Table => ({
  name: 'headlines',
  columns: columns(t, 'group', 'headline', 'quote', 'number'),
  rows: headlines.map((card) => [wordsOf(card, 'group'), card.text, wordsOf(card, 'quote'), wordsOf(card, 'number')]),
});

const milestoneTable = ({ milestones }: VisioningReading, t: Translate): Table => ({
  name: 'milestones',
  columns: columns(t, 'year', 'milestone', 'firstStep', 'owner'),
  rows: milestones.map(({ card, year }) => [year ?? '', card.text, wordsOf(card, 'firstStep'), wordsOf(card, 'owner')]),
});

export const visioningTables = (facts: BoardFacts, t: Translate): readonly Table[] => {
  const reading = visioningReading(facts);
  return [clusterTable(facts, t), headlineTable(reading, t), milestoneTable(reading, t)];
};

/** A table in the report, where an empty one says nothing. */
const filled = (one: Table): readonly Block[] => (one.rows.length === 0 ? [] : [table(one)]);

export const visioningSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const reading = visioningReading(facts);
  const { horizon, sentences, headlines, milestones, minority } = reading;
  const notes = notesInArea(facts, VISION);
  if (notes.length + sentences.length + headlines.length + milestones.length + (horizon ? 1 : 0) === 0) return [];
  const blocks: readonly Block[] = [
    ...(horizon ? [text(`${spanOf(horizon).year}: ${horizon.text}`)] : []),
    ...under(t('vision.report.sentence'), sentences),
    ...filled(clusterTable(facts, t)),
    ...clustersIn(facts).flatMap((cluster) => under(`${cluster.title.text} (${cluster.notes.length})`, cluster.notes)),
    ...filled(headlineTable(reading, t)),
    ...filled(milestoneTable(reading, t)),
    ...under(t('vision.report.minority'), minority),
    ...under(t('report.unclustered'), unclusteredIn(facts, VISION)),
  ];
  return [{ title: t('method.visioning'), blocks }];
};
