/**
 * One of my notes that nobody else has seen yet: change it, remove it, in a go-round reveal it.
 */
import { type FormEvent, useState } from 'react';
import type { NoteView, RoundView } from '../../../shared/session/writing-view.ts';
import { useT } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { nameOf } from '../names.ts';
import { useCommand, useSessionView } from '../session-context.ts';
import { NoteText } from './NoteText.tsx';
import styles from './writing.module.css';

interface Props {
  readonly round: RoundView;
  readonly note: NoteView;
}

export const MyNote = ({ round, note }: Props) => {
  const t = useT();
  const view = useSessionView();
  const command = useCommand();
  const [draft, setDraft] = useState<string>();
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused =
      draft === undefined || draft.trim() === note.text
        ? undefined
        : await command({ type: 'writing.edit', round: round.id, note: note.id, text: draft });
    if (!refused) setDraft(undefined);
  };
  if (draft !== undefined && round.phase === 'writing') {
    return (
      <li className={styles.note}>
        <form className={styles.form} onSubmit={keep}>
          <NoteText
            label={t('live.write.edit')}
            button={t('live.write.save')}
            look="small"
            text={draft}
            onChange={setDraft}
          />
        </form>
      </li>
    );
  }
  return (
    <li className={styles.note} data-note={note.id}>
      <p dir="auto">{note.text}</p>
      {note.author !== undefined && note.author !== view.me.participantId && (
        <small>{t('live.write.by', { name: nameOf(view, note.author) })}</small>
      )}
      <span className={styles.buttons}>
        {round.phase === 'writing' && (
          <button
            type="button"
            title={t('live.write.edit')}
            aria-label={`${t('live.write.edit')}: ${note.text}`}
            onClick={() => setDraft(note.text)}
          >
            <Icon name="draw" />
          </button>
        )}
        {round.phase === 'closed' && !round.anonymous && (
          <button
            type="button"
            className="button small"
            onClick={() => void command({ type: 'writing.reveal', round: round.id, note: note.id })}
          >
            {t('live.write.reveal')}
          </button>
        )}
        <button
          type="button"
          title={t('live.write.remove')}
          aria-label={`${t('live.write.remove')}: ${note.text}`}
          onClick={() => void command({ type: 'writing.remove', round: round.id, note: note.id })}
        >
          <Icon name="trash" />
        </button>
      </span>
    </li>
  );
};
