/**
 * Notes under titles (domain.md B.4): which note is in which cluster, how many, by how many people, what is in none. The
 * one place for it; every method whose notes are clustered reads them here.
 *
 * A note names its cluster. One that is in two has a duplicate in the second (`copyOf`): clusters count it, people do not.
 */
import type { Card } from '../document/record.ts';
import { authorsOf, type BoardFacts, copiesIn, notesInArea } from './facts.ts';

export const VISION = 'vision';

/** From here on a cluster is rather two (domain.md B.4: split over 8 to 10). */
export const LARGE_CLUSTER = 10;
/** A good title has so many words. */
export const TITLE_WORDS = [3, 5] as const;

export interface ClusterReading {
  readonly title: Card;
  /** Of any area, duplicates too. */
  readonly notes: readonly Card[];
  /** Different people. */
  readonly authors: number;
}

/** In the order of `facts`: by id. */
export const clustersIn = (facts: BoardFacts): readonly ClusterReading[] => {
  const byCluster = new Map<string, Card[]>();
  for (const card of facts.cards) {
    const { cluster } = card.fields;
    if (card.kind !== 'note' || typeof cluster !== 'string') continue;
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), card]);
  }
  const byId = new Map(facts.cards.map((card) => [card.id, card]));
  const original = (card: Card): Card => byId.get(String(card.fields.copyOf ?? '')) ?? card;
  return facts.cards
    .filter((card) => card.kind === 'cluster')
    .map((title) => {
      const notes = byCluster.get(title.id) ?? [];
      return { title, notes, authors: new Set(notes.map(original).flatMap(authorsOf)).size };
    });
};

/** Notes of an area that are in no cluster, or whose cluster is gone. A duplicate outside all clusters is not missed. */
export const unclusteredIn = (facts: BoardFacts, area: string): readonly Card[] => {
  const clusters = new Set(facts.cards.filter((card) => card.kind === 'cluster').map((card) => card.id));
  const copies = copiesIn(facts);
  return notesInArea(facts, area).filter(
    (note) => !copies.has(note.id) && !clusters.has(String(note.fields.cluster ?? '')),
  );
};

/** Clusters whose title has no word yet. */
export const untitledIn = (facts: BoardFacts): readonly string[] =>
  facts.cards.filter(({ kind, text }) => kind === 'cluster' && text.trim() === '').map((card) => card.id);

/** How many words a text has, in any script; `language` where words are not divided by spaces. */
export const wordCount = (text: string, language?: string): number => {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (isWordLike) words++;
  return words;
};

/**
 * FORMAT.md section 6, `expected.vision`: `authors` counts different people, `clusterSizes` counts notes of any area,
 * `unclustered` holds vision notes only.
 */
export const visionFigures = (facts: BoardFacts) => {
  const copies = copiesIn(facts);
  const notes = notesInArea(facts, VISION).filter((note) => !copies.has(note.id));
  return {
    notes: notes.length,
    authors: new Set(notes.flatMap(authorsOf)).size,
    clusterSizes: Object.fromEntries(clustersIn(facts).map(({ title, notes: inside }) => [title.id, inside.length])),
    unclustered: unclusteredIn(facts, VISION).map((note) => note.id),
  };
};
