/**
 * Dots to put on items: one more, one less, and how many are left.
 */
import { useEffect, useRef } from 'react';
import type { PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ballot.module.css';
import { type Marks, sumOf, withMark } from './marks.ts';

interface Props {
  readonly poll: Pick<PollView, 'items' | 'budget' | 'maxPerItem' | 'readFirst'>;
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
  readonly read: ReadonlySet<string>;
  readonly onRead: (item: string) => void;
}

/** Tells of each item of a list once it has been on the screen. */
const useReading = (onRead: (item: string) => void) => {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) onRead((target as HTMLElement).dataset.item ?? '');
      },
      { threshold: 0.6 },
    );
    for (const item of list.current?.children ?? []) watch.observe(item);
    return () => watch.disconnect();
  }, [onRead]);
  return list;
};

export const DotsBallot = ({ poll, marks, onChange, read, onRead }: Props) => {
  const t = useT();
  const { items, budget, maxPerItem, readFirst } = poll;
  const list = useReading(onRead);
  const isUnread = readFirst === true && read.size < items.length;
  const left = budget - sumOf(marks);
  return (
    <div className={styles.items}>
      <p className={styles.left} role="status">
        <strong>{t('live.ballot.left', { left, budget })}</strong>
        {maxPerItem < budget && <span>{t('live.ballot.cap', { cap: maxPerItem })}</span>}
      </p>
      {isUnread && <p className="hint">{t('live.ballot.read', { read: read.size, all: items.length })}</p>}
      <ul className={styles.list} ref={list}>
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
                  disabled={isUnread || left === 0 || count >= maxPerItem}
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
