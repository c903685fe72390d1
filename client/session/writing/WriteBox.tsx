/**
 * Writing silently: a box for the next note, my notes with change and remove while the round is open. Knows no canvas.
 * The box is free again at once; a note that is refused comes back into it.
 */
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { useT } from '../../i18n/index.ts';
import { nameOf } from '../names.ts';
import { useCommand, useSessionView } from '../session-context.ts';
import { MyNote } from './MyNote.tsx';
import styles from './writing.module.css';

/** From here on a note is rather two (domain.md B.4). */
const SOFT_LIMIT = 140;

/** A keyboard on the screen has no Shift+Enter to tell of. */
const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

interface Outgoing {
  readonly key: number;
  readonly text: string;
}

interface Props {
  readonly round: RoundView;
  /** Person it is entered for, when that is somebody else. */
  readonly forPerson?: string | undefined;
}

export const WriteBox = ({ round, forPerson }: Props) => {
  const t = useT();
  const view = useSessionView();
  const command = useCommand();
  const hintId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const lastKey = useRef(0);
  const author = forPerson ?? view.me.participantId;
  const name = forPerson === undefined ? undefined : nameOf(view, forPerson);
  const written = round.mine.filter((note) => note.author === author).length + outgoing.length;
  const isFull = written >= (round.limit || LIMITS.notesPerPerson);
  const length = [...text].length;

  const send = async (): Promise<void> => {
    const sent = text.trim();
    if (sent === '' || isFull) return;
    lastKey.current += 1;
    const key = lastKey.current;
    setOutgoing((all) => [...all, { key, text: sent }]);
    setText('');
    const whom = forPerson === undefined ? {} : { for: forPerson };
    const refused = await command({ type: 'writing.write', round: round.id, text: sent, ...whom });
    setOutgoing((all) => all.filter((one) => one.key !== key));
    if (refused) setText((now) => (now === '' ? sent : `${sent}\n${now}`));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
    box.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };

  return (
    <div className={styles.write}>
      {round.phase === 'writing' && (
        <form className={styles.form} onSubmit={submit}>
          <textarea
            ref={box}
            className="input"
            dir="auto"
            rows={2}
            aria-label={name === undefined ? t('live.write.box') : t('live.write.box.for', { name })}
            aria-describedby={hintId}
            maxLength={LIMITS.privateNoteChars}
            disabled={isFull && text === ''}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={press}
          />
          <p id={hintId} className={styles.hint} data-long={length > SOFT_LIMIT}>
            {isFull
              ? t('live.write.full')
              : length > SOFT_LIMIT
                ? t('live.write.long', { n: length })
                : t(isTouch() ? 'live.write.hint.touch' : 'live.write.hint')}
          </p>
          <button type="submit" className="button main" disabled={text.trim() === '' || isFull}>
            {t('live.write.add')}
          </button>
        </form>
      )}
      {round.mine.length + outgoing.length > 0 && (
        <>
          <ul className={styles.notes}>
            {round.mine.map((note) => (
              <MyNote key={note.id} round={round} note={note} />
            ))}
            {outgoing.map((one) => (
              <li key={one.key} className={styles.note} data-sending="true">
                <p dir="auto">{one.text}</p>
                <small>{t('live.write.sending')}</small>
              </li>
            ))}
          </ul>
          {round.phase !== 'revealed' && (
            <p className="hint">{name === undefined ? t('live.write.only') : t('live.write.only.for', { name })}</p>
          )}
        </>
      )}
    </div>
  );
};
