/**
 * Everything a facilitator can do to lead, in words: agenda, back and skip, timer, bringing people, trying it alone, the
 * projector view, the sound of this device.
 */
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import type { SessionInput } from '../../shared/session/session.ts';
import { useBoard } from '../board/board-context.ts';
import { useT } from '../i18n/index.ts';
import { isQuiet, rememberQuiet } from '../net/device.ts';
import { direction } from '../ui/direction.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import styles from './session-bar.module.css';
import { useCommand, useServerNow, useSessionView } from './session-context.ts';
import { TimerItems } from './TimerMenu.tsx';
import { useBring } from './use-bring.ts';

interface Props {
  readonly boardId: string;
  readonly onAgenda: () => void;
}

interface ItemProps {
  readonly icon: IconName;
  readonly text: string;
  readonly onSelect: () => void;
}

const Item = ({ icon, text, onSelect }: ItemProps) => (
  <DropdownMenu.Item className={styles.item} onSelect={onSelect}>
    <Icon name={icon} />
    {text}
  </DropdownMenu.Item>
);

const StepItems = () => {
  const t = useT();
  const command = useCommand();
  const { steps, current, pausedAt } = useSessionView().parts.agenda;
  const send = (input: SessionInput) => (): void => void command(input);
  const hasBegun = steps.some((step) => step.state !== 'ahead') || current !== null;
  return (
    <>
      {hasBegun && steps[0]?.id !== current && (
        <Item icon="back" text={t('agenda.back')} onSelect={send({ type: 'agenda.back', from: current })} />
      )}
      {current !== null && (
        <Item icon="skip" text={t('agenda.skip')} onSelect={send({ type: 'agenda.skip', from: current })} />
      )}
      {pausedAt === null && <Item icon="pause" text={t('agenda.pause')} onSelect={send({ type: 'agenda.pause' })} />}
    </>
  );
};

const ClockItems = () => {
  const t = useT();
  const command = useCommand();
  const { timer, agenda } = useSessionView().parts;
  const stands = timer.leftMs !== null;
  if (timer.endsAt === null && !stands) return null;
  return (
    <>
      <Item icon="plus" text={t('timer.moreTime')} onSelect={() => void command({ type: 'timer.add', seconds: 60 })} />
      {agenda.pausedAt === null && (
        <Item
          icon={stands ? 'play' : 'clock'}
          text={t(stands ? 'timer.resume' : 'timer.hold')}
          onSelect={() => void command({ type: stands ? 'timer.resume' : 'timer.pause' })}
        />
      )}
      <Item icon="close" text={t('timer.stop')} onSelect={() => void command({ type: 'timer.stop' })} />
    </>
  );
};

const FocusItems = () => {
  const t = useT();
  const command = useCommand();
  const bring = useBring();
  const { at } = useSessionView().parts.focus;
  return (
    <>
      <Item icon="gather" text={t('focus.bring')} onSelect={() => bring()} />
      <Item icon="lock" text={t('focus.bringHeld')} onSelect={() => bring(true)} />
      {at && <Item icon="unlock" text={t('focus.release')} onSelect={() => void command({ type: 'focus.release' })} />}
    </>
  );
};

export const LeadMenu = ({ boardId, onAgenda }: Props) => {
  const t = useT();
  const { rehearsal } = useBoard();
  const now = useServerNow();
  const [quiet, setQuiet] = useState(isQuiet);
  const hasSteps = useSessionView().parts.agenda.steps.length > 0;
  const turnSound = (): void => {
    rememberQuiet(!quiet);
    setQuiet(!quiet);
  };
  return (
    <DropdownMenu.Root dir={direction()}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="button quiet small" aria-label={t('agenda.more')} title={t('agenda.more')}>
          <Icon name="more" />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={`panel ${styles.menu}`} align="end" sideOffset={8} collisionPadding={8}>
          <Item icon="list" text={t('agenda.edit')} onSelect={onAgenda} />
          <StepItems />
          <DropdownMenu.Separator className={styles.line} />
          <TimerItems />
          <ClockItems />
          <DropdownMenu.Separator className={styles.line} />
          <FocusItems />
          <DropdownMenu.Separator className={styles.line} />
          {hasSteps && (
            <Item icon="eye" text={t('rehearsal.begin')} onSelect={() => rehearsal.set({ at: 0, since: now })} />
          )}
          <Item
            icon="screen"
            text={t('screen.open')}
            onSelect={() => void open(`/screen/${encodeURIComponent(boardId)}`, '_blank', 'noopener')}
          />
          <Item icon="sound" text={t(quiet ? 'timer.soundOn' : 'timer.soundOff')} onSelect={turnSound} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};
