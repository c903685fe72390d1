/**
 * The name of a card that takes the person to it; only the name when the card is gone.
 */
import { useBoard } from '../../../board/board-context.ts';
import { jumpTo } from '../../../board/jump.ts';
import styles from './process.module.css';

export const CardName = ({ card, label = '' }: { readonly card: string; readonly label?: string }) => {
  const ui = useBoard();
  const text = ui.board.records.card(card)?.text;
  if (text === undefined)
    return (
      <b dir="auto">
        <s>{label || '…'}</s>
      </b>
    );
  return (
    <button type="button" className={styles.name} dir="auto" onClick={() => jumpTo(ui, card)}>
      {text || '…'}
    </button>
  );
};
