/**
 * A talk run with one key by who facilitates, while its ring has the focus on the board: a digit gives the word to the chair of
 * that number, the same digit or 0 ends the turn, Q seats who is next. Digits and Q are no keys of the board.
 */
import { useEffect } from 'react';
import { isCalled } from '../../../shared/methods/fishbowl/standing.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useBoard } from '../../board/board-context.ts';
import { isWriting } from '../../board/keys.ts';
import { mayChangeBoard } from '../../board/rules-on-canvas.ts';
import { useSessionView } from '../../session/session-context.ts';
import { useValueOf } from '../../ui/use-value.ts';
import { useAct } from './use-bowl.ts';

/** Who facilitates here and now: not on the projector, not while an agenda is tried alone. */
export const useLeads = (): boolean => {
  const ui = useBoard();
  const { me } = useSessionView();
  useValueOf(ui.rehearsal);
  return me.facilitates && mayChangeBoard(ui.rights());
};

/** What a touch on a chair or its key does: gives the word, ends the turn, or seats who is next on a free one. */
export const useChairs = (bowl: BowlView) => {
  const act = useAct(bowl);
  const seatNext = (): void => {
    const next = bowl.queue.find(({ person }) => isCalled(bowl, { id: person }));
    if (next && bowl.phase !== 'closed' && bowl.chairs.includes(null)) act('sit', next.person);
  };
  const endTurn = (): void => {
    if (bowl.turn) act('turn-end');
  };
  const touch = (chair: number): void => {
    const person = bowl.chairs[chair];
    if (person === null) seatNext();
    else if (person === undefined || bowl.phase !== 'talking') return;
    else if (bowl.turn?.person === person) endTurn();
    else act('turn-start', person);
  };
  return { seatNext, endTurn, touch };
};

export const useRingKeys = (bowl: BowlView, templateId: string): void => {
  const { focus, editor } = useBoard();
  const hasFocus = useValueOf(focus) === templateId;
  const leads = useLeads();
  const { seatNext, endTurn, touch } = useChairs(bowl);
  const listens = leads && hasFocus && bowl.phase !== 'closed';
  useEffect(() => {
    if (!listens) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isOurs = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat);
      if (!isOurs || isWriting(event.target) || editor.get()?.getEditingShapeId()) return;
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      if (digit === undefined && event.key.toLowerCase() !== 'q') return;
      event.preventDefault();
      if (digit === undefined) seatNext();
      else if (digit === '0') endTurn();
      else if (bowl.chairs[Number(digit) - 1] !== null) touch(Number(digit) - 1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
};
