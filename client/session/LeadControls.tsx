/**
 * What facilitators lead with, beside the countdown: the next step, pause, a minute more, bring everyone, and the rest in
 * a menu. Whoever presses "next" says which step they saw, so that two at once go on by one step only.
 */
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { LeadMenu } from './LeadMenu.tsx';
import styles from './session-bar.module.css';
import { useCommand, useSessionView } from './session-context.ts';
import { TimerMenu } from './TimerMenu.tsx';
import { useBring } from './use-bring.ts';

interface Props {
  readonly boardId: string;
  readonly onAgenda: () => void;
}

const NextButton = () => {
  const t = useT();
  const command = useCommand();
  const { steps, current, startedAt } = useSessionView().parts.agenda;
  const here = steps.findIndex((step) => step.id === current);
  const hasNext = steps.slice(here + 1).some((step) => step.state === 'ahead');
  if (current === null && !hasNext) return null;
  const label = startedAt === null ? 'agenda.start' : hasNext ? 'agenda.next' : 'agenda.finish';
  return (
    <button
      type="button"
      className="button main small"
      onClick={() => void command({ type: 'agenda.next', from: current })}
    >
      {t(label)}
    </button>
  );
};

const PauseButton = () => {
  const t = useT();
  const command = useCommand();
  const paused = useSessionView().parts.agenda.pausedAt !== null;
  const label = t(paused ? 'agenda.resume' : 'agenda.pause');
  return (
    <button
      type="button"
      className={`button small ${paused ? '' : `quiet ${styles.wide}`}`}
      aria-label={label}
      title={label}
      onClick={() => void command({ type: paused ? 'agenda.resume' : 'agenda.pause' })}
    >
      <Icon name={paused ? 'play' : 'pause'} />
      {paused && <span>{label}</span>}
    </button>
  );
};

export const LeadControls = ({ boardId, onAgenda }: Props) => {
  const t = useT();
  const command = useCommand();
  const bring = useBring();
  const { agenda, timer } = useSessionView().parts;
  const timed = timer.endsAt !== null || timer.leftMs !== null;
  return (
    <div className={styles.lead} role="toolbar" aria-label={t('agenda.lead')}>
      {agenda.steps.length === 0 && (
        <button type="button" className="button main small" onClick={onAgenda}>
          {t('agenda.plan')}
        </button>
      )}
      <NextButton />
      {timed ? (
        <button
          type="button"
          className={`button quiet small ${styles.wide}`}
          title={t('timer.moreTime')}
          onClick={() => void command({ type: 'timer.add', seconds: 60 })}
        >
          {t('timer.plusOne')}
        </button>
      ) : (
        <TimerMenu />
      )}
      <PauseButton />
      <button
        type="button"
        className={`button quiet small ${styles.wide}`}
        aria-label={t('focus.bring')}
        title={t('focus.bring')}
        onClick={() => bring()}
      >
        <Icon name="gather" />
      </button>
      <LeadMenu boardId={boardId} onAgenda={onAgenda} />
    </div>
  );
};
