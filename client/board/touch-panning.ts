/**
 * On a touch screen one finger on the empty board moves the view. The canvas would draw a selection box, which nobody
 * with a phone in their hand expects.
 */
import type { Editor } from 'tldraw';

/** Puts itself in front of the select tool's own answer to a drag on the empty canvas. */
export const panWithOneFinger = (editor: Editor): void => {
  const pointing = editor.getStateDescendant('select.pointing_canvas');
  if (pointing === undefined) return;
  const drawBox = pointing.onPointerMove?.bind(pointing);
  pointing.onPointerMove = (info) => {
    if (!editor.getInstanceState().isCoarsePointer) {
      drawBox?.(info);
      return;
    }
    const { currentScreenPoint, previousScreenPoint } = editor.inputs;
    const { x, y, z } = editor.getCamera();
    const delta = {
      x: (currentScreenPoint.x - previousScreenPoint.x) / z,
      y: (currentScreenPoint.y - previousScreenPoint.y) / z,
    };
    editor.setCamera({ x: x + delta.x, y: y + delta.y, z }, { immediate: true });
  };
};
