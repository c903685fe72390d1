/**
 * Trying the agenda alone: says so, walks from step to step, tells what participants may do there, and ends any time.
 */
import { keyOf } from '../../shared/i18n/translate.ts';
import { RIGHTS } from '../../shared/session/rights.ts';
import { useBoard } from '../board/board-context.ts';
import { useT } from '../i18n/index.ts';
import { useValueOf } from '../ui/use-value.ts';
import styles from './session-bar.module.css';
import { useMyRights, useSessionLink, useSessionView } from './session-context.ts';

export const RehearsalBanner = () => {
  const t = useT();
  const { rehearsal } = useBoard();
  const { clockOffset } = useSessionLink();
  const now = useValueOf(rehearsal);
  const { steps } = useSessionView().parts.agenda;
  const rights = useMyRights();
  if (!now) return null;
  const go = (at: number): void => rehearsal.set({ at, since: Date.now() + clockOffset() });
  const may = RIGHTS.filter((right) => rights[right]).map((right) => t(keyOf('right', right)));
  return (
    <section className={`panel ${styles.banner} ${styles.rehearsal}`} aria-label={t('rehearsal.title')}>
      <span>
        <strong>{t('rehearsal.title')}</strong> {t('rehearsal.noTrace')}
        <small>
          {may.length === 0
            ? t('rehearsal.mayNothing')
            : t('rehearsal.may', { what: new Intl.ListFormat(document.documentElement.lang).format(may) })}
        </small>
      </span>
      <span className={styles.buttons}>
        <button type="button" className="button small" disabled={now.at === 0} onClick={() => go(now.at - 1)}>
          {t('rehearsal.back')}
        </button>
        <button
          type="button"
          className="button main small"
          disabled={now.at >= steps.length - 1}
          onClick={() => go(now.at + 1)}
        >
          {t('rehearsal.next')}
        </button>
        <button type="button" className="button small" onClick={() => rehearsal.set(undefined)}>
          {t('rehearsal.leave')}
        </button>
      </span>
    </section>
  );
};
