/**
 * One line and a button beside it: what is typed is handed on, and the line is empty again unless it was refused.
 */
import { type FormEvent, useState } from 'react';
import type { RefusalCode } from '../../shared/refusals.ts';
import shared from './live-panel.module.css';

interface Props {
  readonly label: string;
  readonly button: string;
  readonly onSend: (text: string) => Promise<RefusalCode | undefined>;
}

export const LineForm = ({ label, button, onSend }: Props) => {
  const [text, setText] = useState('');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await onSend(text.trim());
    if (refused === undefined) setText('');
  };
  return (
    <form className={shared.row} onSubmit={(event) => void send(event)}>
      <input
        className="input small"
        dir="auto"
        placeholder={label}
        aria-label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button small" disabled={text.trim() === ''}>
        {button}
      </button>
    </form>
  );
};
