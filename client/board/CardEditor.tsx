/**
 * The text field of a card that is being written in. Bound to the card's Y.Text: two people in one card both survive.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { stopEventPropagation } from 'tldraw';
import { LIMITS } from '../../shared/limits.ts';
import { useT } from '../i18n/index.ts';
import { useBoard } from './board-context.ts';
import styles from './card.module.css';
import { addNextTo } from './new-cards.ts';
import { bindText } from './text-binding.ts';

interface Props {
  readonly recordId: string;
  readonly typeSize: number;
}

export const CardEditor = ({ recordId, typeSize }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const ui = useBoard();
  const t = useT();
  const { board } = ui;

  useEffect(() => {
    const text = board.textOf(recordId);
    const element = field.current;
    if (!text || !element) return undefined;
    board.mark();
    const binding = bindText(element, text);
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    element.addEventListener('input', binding.input);
    return () => {
      element.removeEventListener('input', binding.input);
      binding.close();
    };
  }, [board, recordId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const command = event.ctrlKey || event.metaKey;
    const editor = ui.editor.get();
    if (event.key === 'Escape') {
      editor?.complete();
      editor?.getContainer().focus();
    } else if ((event.key === 'Tab' && !event.shiftKey) || (event.key === 'Enter' && command)) {
      event.preventDefault();
      addNextTo(ui, recordId);
    } else if (command && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      if (event.shiftKey) board.undo.redo();
      else board.undo.undo();
    }
    event.stopPropagation();
  };

  return (
    <textarea
      ref={field}
      className={styles.editor}
      style={{ fontSize: typeSize }}
      dir="auto"
      maxLength={LIMITS.textChars}
      aria-label={t('card.text')}
      data-card={recordId}
      onKeyDown={onKeyDown}
      onPointerDown={stopEventPropagation}
      onPointerMove={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
    />
  );
};
