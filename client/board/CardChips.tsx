/**
 * Names of cards as chips; each takes you to its card.
 */
import { useBoard } from './board-context.ts';
import { jumpTo } from './jump.ts';
import styles from './panel.module.css';

export const CardChips = ({ ids }: { readonly ids: readonly string[] }) => {
  const ui = useBoard();
  return (
    <div className={styles.chips}>
      {ids.map((id) => (
        <button key={id} type="button" className={styles.chip} dir="auto" onClick={() => jumpTo(ui, id)}>
          {ui.board.records.card(id)?.text || '…'}
        </button>
      ))}
    </div>
  );
};
