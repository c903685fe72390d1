/**
 * Merging two stakeholder cards into one, as one step of undo; and why this person may not.
 */
import type { Card } from '../../../../shared/document/record.ts';
import { mergeCards, refuseMerge } from '../../../../shared/methods/stakeholder-map/merge.ts';
import type { RefusalCode } from '../../../../shared/refusals.ts';
import { useBoard, useBoardRights } from '../../../board/board-context.ts';
import { useT } from '../../../i18n/index.ts';

export const useMerge = () => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const { records, me } = ui.board;
  return {
    /** Why this person may not, if they may not. */
    refusal: (kept: Card, gone: Card): RefusalCode | undefined => refuseMerge(records.all, kept, gone, me(), rights),
    merge: (kept: Card, gone: Card): void => {
      ui.board.lay(mergeCards(records.all.values(), kept, gone));
      ui.say(t('map.alike.done', { kept: kept.text, gone: gone.text }));
    },
  };
};
