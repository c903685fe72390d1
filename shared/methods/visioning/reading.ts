/**
 * What a visioning says: the horizon with its question, sentences, headlines, milestones with their years, what few said.
 * With the figures of vision notes and clusters (clusters.ts) it is the reading `vision` of the board.
 */
import type { Card } from '../../document/record.ts';
import { VISION, visionFigures } from '../clusters.ts';
import { type BoardFacts, copiesIn } from '../facts.ts';
import { spanOf, yearAt } from './timeline.ts';

export interface Milestone {
  readonly card: Card;
  /** Null where the template has no horizon yet. */
  readonly year: number | null;
}

export interface VisioningReading {
  /** The horizon of the first template that has one. */
  readonly horizon: Card | undefined;
  readonly sentences: readonly Card[];
  readonly headlines: readonly Card[];
  /** From the horizon back to now. */
  readonly milestones: readonly Milestone[];
  /** What few said, word by word. */
  readonly minority: readonly Card[];
}

const METHOD = 'visioning';

/** The horizon of one template. */
export const horizonOf = (cards: Iterable<Card>, templateId: string): Card | undefined => {
  for (const card of cards) if (card.kind === 'horizon' && card.parent[0] === templateId) return card;
  return undefined;
};

export const visioningReading = (facts: BoardFacts): VisioningReading => {
  const ofKind = (kind: string): readonly Card[] =>
    facts.cards.filter((card) => card.kind === kind && facts.whereabouts.get(card.id)?.method === METHOD);
  const headlines = ofKind('headline');
  const isSentence = (card: Card): boolean => facts.whereabouts.get(card.id)?.zone === 'sentence';
  const horizons = new Map(facts.templates.map(({ id }) => [id, horizonOf(facts.cards, id)]));
  const yearOf = ({ place, parent }: Card): number | null => {
    const horizon = horizons.get(parent[0]);
    return place && horizon ? yearAt(spanOf(horizon), place[0]) : null;
  };
  const milestones = ofKind('milestone').map((card) => ({ card, year: yearOf(card) }));
  const copies = copiesIn(facts);
  return {
    horizon: [...horizons.values()].find((card) => card !== undefined),
    sentences: headlines.filter(isSentence),
    headlines: headlines.filter((card) => !isSentence(card)),
    milestones: milestones.sort((a, b) => (b.year ?? 0) - (a.year ?? 0)),
    minority: facts.cards.filter(
      (card) => card.kind === 'note' && card.fields.minority === true && !copies.has(card.id),
    ),
  };
};

const wordsOf = (card: Card | undefined, name: string): string => {
  const value = card?.fields[name];
  return typeof value === 'string' ? value : '';
};

/** The same as plain figures, for the export's `readings`. */
export const visioningFigures = (facts: BoardFacts) => {
  const { horizon, sentences, headlines, milestones, minority } = visioningReading(facts);
  const said = (cards: readonly Card[]) => cards.map((card) => ({ group: wordsOf(card, 'group'), text: card.text }));
  return {
    ...visionFigures(facts),
    horizon: horizon ? spanOf(horizon).year : null,
    prompt: horizon?.text ?? '',
    sentences: said(sentences),
    headlines: said(headlines),
    milestones: milestones.map(({ card, year }) => ({ year, text: card.text })),
    minority: minority.map((card) => card.id),
  };
};

export { VISION, wordsOf };
