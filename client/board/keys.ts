/**
 * The keys of the board, as a table. They act only when nobody is writing in a field or a dialog.
 */
import type { Translate } from '../../shared/i18n/translate.ts';
import type { BoardUi } from './board-context.ts';
import { chooseViewByNumber } from './choose-view.ts';
import { copySelection, paste } from './clipboard.ts';
import { clusterNotes } from './clusters.ts';
import { selectAllShown } from './layers.ts';
import { addCardAt } from './new-cards.ts';
import { addPictures } from './pictures.ts';
import { mayChangeBoard } from './rules-on-canvas.ts';
import { recordIdOf } from './shape-types.ts';
import { chooseTool } from './tools.ts';
import { fitBoard } from './view.ts';

type Action = (ui: BoardUi) => void;

const atPointer = (ui: BoardUi, kind: string): void => {
  const editor = ui.editor.get();
  if (!editor) return;
  // Over a panel, or before the mouse ever moved, the pointer says nothing about where the card is wanted.
  const pointing = editor.getContainer().matches(':hover');
  addCardAt(ui, kind, pointing ? editor.inputs.currentPagePoint : undefined);
};

const deleteSelection: Action = (ui) => {
  const editor = ui.editor.get();
  ui.board.mark();
  editor?.deleteShapes(editor.getSelectedShapeIds());
};

/** Notes under a title, once there are two. */
const group: Action = (ui) => {
  if (ui.selection.get().length > 1) clusterNotes(ui, ui.selection.get());
};

/** Letter keys; with Shift where the name says so. */
const LETTERS: Readonly<Record<string, Action>> = {
  v: (ui) => chooseTool(ui, 'select'),
  h: (ui) => chooseTool(ui, 'hand'),
  n: (ui) => atPointer(ui, 'note'),
  s: (ui) => atPointer(ui, 'note'),
  'shift+n': (ui) => atPointer(ui, 'stakeholder'),
  'shift+s': (ui) => atPointer(ui, 'stakeholder'),
  l: (ui) => chooseTool(ui, 'link'),
  t: (ui) => chooseTool(ui, 'text'),
  d: (ui) => chooseTool(ui, 'draw'),
  r: (ui) => chooseTool(ui, 'rectangle'),
  o: (ui) => chooseTool(ui, 'ellipse'),
  e: (ui) => chooseTool(ui, 'eraser'),
  k: (ui) => chooseTool(ui, 'laser'),
  'shift+1': (ui) => {
    const editor = ui.editor.get();
    if (editor) fitBoard(editor);
  },
  g: (ui) => group(ui),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [String(number), (ui: BoardUi) => chooseViewByNumber(ui, number)]),
  ),
  '+': (ui) => void ui.editor.get()?.zoomIn(),
  '-': (ui) => void ui.editor.get()?.zoomOut(),
  delete: deleteSelection,
  backspace: deleteSelection,
  enter: (ui) => {
    const only = ui.editor.get()?.getOnlySelectedShape();
    if (only && ui.board.records.card(recordIdOf(only.id))) ui.editor.get()?.setEditingShape(only.id);
  },
};

const mayUndo = (ui: BoardUi): boolean => mayChangeBoard(ui.rights());

const COMMANDS: Readonly<Record<string, Action>> = {
  z: (ui) => void (mayUndo(ui) && ui.board.undo.undo()),
  'shift+z': (ui) => void (mayUndo(ui) && ui.board.undo.redo()),
  y: (ui) => void (mayUndo(ui) && ui.board.undo.redo()),
  g: (ui) => group(ui),
  a: (ui) => {
    const editor = ui.editor.get();
    if (editor) selectAllShown(editor);
  },
  d: (ui) => {
    const editor = ui.editor.get();
    if (!ui.rights().add) return;
    ui.board.mark();
    editor?.duplicateShapes(editor.getSelectedShapeIds(), { x: 24, y: 24 });
  },
};

export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null);

const nameOf = (event: KeyboardEvent): string => {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const key = event.shiftKey && digit ? digit : event.key.toLowerCase();
  return event.shiftKey && key !== '+' ? `shift+${key}` : key;
};

/** Listens on the whole page; returns how to stop. */
export const handleKeys = (ui: BoardUi, t: Translate): (() => void) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isWriting(event.target) || event.altKey || ui.editor.get()?.getEditingShapeId()) return;
    const action = (event.ctrlKey || event.metaKey ? COMMANDS : LETTERS)[nameOf(event)];
    if (!action) return;
    event.preventDefault();
    action(ui);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (isWriting(event.target) || !event.clipboardData) return;
    if (copySelection(ui, event.clipboardData)) event.preventDefault();
    if (event.type === 'cut') deleteSelection(ui);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isWriting(event.target) || !event.clipboardData || !ui.rights().add) return;
    if (event.clipboardData.files.length > 0) addPictures(ui, [...event.clipboardData.files], t);
    else if (paste(ui, event.clipboardData, ui.offered.set)) event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
  };
};
