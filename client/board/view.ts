/**
 * What the person looks at: the template in the middle of the view, the selection, and whether texts are too far to read.
 * The view itself is told to the room.
 */
import { Box, type Editor, react } from 'tldraw';
import type { BoardUi } from './board-context.ts';
import { recordIdOf, shapeIdOf } from './shape-types.ts';

/** Below this zoom a card's text is under 4 pixels. */
const FAR = 0.22;

const templateInView = (editor: Editor, ui: BoardUi): string | undefined => {
  const view = editor.getViewportPageBounds();
  // Asked for so that the answer is given anew when a template comes or goes while nobody moves.
  const shapes = editor.getCurrentPageShapeIds();
  let best: { id: string; share: number } | undefined;
  for (const id of ui.board.records.templates.keys()) {
    const bounds = shapes.has(shapeIdOf(id)) ? editor.getShapePageBounds(shapeIdOf(id)) : undefined;
    if (!bounds) continue;
    const width = Math.min(bounds.maxX, view.maxX) - Math.max(bounds.minX, view.minX);
    const height = Math.min(bounds.maxY, view.maxY) - Math.max(bounds.minY, view.minY);
    const share = Math.max(0, width) * Math.max(0, height) * (bounds.containsPoint(view.center) ? 4 : 1);
    if (share > (best?.share ?? 0)) best = { id, share };
  }
  return best?.id;
};

/** What floats over the canvas takes room from it, in pixels: top, end, bottom, start of the line. */
const COVERED = { wide: [76, 356, 64, 84], narrow: [120, 12, 132, 12] } as const;
export type Covered = readonly [top: number, end: number, bottom: number, start: number];
const NARROW = 760;
/** The dock stands above undo and zoom where both begin at one side or the line is too short for both. */
const RAISED = { upTo: 1_023, by: 54 };
export const MOVE_MS = 220;

const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The part of the screen that nothing covers, in pixels. */
const openPart = (editor: Editor, covered?: Covered) => {
  const screen = editor.getViewportScreenBounds();
  const [top, end, bottom, start] = covered ?? (screen.w > NARROW ? COVERED.wide : COVERED.narrow);
  const rtl = document.documentElement.dir === 'rtl';
  const [left, right] = rtl ? [end, start] : [start, end];
  const raised = covered === undefined && screen.w > NARROW && (rtl || screen.w <= RAISED.upTo) ? RAISED.by : 0;
  return { left, top, width: screen.w - left - right, height: screen.h - top - bottom - raised };
};

/** What the person sees of the board beside bars and panels. */
export const seenBounds = (editor: Editor): Box => {
  const { left, top, width, height } = openPart(editor);
  const { x, y } = editor.getViewportPageBounds();
  const zoom = editor.getZoomLevel();
  return new Box(x + left / zoom, y + top / zoom, width / zoom, height / zoom);
};

export interface Framing {
  readonly animate?: boolean;
  /** What floats over this canvas, where it is not the board page's. */
  readonly covered?: Covered;
  /** Also while the view is held. */
  readonly force?: boolean;
}

/** Shows these bounds whole in the part of the screen that nothing covers. */
export const frame = (editor: Editor, bounds: Box, { animate = true, covered, force = false }: Framing = {}): void => {
  const { left, top, width, height } = openPart(editor, covered);
  const zoom = Math.min(Math.max(Math.min(width / bounds.w, height / bounds.h), 0.05), 1.5);
  const x = (left + (width - bounds.w * zoom) / 2) / zoom - bounds.x;
  const y = (top + (height - bounds.h * zoom) / 2) / zoom - bounds.y;
  const moving = animate && !reducedMotion();
  editor.setCamera(
    { x, y, z: zoom },
    moving ? { animation: { duration: MOVE_MS }, force } : { immediate: true, force },
  );
};

/** Everything on the board. */
export const fitBoard = (editor: Editor, animate = true, covered?: Covered): void => {
  const bounds = editor.getCurrentPageBounds();
  if (bounds) frame(editor, bounds, { animate, ...(covered ? { covered } : {}) });
};

/** Texts can be read at this zoom. */
const READABLE = 0.5;

const showBeginning = (editor: Editor): void => {
  const bounds = editor.getCurrentPageBounds();
  if (!bounds) return;
  const screen = editor.getViewportScreenBounds();
  const [width, height] = [Math.min(bounds.w, screen.w / READABLE), Math.min(bounds.h, screen.h / READABLE)];
  frame(editor, new Box(bounds.x, bounds.y, width, height), { animate: false });
};

/** Where most of a template's cards lie, across. */
const middleOfCards = (editor: Editor, ui: BoardUi, templateId: string): number | undefined => {
  let [sum, many] = [0, 0];
  for (const record of ui.board.records.all.values()) {
    if (record.type !== 'card' || record.parent[0] !== templateId) continue;
    const bounds = editor.getShapePageBounds(shapeIdOf(record.id));
    if (!bounds) continue;
    sum += bounds.center.x;
    many++;
  }
  return many > 0 ? sum / many : undefined;
};

/** On a narrow screen the part of a template that can be read, around its cards and as high as the template where that fits. */
const readablePart = (editor: Editor, ui: BoardUi, templateId: string, whole: Box): Box => {
  const { width, height } = openPart(editor);
  const zoom = Math.max(READABLE, height / whole.h);
  const part = { w: Math.min(whole.w, width / zoom), h: Math.min(whole.h, height / zoom) };
  const middle = middleOfCards(editor, ui, templateId) ?? whole.x;
  const x = Math.min(Math.max(middle - part.w / 2, whole.x), whole.maxX - part.w);
  return new Box(x, whole.y, part.w, part.h);
};

/** A template whole; on a narrow screen, where whole would be too small to read, the part of it where its cards lie. */
export const frameTemplate = (editor: Editor, ui: BoardUi, templateId: string, framing?: Framing): void => {
  const whole = editor.getShapePageBounds(shapeIdOf(templateId));
  if (!whole) return;
  const isNarrow = editor.getViewportScreenBounds().w <= NARROW;
  frame(editor, isNarrow ? readablePart(editor, ui, templateId, whole) : whole, framing);
};

/** The first template; or the beginning of a board without templates. */
const showFirst = (editor: Editor, ui: BoardUi): void => {
  const [first] = [...ui.board.records.templates.values()].sort((a, b) => a.xy[0] - b.xy[0]);
  if (first) frameTemplate(editor, ui, first.id, { animate: false });
  else showBeginning(editor);
};

/** Keeps `focus`, `selection`, the far mark and what others know of the view up to date until it is stopped. */
export const watchView = (editor: Editor, ui: BoardUi): (() => void) => {
  showFirst(editor, ui);
  const stopFocus = react('focus', () => ui.focus.set(templateInView(editor, ui)));
  const stopFar = react('far', () => {
    editor.getContainer().dataset.far = String(editor.getZoomLevel() < FAR);
  });
  const stopTelling = react('told view', () => {
    const { x, y, w, h } = editor.getViewportPageBounds();
    ui.board.room.presence.look({ x, y, width: w, height: h });
  });
  let shown = '';
  const stopSelection = react('selection', () => {
    const ids = editor.getSelectedShapeIds().map(recordIdOf);
    if (ids.join() === shown) return;
    shown = ids.join();
    ui.selection.set(ids);
  });
  return () => {
    stopFocus();
    stopFar();
    stopTelling();
    stopSelection();
  };
};
