/**
 * One line to type in under its label; words go in the direction they are written in. Whoever shows it keeps the value; what
 * else an input takes is passed on.
 */
import type { InputHTMLAttributes } from 'react';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string | number;
  readonly small?: boolean;
  readonly onChange: (value: string) => void;
}

export const TextField = ({ label, value, small = false, onChange, ...more }: Props) => (
  <label className="field">
    <span>{label}</span>
    <input
      className={small ? 'input small' : 'input'}
      dir={more.type === undefined && more.inputMode === undefined ? 'auto' : undefined}
      {...more}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
);
