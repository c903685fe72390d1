/**
 * The tools of the toolbar and how each is taken in hand.
 */
import { GeoShapeGeoStyle } from 'tldraw';
import type { Right, Rights } from '../../shared/session/rights.ts';
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
/** The rights each tool asks for; a tool without any is for observers too. */
const NEEDED: Readonly<Partial<Record<string, readonly Right[]>>> = {
  note: ['add'],
  stakeholder: ['add'],
  link: ['link'],
  text: ['draw'],
  draw: ['draw'],
  geo: ['draw'],
  rectangle: ['draw'],
  ellipse: ['draw'],
  eraser: ['draw', 'editOwn'],
};

/** Also for the canvas's own names of tools. */
export const mayUse = (tool: string, rights: Rights): boolean => (NEEDED[tool] ?? []).every((right) => rights[right]);

/** Takes a tool of the canvas in hand. `note` and `stakeholder` are no tools of the canvas: they make a card at once. */
export const chooseTool = (ui: BoardUi, tool: ToolName): void => {
  const editor = ui.editor.get();
  if (!editor || !mayUse(tool, ui.rights())) return;
  if (FIGURES.includes(tool)) {
    editor.setStyleForNextShapes(GeoShapeGeoStyle, tool as 'rectangle' | 'ellipse');
    editor.setCurrentTool('geo');
  } else editor.setCurrentTool(tool);
};
