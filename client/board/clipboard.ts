/**
 * Copy and paste on the board: cards as they are between boards of Baraza, plain text as notes. Several lines are offered
 * as one note a line.
 */
import type { TLContent } from 'tldraw';
import type { BoardUi } from './board-context.ts';
import { addLines } from './new-cards.ts';
import { recordIdOf } from './shape-types.ts';

const TYPE = 'application/x-baraza';

export const copySelection = (ui: BoardUi, data: DataTransfer): boolean => {
  const editor = ui.editor.get();
  const ids = editor?.getSelectedShapeIds() ?? [];
  const content = ids.length > 0 ? editor?.getContentFromCurrentPage(ids) : undefined;
  if (!content) return false;
  data.setData(TYPE, JSON.stringify(content));
  data.setData(
    'text/plain',
    ids
      .map((id) => ui.board.records.card(recordIdOf(id))?.text ?? '')
      .filter(Boolean)
      .join('\n'),
  );
  return true;
};

const putContent = (ui: BoardUi, json: string): boolean => {
  try {
    const content = JSON.parse(json) as TLContent;
    ui.board.mark();
    ui.editor.get()?.putContentOntoCurrentPage(content, { select: true });
    return true;
  } catch {
    return false;
  }
};

export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Lines that wait for the person's choice are handed to `offer`. */
export const paste = (ui: BoardUi, data: DataTransfer, offer: (lines: readonly string[]) => void): boolean => {
  const json = data.getData(TYPE);
  if (json !== '' && putContent(ui, json)) return true;
  const lines = linesOf(data.getData('text/plain'));
  if (lines.length === 0) return false;
  if (lines.length === 1) addLines(ui, lines);
  else offer(lines);
  return true;
};
