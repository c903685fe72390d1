/**
 * A line of text, written when the person is done with it. Any script.
 */
import { useEffect, useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

export const LineInput = ({ label, value, disabled = false, onChange }: Props) => {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = (): void => {
    if (draft !== value) onChange(draft);
  };
  return (
    <input
      className="input small"
      dir="auto"
      aria-label={label}
      placeholder={label}
      maxLength={LIMITS.fieldChars}
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
