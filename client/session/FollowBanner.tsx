/**
 * Following one person: my view goes where theirs goes, a banner says so, and any movement of my own, Esc or the button
 * ends it.
 */
import { useEffect } from 'react';
import { useBoard } from '../board/board-context.ts';
import { showRect } from '../board/gathering.ts';
import { useT } from '../i18n/index.ts';
import { useValueOf } from '../ui/use-value.ts';
import styles from './session-bar.module.css';
import { useSessionView } from './session-context.ts';

/** What a person does to move their own view. */
const OWN_MOVES = ['wheel', 'pointerdown', 'touchmove'] as const;

export const FollowBanner = () => {
  const t = useT();
  const { board, editor } = useBoard();
  const { presence } = board.room;
  const canvas = useValueOf(editor);
  const followed = useValueOf(presence.followed);
  const { people } = useSessionView();
  const view = followed?.view;
  useEffect(() => {
    if (canvas && view) showRect(canvas, [view.x, view.y, view.width, view.height], { force: true });
  }, [canvas, view]);
  const isFollowing = followed !== undefined;
  useEffect(() => {
    if (!isFollowing || !canvas) return undefined;
    const place = canvas.getContainer();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') presence.unfollow();
    };
    for (const move of OWN_MOVES) place.addEventListener(move, presence.unfollow, { capture: true, passive: true });
    document.addEventListener('keydown', onKey);
    return () => {
      for (const move of OWN_MOVES) place.removeEventListener(move, presence.unfollow, { capture: true });
      document.removeEventListener('keydown', onKey);
    };
  }, [isFollowing, canvas, presence]);
  if (!followed) return null;
  const name = people.find((person) => person.id === followed.participantId)?.name ?? '';
  return (
    <div className={`panel ${styles.banner}`} role="status">
      <span className={styles.says}>
        {t('follow.following', { name })} <small>{t('focus.moveToLeave')}</small>
      </span>
      <button type="button" className="button quiet small" onClick={presence.unfollow}>
        {t('focus.leave')}
      </button>
    </div>
  );
};
