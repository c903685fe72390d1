/**
 * The board's rules on the canvas: what the guard would put back is stopped here, with a word why, before it leaves.
 */
import type { Editor, TLShape } from 'tldraw';
import type { BoardRecord } from '../../shared/document/record.ts';
import { editRight, refuseChange, refuseDelete, refuseEditing } from '../../shared/document/rules.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Right, Rights } from '../../shared/session/rights.ts';
import type { BoardUi } from './board-context.ts';
import { recordIdOf } from './shape-types.ts';
import { mayUse } from './tools.ts';

const MOVES: readonly (keyof TLShape)[] = ['x', 'y', 'rotation', 'parentId'];

const isMoved = (prev: TLShape, next: TLShape): boolean => MOVES.some((key) => prev[key] !== next[key]);

/** Moving a card asks for the right to move it; where its place says more than where it lies, for the right to edit it too. */
const mayMove = (record: BoardRecord, ui: BoardUi): boolean => {
  const rights = ui.rights();
  const says = record.type === 'card' && ui.board.views.of(record)?.says === true;
  return rights.move && (!says || rights[editRight(record, ui.board.me())]);
};

const ON_BOARD: readonly Right[] = ['add', 'editOwn', 'editAll', 'move', 'draw', 'link'];

/** Whether these rights let anything on the board be changed at all. */
export const mayChangeBoard = (rights: Rights): boolean => ON_BOARD.some((right) => rights[right]);

const isSaid = (prev: TLShape, next: TLShape): boolean => prev.props !== next.props || prev.opacity !== next.opacity;

/** Puts down what the person has in hand once it is no longer theirs to use. */
export const followRights = (editor: Editor, ui: BoardUi): void => {
  const rights = ui.rights();
  const editing = editor.getEditingShapeId();
  const record = editing ? ui.board.records.get(recordIdOf(editing)) : undefined;
  if (record && refuseEditing(record, ui.board.me(), rights)) editor.complete();
  if (!mayUse(editor.getCurrentToolId(), rights)) editor.setCurrentTool('select');
  if (!rights.move && editor.inputs.isDragging) editor.cancel();
  editor.updateInstanceState({ isReadonly: !mayChangeBoard(rights) });
};

/** Installs the rules; returns how to take them away. */
export const keepRules = (
  editor: Editor,
  ui: BoardUi,
  onRefused: (code: RefusalCode) => void,
  onHeld: () => void,
): (() => void) => {
  const { board } = ui;
  const stopChange = editor.sideEffects.registerBeforeChangeHandler('shape', (prev, next, source) => {
    const record = source === 'user' ? board.records.get(recordIdOf(prev.id)) : undefined;
    if (record === undefined) return next;
    if (isMoved(prev, next) && ui.places.isHeld(record.id)) {
      onHeld();
      return prev;
    }
    // A locked card stays where it is for everybody, so that a facilitator does not drag it by accident either.
    const moved = isMoved(prev, next);
    const rights = ui.rights();
    const refused =
      refuseChange(record, board.me()) ??
      (record.locked && moved ? 'record.locked' : undefined) ??
      ((moved && !mayMove(record, ui)) || (isSaid(prev, next) && !rights[editRight(record, board.me())])
        ? 'step.forbidden'
        : undefined);
    return refused ? prev : next;
  });
  const stopDelete = editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
    const record = source === 'user' ? board.records.get(recordIdOf(shape.id)) : undefined;
    if (record === undefined) return undefined;
    const refused =
      record.type === 'template'
        ? 'record.protected'
        : (refuseDelete(record, board.me()) ??
          (ui.rights()[editRight(record, board.me())] ? undefined : 'step.forbidden'));
    if (refused) onRefused(refused);
    return refused ? false : undefined;
  });
  const stopEditing = editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (prev, next) => {
    const id = next.editingShapeId;
    const record = id && id !== prev.editingShapeId ? board.records.get(recordIdOf(id)) : undefined;
    const refused = record && refuseEditing(record, board.me(), ui.rights());
    return refused ? { ...next, editingShapeId: prev.editingShapeId } : next;
  });
  return () => {
    stopChange();
    stopEditing();
    stopDelete();
  };
};
