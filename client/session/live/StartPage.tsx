/**
 * What a facilitator can start, each with a sentence that says what it is for.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { POLL_KINDS } from '../../../shared/session/ballot.ts';
import { useT } from '../../i18n/index.ts';
import { LiveIcon } from './LiveIcon.tsx';
import styles from './live.module.css';
import { useLive } from './live-context.ts';

export const StartPage = () => {
  const t = useT();
  const { show } = useLive();
  return (
    <ul className={styles.choices}>
      <li>
        <button type="button" onClick={() => show({ kind: 'open-writing' })}>
          <LiveIcon name="writing" />
          <span>
            <strong>{t('live.start.writing')}</strong>
            <small>{t('live.start.writing.about')}</small>
          </span>
        </button>
      </li>
      {POLL_KINDS.map((kind) => (
        <li key={kind}>
          <button type="button" onClick={() => show({ kind: 'open-poll', poll: kind })}>
            <LiveIcon name={kind} />
            <span>
              <strong>{t(keyOf('live.start', kind))}</strong>
              <small>{t(keyOf('live.start', kind, 'about'))}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
