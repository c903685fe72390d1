/**
 * A note that everybody sees at once: into the place the step looks at, else into the parking corner, else onto the board.
 */
import { type FormEvent, useId, useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { useT } from '../i18n/index.ts';
import type { Visit } from '../net/device.ts';
import { useCommand } from '../session/session-context.ts';
import styles from './phone.module.css';
import { usePlace } from './places.ts';

/** From here on a note is rather two (domain.md B.4). */
const SOFT_LIMIT = 140;
const PLACES = ['parking'];

export const NoteBox = ({ forPerson, visit }: { readonly forPerson: string | undefined; readonly visit: Visit }) => {
  const t = useT();
  const command = useCommand();
  const hintId = useId();
  const [text, setText] = useState('');
  const [isSent, setSent] = useState(false);
  const place = usePlace(visit, PLACES);
  const length = [...text].length;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const sent = text.trim();
    if (sent === '') return;
    setText('');
    setSent(false);
    const whom = forPerson === undefined ? {} : { for: forPerson };
    const where = place ? { template: place.template, zone: place.zone } : {};
    const refused = await command({ type: 'note.add', text: sent, ...where, ...whom });
    if (refused) setText((now) => (now === '' ? sent : `${sent}\n${now}`));
    else setSent(true);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <textarea
        className="input"
        dir="auto"
        rows={3}
        aria-label={t('phone.note.box')}
        aria-describedby={hintId}
        maxLength={LIMITS.privateNoteChars}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={hintId} className="hint">
        {length > SOFT_LIMIT
          ? t('live.write.long', { n: length })
          : place?.title
            ? t('phone.note.place', { place: place.title })
            : t('phone.note.board')}
      </p>
      <button type="submit" className="button main" disabled={text.trim() === ''}>
        {t('phone.note.send')}
      </button>
      <p role="status" className={styles.sent}>
        {isSent ? t('phone.note.sent') : ''}
      </p>
    </form>
  );
};
