/**
 * "Bring everyone here": sends what this person sees of the board as the place to go to.
 */
import { useBoard } from '../board/board-context.ts';
import { seenRect } from '../board/gathering.ts';
import { useCommand } from './session-context.ts';

export const useBring = () => {
  const command = useCommand();
  const { editor } = useBoard();
  return (held = false): void => {
    const canvas = editor.get();
    if (canvas) void command({ type: 'focus.bring', rect: seenRect(canvas), held });
  };
};
