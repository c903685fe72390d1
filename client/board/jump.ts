/**
 * Takes the person to a card: selects it and brings it to the middle of the view.
 */
import type { BoardUi } from './board-context.ts';
import { shapeIdOf } from './shape-types.ts';
import { frame, frameTemplate } from './view.ts';

/** Around a card that was far away, in board units. */
const SURROUNDINGS = 420;
const NEAR_ENOUGH = 0.4;

export const jumpTo = (ui: BoardUi, recordId: string): void => {
  const editor = ui.editor.get();
  const bounds = editor?.getShapePageBounds(shapeIdOf(recordId));
  if (!editor || !bounds) return;
  editor.setCurrentTool('select');
  editor.select(shapeIdOf(recordId));
  const near = editor.getZoomLevel() >= NEAR_ENOUGH && editor.getViewportPageBounds().contains(bounds);
  if (!near) frame(editor, bounds.clone().expandBy(SURROUNDINGS));
};

/** Shows one template. */
export const showTemplate = (ui: BoardUi, recordId: string): void => {
  const editor = ui.editor.get();
  if (editor) frameTemplate(editor, ui, recordId);
};
