/**
 * Leading from a phone: next step, pause, a minute more. The rest waits on the whole board.
 */
import { timeLeft } from '../../shared/session/time-left.ts';
import { useT } from '../i18n/index.ts';
import { useCommand, useServerNow, useSessionView } from '../session/session-context.ts';
import styles from './phone.module.css';

export const LeadBar = () => {
  const t = useT();
  const command = useCommand();
  const { agenda, timer } = useSessionView().parts;
  const now = useServerNow();
  const { steps, current, startedAt, pausedAt } = agenda;
  const here = steps.findIndex(({ id }) => id === current);
  const hasNext = steps.slice(here + 1).some(({ state }) => state === 'ahead');
  const next = startedAt === null ? 'agenda.start' : hasNext ? 'agenda.next' : 'agenda.finish';
  const isTimed = timeLeft(timer, now) !== undefined;
  return (
    <fieldset className={styles.lead}>
      <legend className="visually-hidden">{t('agenda.lead')}</legend>
      {(hasNext || current !== null) && (
        <button type="button" className="button" onClick={() => void command({ type: 'agenda.next', from: current })}>
          {t(next)}
        </button>
      )}
      <button
        type="button"
        className="button"
        aria-label={t(pausedAt === null ? 'agenda.pause' : 'agenda.resume')}
        onClick={() => void command({ type: pausedAt === null ? 'agenda.pause' : 'agenda.resume' })}
      >
        {t(pausedAt === null ? 'phone.pause' : 'agenda.resume')}
      </button>
      {isTimed && (
        <button
          type="button"
          className="button"
          aria-label={t('timer.moreTime')}
          onClick={() => void command({ type: 'timer.add', seconds: 60 })}
        >
          {t('timer.plusOne')}
        </button>
      )}
    </fieldset>
  );
};
