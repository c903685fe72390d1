/**
 * Dots to put on items: one more, one less, and how many are left.
 */
import type { PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ballot.module.css';
import { type Marks, sumOf, withMark } from './marks.ts';

interface Props {
  readonly poll: Pick<PollView, 'items' | 'budget' | 'maxPerItem'>;
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
}

export const DotsBallot = ({ poll: { items, budget, maxPerItem }, marks, onChange }: Props) => {
  const t = useT();
  const left = budget - sumOf(marks);
  return (
    <div className={styles.items}>
      <p className={styles.left} role="status">
        <strong>{t('live.ballot.left', { left, budget })}</strong>
        {maxPerItem < budget && <span>{t('live.ballot.cap', { cap: maxPerItem })}</span>}
      </p>
      <ul className={styles.list}>
        {items.map(({ id, label }) => {
          const count = marks[id] ?? 0;
          return (
            <li key={id} className={styles.item} data-item={id} data-marked={count > 0}>
              <span dir="auto" className={styles.label}>
                {label}
              </span>
              <span className={styles.stepper}>
                <button
                  type="button"
                  aria-label={t('live.ballot.less', { item: label })}
                  disabled={count === 0}
                  onClick={() => onChange(withMark(marks, id, count - 1))}
                >
                  <Icon name="minus" />
                </button>
                <output className={styles.dots}>
                  <span className="visually-hidden">{count}</span>
                  {Array.from({ length: Math.min(count, 6) }, (_, at) => at + 1).map((dot) => (
                    <i key={dot} />
                  ))}
                </output>
                <button
                  type="button"
                  aria-label={t('live.ballot.more', { item: label })}
                  disabled={left === 0 || count >= maxPerItem}
                  onClick={() => onChange(withMark(marks, id, count + 1))}
                >
                  <Icon name="plus" />
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
