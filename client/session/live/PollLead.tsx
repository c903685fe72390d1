/**
 * Steering a poll until it is revealed: how many have voted, who has not yet, tables, close, reveal, cancel.
 */
import type { PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../session-context.ts';
import styles from './live.module.css';
import { useLive } from './live-context.ts';
import { Sure } from './Sure.tsx';
import { TallyForm } from './TallyForm.tsx';

/** People who have not voted yet; a press enters for them. */
const NotYet = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const { people } = useSessionView();
  const { enterFor } = useLive();
  const missing = people.filter(
    ({ id, role, removed }) => role === 'participant' && !removed && !poll.voted?.includes(id),
  );
  if (missing.length === 0) return <p className={styles.done}>{t('live.poll.all')}</p>;
  return (
    <section className={styles.part}>
      <h3>{t('live.poll.waiting')}</h3>
      <div className={styles.chips}>
        {missing.map(({ id, name, here }) => (
          <button
            key={id}
            type="button"
            className={styles.chip}
            data-away={!here}
            title={t('live.for.pick', { name })}
            onClick={() => enterFor(id)}
          >
            <span dir="auto">{name}</span>
          </button>
        ))}
      </div>
    </section>
  );
};

const Open = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const command = useCommand();
  return (
    <>
      <button type="button" className="button main" onClick={() => void command({ type: 'poll.close', poll: poll.id })}>
        {t('live.poll.close')}
      </button>
      <NotYet poll={poll} />
      {poll.tables && poll.tables.length > 0 && (
        <p className={styles.progress}>
          {t('live.poll.tables')}: {poll.tables.map(({ label, people }) => `${label} (${people})`).join(' · ')}
        </p>
      )}
      {poll.kind !== 'rating' && <TallyForm poll={poll} />}
    </>
  );
};

export const PollLead = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const command = useCommand();
  return (
    <>
      <p className={styles.progress} role="status">
        {t('live.poll.progress', { cast: poll.cast, eligible: Math.max(poll.cast, poll.eligible) })}
      </p>
      <progress
        className={styles.bar}
        aria-hidden="true"
        value={poll.cast}
        max={Math.max(1, poll.cast, poll.eligible)}
      />
      {poll.phase === 'open' ? (
        <Open poll={poll} />
      ) : (
        <>
          <p className={styles.promise}>{t('live.poll.onlyYou')}</p>
          <button
            type="button"
            className="button main"
            onClick={() => void command({ type: 'poll.reveal', poll: poll.id })}
          >
            {t('live.poll.reveal')}
          </button>
        </>
      )}
      <Sure
        label={t('live.poll.cancel')}
        question={t('live.poll.cancelSure')}
        onYes={() => void command({ type: 'poll.cancel', poll: poll.id })}
      />
    </>
  );
};
