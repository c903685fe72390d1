/**
 * The board's rules on the canvas: what the guard would put back is stopped here, with a word why, before it leaves.
 */
import type { Editor, TLShape } from 'tldraw';
import { refuseChange, refuseDelete } from '../../shared/document/rules.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { BoardSession } from './board-session.ts';
import { recordIdOf } from './shape-types.ts';

const MOVES: readonly (keyof TLShape)[] = ['x', 'y', 'rotation', 'parentId'];

const isMoved = (prev: TLShape, next: TLShape): boolean => MOVES.some((key) => prev[key] !== next[key]);

/** Installs the rules; returns how to take them away. */
export const keepRules = (
  editor: Editor,
  board: BoardSession,
  onRefused: (code: RefusalCode) => void,
): (() => void) => {
  const stopChange = editor.sideEffects.registerBeforeChangeHandler('shape', (prev, next, source) => {
    const record = source === 'user' ? board.records.get(recordIdOf(prev.id)) : undefined;
    if (record === undefined) return next;
    // A locked card stays where it is for everybody, so that a facilitator does not drag it by accident either.
    const refused =
      refuseChange(record, board.me()) ?? (record.locked && isMoved(prev, next) ? 'record.locked' : undefined);
    return refused ? prev : next;
  });
  const stopDelete = editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
    const record = source === 'user' ? board.records.get(recordIdOf(shape.id)) : undefined;
    if (record === undefined) return undefined;
    const refused = record.type === 'template' ? 'record.protected' : refuseDelete(record, board.me());
    if (refused) onRefused(refused);
    return refused ? false : undefined;
  });
  return () => {
    stopChange();
    stopDelete();
  };
};
