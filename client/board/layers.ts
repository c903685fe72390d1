/**
 * Drawings by person, as layers: who drew what, and which of it this person does not want to see now. What is hidden is
 * hidden on this screen alone; nothing of it is stored or told. Invariant: what is hidden is not selected.
 */
import { atom, DefaultColorStyle, type Editor, type TLShape } from 'tldraw';
import type { BoardRecord } from '../../shared/document/record.ts';
import { personHue } from '../ui/person-colour.ts';
import type { BoardUi } from './board-context.ts';
import { recordIdOf } from './shape-types.ts';

export interface Layer {
  readonly author: string;
  readonly count: number;
}

/** The canvas's own colours, in the order of the people's and as near to them as it has them. */
const PENS = ['green', 'orange', 'violet', 'light-green', 'light-red', 'blue', 'red', 'grey'] as const;

/** Everybody draws in a colour of their own, so that in one picture it is seen who drew what. */
export const takeOwnPen = (editor: Editor, ui: BoardUi): void => {
  editor.setStyleForNextShapes(DefaultColorStyle, PENS[personHue(ui.board.me().participantId)] ?? 'black');
};

const OURS: ReadonlySet<string> = new Set(['card', 'template', 'link']);
const isDrawing = ({ type }: { readonly type: string }): boolean => !OURS.has(type);

/** Who drew how much in a template; on the whole board without one. The most first. */
export const layersOf = (records: Iterable<BoardRecord>, templateId?: string): readonly Layer[] => {
  const counts = new Map<string, number>();
  for (const { type, by, parent } of records) {
    if (type !== 'drawing' || (templateId !== undefined && parent[0] !== templateId)) continue;
    counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return [...counts].map(([author, count]) => ({ author, count })).sort((a, b) => b.count - a.count);
};

/** What the canvas asks of every shape. */
export const layerVisibility = (ui: BoardUi) => {
  const hidden = atom('hidden authors', ui.hiddenAuthors.get());
  ui.hiddenAuthors.subscribe(() => hidden.set(ui.hiddenAuthors.get()));
  return (shape: TLShape): 'hidden' | 'inherit' => {
    const authors = hidden.get();
    if (authors.size === 0 || !isDrawing(shape)) return 'inherit';
    const by = ui.board.records.get(recordIdOf(shape.id))?.by;
    return by !== undefined && authors.has(by) ? 'hidden' : 'inherit';
  };
};

/** Selects everything that is to be seen. */
export const selectAllShown = (editor: Editor): void => {
  editor.selectAll();
  editor.setSelectedShapes(editor.getSelectedShapeIds().filter((id) => !editor.isShapeHidden(id)));
};

/** Takes hidden drawings out of the selection, and shows one's own again to who draws; returns how to stop. */
export const watchLayers = (editor: Editor, ui: BoardUi): (() => void) => {
  const stopHidden = ui.hiddenAuthors.subscribe(() => {
    const ids = editor.getSelectedShapeIds();
    const shown = ids.filter((id) => !editor.isShapeHidden(id));
    if (shown.length < ids.length) editor.setSelectedShapes(shown);
  });
  const stopDrawing = editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
    const me = ui.board.me().participantId;
    const hidden = ui.hiddenAuthors.get();
    if (source !== 'user' || !isDrawing(shape) || !hidden.has(me)) return;
    ui.hiddenAuthors.set(new Set([...hidden].filter((author) => author !== me)));
  });
  return () => {
    stopHidden();
    stopDrawing();
  };
};
