/**
 * Short words to the person at the bottom of the board; the same word is not said twice at once. They go by themselves.
 */
import { useEffect } from 'react';
import { useValueOf } from '../ui/use-value.ts';
import type { Readable, Value } from '../ui/value.ts';
import styles from './board.module.css';

const STAY_MS = 5_000;

export interface Said {
  readonly key: number;
  readonly text: string;
}

/** Adds a word to those that are shown, unless it stands there already. */
export const sayInto = (said: Value<readonly Said[]>, text: string): void => {
  if (said.get().some((one) => one.text === text)) return;
  const key = (said.get().at(-1)?.key ?? 0) + 1;
  said.set([...said.get().slice(-2), { key, text }]);
};

const One = ({ text, onDone }: { readonly text: string; readonly onDone: () => void }) => {
  useEffect(() => {
    const timer = setTimeout(onDone, STAY_MS);
    return () => clearTimeout(timer);
  }, [onDone]);
  return <p className={`panel ${styles.word}`}>{text}</p>;
};

export const Says = ({
  said,
  onDone,
}: {
  readonly said: Readable<readonly Said[]>;
  readonly onDone: (key: number) => void;
}) => (
  <div className={styles.words} role="status" aria-live="polite">
    {useValueOf(said).map(({ key, text }) => (
      <One key={key} text={text} onDone={() => onDone(key)} />
    ))}
  </div>
);
