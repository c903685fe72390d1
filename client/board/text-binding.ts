/**
 * A text field and a Y.Text, kept alike while both change. No React.
 * Invariants: each local edit is one small replacement, so what others type survives; a remote edit moves the caret only
 * when it lies before it; while an input method composes, the field is left alone and remote edits wait.
 */
import type * as Y from 'yjs';
import { textEdit } from '../../shared/document/write.ts';
import { LOCAL } from './origins.ts';

type Delta = readonly { readonly insert?: unknown; readonly delete?: number; readonly retain?: number }[];

/** Where a position in the old text is in the new one. Text inserted exactly there comes after it. */
export const mapPosition = (position: number, delta: Delta): number => {
  let old = 0;
  let mapped = position;
  for (const part of delta) {
    if (part.retain !== undefined) old += part.retain;
    else if (part.delete !== undefined) {
      mapped -= Math.max(0, Math.min(position - old, part.delete));
      old += part.delete;
    } else if (typeof part.insert === 'string' && old < position) mapped += part.insert.length;
  }
  return mapped;
};

export interface TextBinding {
  /** The field's content changed by the person's hand. */
  readonly input: () => void;
  readonly close: () => void;
}

export const bindText = (field: HTMLTextAreaElement, text: Y.Text): TextBinding => {
  let shown = text.toString();
  let composing = false;
  let typing = false;
  /** Remote changes that the field does not show yet. */
  let waiting: Delta[] = [];
  field.value = shown;

  const show = (): void => {
    const positions = waiting.reduce(
      ([start, end], delta) => [mapPosition(start ?? 0, delta), mapPosition(end ?? 0, delta)],
      [field.selectionStart, field.selectionEnd],
    );
    waiting = [];
    shown = text.toString();
    field.value = shown;
    field.setSelectionRange(positions[0] ?? shown.length, positions[1] ?? shown.length);
  };

  const input = (): void => {
    const edit = textEdit(shown, field.value, field.selectionStart);
    if (edit === undefined) return;
    shown = field.value;
    const at = waiting.reduce((position, delta) => mapPosition(position, delta), edit.at);
    typing = true;
    text.doc?.transact(() => {
      if (edit.remove > 0) text.delete(at, edit.remove);
      if (edit.insert !== '') text.insert(at, edit.insert);
    }, LOCAL);
    typing = false;
  };

  const observe = (event: Y.YTextEvent): void => {
    if (typing) return;
    waiting.push(event.delta as Delta);
    if (!composing) show();
  };
  const onCompositionStart = (): void => {
    composing = true;
  };
  const onCompositionEnd = (): void => {
    composing = false;
    input();
    if (waiting.length > 0) show();
  };
  text.observe(observe);
  field.addEventListener('compositionstart', onCompositionStart);
  field.addEventListener('compositionend', onCompositionEnd);

  return {
    input,
    close: () => {
      text.unobserve(observe);
      field.removeEventListener('compositionstart', onCompositionStart);
      field.removeEventListener('compositionend', onCompositionEnd);
    },
  };
};
