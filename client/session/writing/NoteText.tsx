/**
 * The text of a private note while it is written, and the button that hands it on. Stands in a form.
 */
import { LIMITS } from '../../../shared/limits.ts';

interface Props {
  readonly label: string;
  readonly button: string;
  /** How the button looks. */
  readonly look: 'main' | 'small';
  readonly text: string;
  readonly onChange: (text: string) => void;
}

export const NoteText = ({ label, button, look, text, onChange }: Props) => (
  <>
    <textarea
      className="input"
      dir="auto"
      rows={2}
      aria-label={label}
      maxLength={LIMITS.privateNoteChars}
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
    <button type="submit" className={`button ${look}`} disabled={text.trim() === ''}>
      {button}
    </button>
  </>
);
