/**
 * The numbers of a plan beside each other, each with the least and the most that the server takes.
 */
import { CountField } from '../ui/CountField.tsx';
import styles from './live-panel.module.css';

type Counts<Key extends string> = Readonly<Record<Key, number>>;

interface Props<Key extends string> {
  readonly labelOf: (key: Key) => string;
  readonly bounds: readonly (readonly [key: Key, min: number, max: number])[];
  readonly values: Counts<Key>;
  readonly onChange: (changed: Partial<Counts<Key>>) => void;
}

export const CountFields = <Key extends string>({ labelOf, bounds, values, onChange }: Props<Key>) => (
  <div className={styles.numbers}>
    {bounds.map(([key, min, max]) => (
      <CountField
        key={key}
        label={labelOf(key)}
        min={min}
        max={max}
        value={values[key]}
        onChange={(count) => onChange({ [key]: count } as Partial<Counts<Key>>)}
      />
    ))}
  </div>
);
