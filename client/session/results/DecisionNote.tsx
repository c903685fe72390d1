/**
 * A decision as it was written down, apart from what the votes say.
 */
import type { PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import styles from './decision.module.css';

export const DecisionNote = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const { decision, items } = poll;
  if (decision === null) return null;
  const chosen = items.filter(({ id }) => decision.chosen.includes(id));
  return (
    <section className={styles.decision} data-decision="">
      <h4>
        {t('live.decision')}
        {decision.differs && <span className={styles.differs}>{t('live.decision.differed')}</span>}
      </h4>
      {chosen.length > 0 && (
        <ul>
          {chosen.map(({ id, label }) => (
            <li key={id} dir="auto">
              {label}
            </li>
          ))}
        </ul>
      )}
      {decision.text && <p dir="auto">{decision.text}</p>}
      {decision.reason && (
        <p dir="auto" className="hint">
          {t('live.decision.reason')}: {decision.reason}
        </p>
      )}
    </section>
  );
};
