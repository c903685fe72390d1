/**
 * A whole number under its label. What is typed stays while it is typed, also when it is empty or too large for a moment;
 * only a number within the bounds is handed on, and the last one of these stands there in the end.
 */
import { useState } from 'react';
import { TextField } from './TextField.tsx';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

export const CountField = ({ label, value, min, max, onChange }: Props) => {
  const [draft, setDraft] = useState<string>();
  const take = (text: string): void => {
    setDraft(text);
    const count = Math.round(Number(text));
    if (text.trim() !== '' && count >= min && count <= max) onChange(count);
  };
  return (
    <TextField
      label={label}
      small
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={draft ?? value}
      onChange={take}
      onBlur={() => setDraft(undefined)}
    />
  );
};
