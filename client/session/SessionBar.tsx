/**
 * The session at the top centre of the board: the running step and the time for all, leading beside it for facilitators,
 * and below it what everybody has to know just now (paused, brought here, tried alone).
 */
import { useState } from 'react';
import { timeLeft } from '../../shared/session/time-left.ts';
import { useT } from '../i18n/index.ts';
import { AgendaDialog } from './AgendaDialog.tsx';
import { Countdown } from './Countdown.tsx';
import { FocusBanner, useStepPlace } from './FocusBanner.tsx';
import { FollowBanner } from './FollowBanner.tsx';
import { LeadControls } from './LeadControls.tsx';
import { RehearsalBanner } from './RehearsalBanner.tsx';
import { StepPopover } from './StepPopover.tsx';
import styles from './session-bar.module.css';
import { useSessionView } from './session-context.ts';

const PausedBanner = () => {
  const t = useT();
  const { me, parts } = useSessionView();
  if (parts.agenda.pausedAt === null) return null;
  return (
    <p className={`panel ${styles.banner} ${styles.paused}`} role="status">
      {t(me.facilitates ? 'agenda.pausedByYou' : 'agenda.pausedBanner')}
    </p>
  );
};

export const SessionBar = ({ boardId }: { readonly boardId: string }) => {
  const t = useT();
  const [planning, plan] = useState(false);
  const { me, parts } = useSessionView();
  useStepPlace();
  const hasSteps = parts.agenda.steps.length > 0;
  const timed = timeLeft(parts.timer, 0) !== undefined;
  return (
    <div className={styles.top}>
      {(hasSteps || timed || me.facilitates) && (
        <section className={`panel ${styles.bar}`} aria-label={t('agenda.bar')}>
          {hasSteps && <StepPopover onAgenda={() => plan(true)} />}
          <Countdown />
          {me.facilitates && <LeadControls boardId={boardId} onAgenda={() => plan(true)} />}
        </section>
      )}
      <RehearsalBanner />
      <PausedBanner />
      <FocusBanner />
      <FollowBanner />
      {planning && <AgendaDialog onClose={() => plan(false)} />}
    </div>
  );
};
