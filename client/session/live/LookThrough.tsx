/**
 * Before the reveal, for facilitators: the texts without authors. Take out what would hurt, then reveal one by one or all.
 */
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../session-context.ts';
import styles from './live.module.css';
import { Sure } from './Sure.tsx';

export const LookThrough = ({ round }: { readonly round: RoundView }) => {
  const t = useT();
  const command = useCommand();
  const { waiting } = round;
  return (
    <section className={styles.part}>
      <p className="hint">{t(waiting.length > 0 ? 'live.write.waiting' : 'live.write.waiting.none')}</p>
      {waiting.length > 0 && (
        <button
          type="button"
          className="button main"
          onClick={() => void command({ type: 'writing.reveal', round: round.id })}
        >
          {t('live.write.revealAll')}
        </button>
      )}
      <ul className={styles.papers}>
        {waiting.map((note) => (
          <li key={note.id} data-note={note.id}>
            <p dir="auto">{note.text}</p>
            <div className={styles.row}>
              <button
                type="button"
                className="button small"
                onClick={() => void command({ type: 'writing.reveal', round: round.id, note: note.id })}
              >
                {t('live.write.revealOne')}
              </button>
              <Sure
                label={t('live.write.remove')}
                question={t('live.write.removeSure')}
                onYes={() => void command({ type: 'writing.remove', round: round.id, note: note.id })}
              />
            </div>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button quiet small"
        onClick={() => void command({ type: 'writing.reopen', round: round.id })}
      >
        {t('live.write.reopen')}
      </button>
    </section>
  );
};
