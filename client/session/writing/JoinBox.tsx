/**
 * Merging private notes with those one shares with: tick what says the same, write it in one note, all are its authors.
 * Knows no canvas.
 */
import { type FormEvent, useState } from 'react';
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../session-context.ts';
import { useName } from '../use-name.ts';
import { NoteText } from './NoteText.tsx';
import styles from './writing.module.css';

export const JoinBox = ({ round }: { readonly round: RoundView }) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const notes = [...round.shared, ...round.mine];
  const chosen = notes.filter(({ id }) => ticked.includes(id));
  const tick = (id: string): void => {
    const next = ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
    const texts = (ids: readonly string[]) => notes.filter((note) => ids.includes(note.id)).map((note) => note.text);
    // What the two have put into words themselves stays.
    if (text === texts(ticked).join('; ')) setText(texts(next).join('; '));
    setTicked(next);
  };
  const join = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const ids = chosen.map(({ id }) => id);
    const refused = await command({ type: 'writing.join', round: round.id, notes: ids, text });
    if (refused) return;
    setTicked([]);
    setText('');
  };
  return (
    <form className={styles.form} aria-label={t('vision.join.title')} onSubmit={(event) => void join(event)}>
      <p className={styles.hint}>{t('vision.join.about')}</p>
      <ul className={styles.ticks}>
        {notes.map(({ id, text: words, author = '', coAuthors = [] }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                aria-label={t('vision.join.pick', { note: words })}
                checked={ticked.includes(id)}
                onChange={() => tick(id)}
              />
              <span dir="auto">
                {words}
                <small>
                  {name(author)}
                  {coAuthors.length > 0 && ` ${t('vision.join.by', { names: coAuthors.map(name).join(', ') })}`}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <NoteText
          label={t('vision.join.text')}
          button={t('vision.join.do')}
          look="main"
          text={text}
          onChange={setText}
        />
      )}
    </form>
  );
};
