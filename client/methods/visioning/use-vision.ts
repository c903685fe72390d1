/**
 * What the parts of the visioning look at: the cards of one template, its horizon, its newest round of silent writing.
 */
import type { Card } from '../../../shared/document/record.ts';
import { horizonOf } from '../../../shared/methods/visioning/reading.ts';
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { useBoard } from '../../board/board-context.ts';
import { useSessionView } from '../../session/session-context.ts';
import { useValueOf } from '../../ui/use-value.ts';

export const NOTES = 'notes';

/** Changes at most once a frame. */
export const useCards = (templateId: string): readonly Card[] => {
  const { records } = useBoard().board;
  useValueOf(records.version);
  const cards: Card[] = [];
  for (const record of records.all.values())
    if (record.type === 'card' && record.parent[0] === templateId) cards.push(record);
  return cards;
};

export const useHorizon = (templateId: string): Card | undefined => horizonOf(useCards(templateId), templateId);

export const useRound = (templateId: string): RoundView | undefined =>
  useSessionView()
    .parts.writing.rounds.filter(({ template, zone }) => template === templateId && zone === NOTES)
    .at(-1);
