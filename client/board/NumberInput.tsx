/**
 * A whole number from 0 to 100 (or another range), written when the person is done with it, not at every digit.
 */
import { useEffect, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

export const NumberInput = ({ label, value, min = 0, max = 100, disabled = false, onChange }: Props) => {
  const [draft, setDraft] = useState(String(value ?? ''));
  useEffect(() => setDraft(String(value ?? '')), [value]);

  const commit = (): void => {
    const typed = Math.round(Number(draft));
    if (draft.trim() === '' || !Number.isFinite(typed)) {
      setDraft(String(value ?? ''));
      return;
    }
    const next = Math.min(max, Math.max(min, typed));
    setDraft(String(next));
    if (next !== value) onChange(next);
  };
  return (
    <input
      className="input small"
      style={{ inlineSize: 68 }}
      type="number"
      inputMode="numeric"
      aria-label={label}
      min={min}
      max={max}
      value={draft}
      disabled={disabled}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        event.stopPropagation();
      }}
    />
  );
};
