/**
 * One part of the way through a visioning: folded until it is its turn or somebody opens it.
 */
import { type ReactNode, useEffect, useState } from 'react';
import styles from './vision.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  /** Beside the title: how much there is. */
  readonly count?: number | undefined;
  readonly isTurn: boolean;
  readonly children: ReactNode;
}

export const Part = ({ id, title, count, isTurn, children }: Props) => {
  const [open, setOpen] = useState(isTurn);
  useEffect(() => {
    if (isTurn) setOpen(true);
  }, [isTurn]);
  return (
    <details
      className={styles.part}
      data-part={id}
      data-turn={isTurn}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>{title}</h3>
        {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
};
