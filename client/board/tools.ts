/**
 * The tools of the toolbar and how each is taken in hand.
 */
import { GeoShapeGeoStyle } from 'tldraw';
import type { BoardUi } from './board-context.ts';

export const TOOLS = [
  'select',
  'hand',
  'note',
  'stakeholder',
  'link',
  'text',
  'draw',
  'rectangle',
  'ellipse',
  'eraser',
] as const;
export type ToolName = (typeof TOOLS)[number] | 'laser';

const FIGURES: readonly ToolName[] = ['rectangle', 'ellipse'];
/** Tools that an observer may use. */
const LOOKING: readonly ToolName[] = ['select', 'hand', 'laser'];

export const mayUse = (tool: ToolName, canWrite: boolean): boolean => canWrite || LOOKING.includes(tool);

/** Takes a tool of the canvas in hand. `note` and `stakeholder` are no tools of the canvas: they make a card at once. */
export const chooseTool = (ui: BoardUi, tool: ToolName): void => {
  const editor = ui.editor.get();
  if (!editor || !mayUse(tool, !editor.getIsReadonly())) return;
  if (FIGURES.includes(tool)) {
    editor.setStyleForNextShapes(GeoShapeGeoStyle, tool as 'rectangle' | 'ellipse');
    editor.setCurrentTool('geo');
  } else editor.setCurrentTool(tool);
};
