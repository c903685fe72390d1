/**
 * Notes without a cluster: go to one, tick some (by keyboard too), take the next handful.
 */
import { useState } from 'react';
import type { Card } from '../../../shared/document/record.ts';
import { useBoard } from '../../board/board-context.ts';
import { around } from '../../board/cluster-layout.ts';
import { cardRect } from '../../board/clusters.ts';
import { showRect } from '../../board/gathering.ts';
import { jumpTo } from '../../board/jump.ts';
import { useT } from '../../i18n/index.ts';
import styles from './vision.module.css';

/** Ten to fifteen at a time (domain.md B.4). */
const HANDFUL = 12;
/** Room around a handful, in board units. */
const AROUND = 80;

interface Props {
  readonly loose: readonly Card[];
  readonly selected: readonly string[];
  readonly select: (ids: readonly string[]) => void;
}

/** As one reads the wall. */
const inReadingOrder = (cards: readonly Card[]): readonly Card[] =>
  [...cards].sort((a, b) => Math.round((a.xy[1] - b.xy[1]) / 60) || a.xy[0] - b.xy[0]);

export const LooseNotes = ({ loose, selected, select }: Props) => {
  const t = useT();
  const ui = useBoard();
  const [shown, setShown] = useState<readonly string[]>([]);
  if (loose.length === 0) return <p className={styles.hint}>{t('vision.loose.none')}</p>;
  const toggle = (id: string): void =>
    select(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
  const next = (): void => {
    const fresh = inReadingOrder(loose).filter(({ id }) => !shown.includes(id));
    const handful = (fresh.length > 0 ? fresh : inReadingOrder(loose)).slice(0, HANDFUL);
    setShown(fresh.length > 0 ? [...shown, ...handful.map(({ id }) => id)] : handful.map(({ id }) => id));
    const [editor, rect] = [
      ui.editor.get(),
      around(
        handful.map((card) => cardRect(ui, card)),
        AROUND,
      ),
    ];
    if (editor && rect) showRect(editor, rect);
    select(handful.map(({ id }) => id));
  };
  return (
    <section aria-label={t('vision.loose', { n: loose.length })}>
      <div className={styles.row}>
        <strong style={{ flex: 1 }}>{t('vision.loose', { n: loose.length })}</strong>
        <button type="button" className="button small" onClick={next}>
          {t('vision.loose.next')}
        </button>
      </div>
      <ul className={styles.loose}>
        {inReadingOrder(loose).map(({ id, text }) => (
          <li key={id}>
            <input
              type="checkbox"
              aria-label={t('vision.loose.pick', { note: text })}
              checked={selected.includes(id)}
              onChange={() => toggle(id)}
            />
            <button type="button" dir="auto" onClick={() => jumpTo(ui, id)}>
              {text || '…'}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
