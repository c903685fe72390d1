/**
 * Several lines were pasted: one note a line, or one note for all?
 */
import { useT } from '../i18n/index.ts';
import { Modal } from '../ui/Modal.tsx';
import { useValueOf } from '../ui/use-value.ts';
import styles from './board.module.css';
import { useBoard } from './board-context.ts';
import { addLines } from './new-cards.ts';

const SHOWN = 6;

export const PasteOffer = () => {
  const t = useT();
  const ui = useBoard();
  const lines = useValueOf(ui.offered);
  if (lines.length === 0) return null;
  const take = (texts: readonly string[]): void => {
    ui.offered.set([]);
    if (texts.length > 0) ui.say(t('paste.done', { count: addLines(ui, texts) }));
  };
  return (
    <Modal title={t('paste.title', { count: lines.length })} onClose={() => take([])}>
      <ul className={styles.lines}>
        {lines.slice(0, SHOWN).map((line, order) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pasted lines may repeat and never change order.
          <li key={order} dir="auto">
            {line}
          </li>
        ))}
        {lines.length > SHOWN && <li>…</li>}
      </ul>
      <div className={styles.choices}>
        <button type="button" className="button main" onClick={() => take(lines)}>
          {t('paste.each', { count: lines.length })}
        </button>
        <button type="button" className="button" onClick={() => take([lines.join('\n')])}>
          {t('paste.one')}
        </button>
      </div>
    </Modal>
  );
};
