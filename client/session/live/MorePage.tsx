/**
 * What is needed now and then: entering for somebody, parking a thought, what was before.
 */
import { useT } from '../../i18n/index.ts';
import { useMyRights, useSessionView } from '../session-context.ts';
import { LiveIcon } from './LiveIcon.tsx';
import styles from './live.module.css';
import { useLive } from './live-context.ts';

const PAGES = [
  { kind: 'for', icon: 'person' },
  { kind: 'park', icon: 'park' },
  { kind: 'past', icon: 'past' },
] as const;

export const MorePage = () => {
  const t = useT();
  const { me } = useSessionView();
  const rights = useMyRights();
  const { show } = useLive();
  const may = { for: me.canWrite, park: rights.add, past: true };
  return (
    <ul className={styles.choices}>
      {PAGES.filter(({ kind }) => may[kind]).map(({ kind, icon }) => (
        <li key={kind}>
          <button type="button" onClick={() => show({ kind })}>
            <LiveIcon name={icon} />
            <span>
              <strong>{t(`live.more.${kind}`)}</strong>
              <small>{t(`live.more.${kind}.about`)}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
