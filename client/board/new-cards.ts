/**
 * Making cards by hand: at the pointer, beside another one, or from pasted lines; and going to work in them at once.
 */
import type { VecLike } from 'tldraw';
import { NOTE_WIDTH } from '../../shared/cards/note.ts';
import { cardSize } from '../../shared/cards/registry.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { Point } from '../../shared/methods/method.ts';
import type { BoardUi } from './board-context.ts';
import { shapeIdOf } from './shape-types.ts';

/** Room between cards that are laid out for somebody, in board units. */
const GAP = 16;
const ROW = 120 + GAP;
const PER_ROW = 5;

/** Selects a card and opens its text. */
export const editCard = (ui: BoardUi, id: string): void => {
  const editor = ui.editor.get();
  if (!editor?.getShape(shapeIdOf(id))) return;
  editor.setCurrentTool('select');
  editor.select(shapeIdOf(id));
  editor.setEditingShape(shapeIdOf(id));
};

/** The middle of what the person sees. */
export const middle = (ui: BoardUi): Point => {
  const { x, y } = ui.editor.get()?.getViewportPageBounds().center ?? { x: 0, y: 0 };
  return [x, y];
};

const isTaken = (ui: BoardUi, [x, y]: Point): boolean =>
  [...ui.board.records.all.values()].some((record) => {
    if (record.type !== 'card') return false;
    const [left, top] = ui.board.cornerOf(record);
    const [width, height] = cardSize(record.kind, record.text, record.fields);
    return Math.abs(left + width / 2 - x) < 24 && Math.abs(top + height / 2 - y) < 24;
  });

/** The spot itself, or the next free one below and to the right: new cards never hide each other. */
export const freeSpot = (ui: BoardUi, spot: Point): Point => {
  let [x, y] = spot;
  while (isTaken(ui, [x, y])) {
    x += 28;
    y += 28;
  }
  return [x, y];
};

export const addCardAt = (ui: BoardUi, kind: string, at?: VecLike): void => {
  if (!ui.rights().add) return;
  const spot = freeSpot(ui, at ? [at.x, at.y] : middle(ui));
  const [id] = ui.board.addCards([{ kind, at: spot }]);
  if (id) editCard(ui, id);
};

/** The next card of the same kind and tint, to the right; a person writes one idea after the other. */
export const addNextTo = (ui: BoardUi, id: string): void => {
  const card = ui.board.records.card(id);
  if (card === undefined || !ui.rights().add) return;
  const [left, top] = ui.board.cornerOf(card);
  const [width, height] = cardSize(card.kind, card.text, card.fields);
  ui.editor.get()?.complete();
  const at = freeSpot(ui, [left + width * 1.5 + GAP, top + height / 2]);
  // Beside a picture people write; another picture has to be chosen.
  const kind = card.kind === 'picture' ? 'note' : card.kind;
  const [next] = ui.board.addCards([{ kind, ...(kind === card.kind ? { tint: card.tint } : {}), at }]);
  if (next) editCard(ui, next);
};

/** One note a line, in rows around the middle of the view. Returns how many were made. */
export const addLines = (ui: BoardUi, lines: readonly string[]): number => {
  const [x, y] = middle(ui);
  const texts = lines.slice(0, LIMITS.pastedNotes);
  const columns = Math.min(PER_ROW, texts.length);
  const cards = texts.map((text, order) => ({
    kind: 'note',
    text,
    at: [
      x + ((order % PER_ROW) - (columns - 1) / 2) * (NOTE_WIDTH + GAP),
      y + Math.floor(order / PER_ROW) * ROW,
    ] as const,
  }));
  return ui.board.addCards(cards).length;
};
