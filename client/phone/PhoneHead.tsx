/**
 * The top of the page: board, time, and how the connection stands where it is not simply good.
 */
import { useT } from '../i18n/index.ts';
import type { SessionSocket } from '../net/session-socket.ts';
import { Countdown } from '../session/Countdown.tsx';
import { useSessionView } from '../session/session-context.ts';
import { useValueOf } from '../ui/use-value.ts';
import styles from './phone.module.css';

export const PhoneHead = ({ socket }: { readonly socket: SessionSocket }) => {
  const t = useT();
  const { settings, parts } = useSessionView();
  const online = useValueOf(socket.online);
  const waiting = useValueOf(socket.waiting);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <img src="/icon.svg" alt="" width="28" height="28" />
        <p dir="auto">{settings.title}</p>
        <Countdown />
      </div>
      <div role="status">
        {!online && (
          <p className={styles.offline}>
            {t('phone.offline')} {waiting > 0 && t('phone.waits', { count: waiting })}
          </p>
        )}
        {parts.agenda.pausedAt !== null && <p className={styles.paused}>{t('phone.paused')}</p>}
      </div>
    </header>
  );
};
