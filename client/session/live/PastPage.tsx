/**
 * Rounds and votes of this session that are over, the newest first.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../session-context.ts';
import { LiveIcon } from './LiveIcon.tsx';
import styles from './live.module.css';
import { useLive } from './live-context.ts';
import { allItems } from './live-items.ts';

export const PastPage = () => {
  const t = useT();
  const { parts } = useSessionView();
  const { show } = useLive();
  const past = allItems(parts)
    .filter(({ phase }) => phase === 'revealed')
    .reverse();
  if (past.length === 0) return <p className="hint">{t('live.past.none')}</p>;
  return (
    <ul className={styles.choices}>
      {past.map(({ kind, id, title }) => {
        const poll = parts.poll.polls.find((one) => one.id === id);
        return (
          <li key={id}>
            <button type="button" onClick={() => show({ kind, id })}>
              <LiveIcon name={poll?.kind ?? 'writing'} />
              <span>
                <strong dir="auto">{title}</strong>
                <small>{t(poll ? keyOf('live.start', poll.kind) : 'live.start.writing')}</small>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
