/**
 * One focus: who is brought somewhere goes there, sees who called, and leaves by moving. A held view stays, with a small
 * way out that is always there. Whoever called sees that they did, and how to let go.
 */
import { useEffect, useState } from 'react';
import { useBoard } from '../board/board-context.ts';
import { followRect, showRect, stepRect } from '../board/gathering.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useValueOf } from '../ui/use-value.ts';
import styles from './session-bar.module.css';
import { useCommand, useSessionView } from './session-context.ts';

/** Shows everybody the place of the step when it begins. */
export const useStepPlace = (): void => {
  const { board, editor } = useBoard();
  const canvas = useValueOf(editor);
  const { agenda } = useSessionView().parts;
  const step = agenda.steps.find(({ id }) => id === agenda.current);
  const place = step && `${step.id} ${step.focus.template} ${step.focus.zone}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another step or place moves the view, not every news of the agenda.
  useEffect(() => {
    const rect = stepRect(board.records, step);
    if (canvas && rect) showRect(canvas, rect);
  }, [canvas, board, place]);
};

const useFollowing = () => {
  const { me, parts } = useSessionView();
  const { at } = parts.focus;
  const canvas = useValueOf(useBoard().editor);
  /** The call that this person has left. */
  const [left, setLeft] = useState(0);
  const since = at && at.by !== me.participantId && at.since !== left ? at.since : undefined;
  // Facilitators are never held: they must be able to go where help is needed.
  const held = at?.held === true && !me.facilitates;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a call is followed once; `since` tells calls apart.
  useEffect(() => {
    if (since === undefined || !at || !canvas) return undefined;
    const leave = (): void => setLeft(since);
    const stop = followRect(canvas, at.rect, { held, onOwnMove: held ? () => undefined : leave });
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') leave();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      stop();
    };
  }, [since, held, canvas]);
  return { following: since !== undefined, held, leave: () => setLeft(since ?? 0) };
};

export const FocusBanner = () => {
  const t = useT();
  const command = useCommand();
  const { me, people, parts } = useSessionView();
  const { at } = parts.focus;
  const { following, held, leave } = useFollowing();
  if (!at) return null;
  if (at.by === me.participantId) {
    return (
      <div className={`panel ${styles.banner}`} role="status">
        <Icon name="gather" />
        <span className={styles.says}>{t(at.held ? 'focus.youHold' : 'focus.youBrought')}</span>
        <button type="button" className="button small" onClick={() => void command({ type: 'focus.release' })}>
          {t('focus.release')}
        </button>
      </div>
    );
  }
  if (!following) return null;
  const name = people.find((person) => person.id === at.by)?.name ?? '';
  return (
    <div className={`panel ${styles.banner}`} role="status">
      <span className={styles.star} aria-hidden="true">
        ★
      </span>
      <span className={styles.says}>
        {t(held ? 'focus.held' : 'focus.brought', { name })} {!held && <small>{t('focus.moveToLeave')}</small>}
      </span>
      <button type="button" className="button quiet small" onClick={leave}>
        {t(held ? 'focus.leaveAnyway' : 'focus.leave')}
      </button>
    </div>
  );
};
