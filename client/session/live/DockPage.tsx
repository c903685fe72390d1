/**
 * The page of the dock that is shown: its heading, a way back, folding.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../session-context.ts';
import styles from './dock.module.css';
import { ForPage } from './ForPage.tsx';
import { HandsPage } from './HandsPage.tsx';
import { LiveIcon } from './LiveIcon.tsx';
import { useLive } from './live-context.ts';
import { firstToShow, type Shown } from './live-items.ts';
import { MorePage } from './MorePage.tsx';
import { OpenPoll } from './OpenPoll.tsx';
import { OpenWriting } from './OpenWriting.tsx';
import { ParkPage } from './ParkPage.tsx';
import { PastPage } from './PastPage.tsx';
import { PollPanel } from './PollPanel.tsx';
import { RoundPanel } from './RoundPanel.tsx';
import { StartPage } from './StartPage.tsx';

/** Page that a page was reached from. */
const BACK: Readonly<Partial<Record<Shown['kind'], Shown>>> = {
  'open-writing': { kind: 'start' },
  'open-poll': { kind: 'start' },
  for: { kind: 'more' },
  park: { kind: 'more' },
  past: { kind: 'more' },
};

interface Content {
  readonly title: string;
  readonly body: ReactNode;
}

const useContent = (shown: Shown): Content | undefined => {
  const t = useT();
  const { parts } = useSessionView();
  const { show } = useLive();
  const done = (): void => show(firstToShow(parts));
  switch (shown.kind) {
    case 'round': {
      const round = parts.writing.rounds.find(({ id }) => id === shown.id);
      return (
        round && { title: round.title || t('live.start.writing'), body: <RoundPanel key={round.id} round={round} /> }
      );
    }
    case 'poll': {
      const poll = parts.poll.polls.find(({ id }) => id === shown.id);
      return poll && { title: poll.title, body: <PollPanel key={poll.id} poll={poll} /> };
    }
    case 'open-writing':
      return { title: t('live.start.writing'), body: <OpenWriting onDone={done} /> };
    case 'open-poll':
      return {
        title: t(keyOf('live.start', shown.poll)),
        body: <OpenPoll key={shown.poll} kind={shown.poll} onDone={done} />,
      };
    case 'hands':
      return { title: t('live.hand.queue'), body: <HandsPage /> };
    case 'start':
      return { title: t('live.start.title'), body: <StartPage /> };
    case 'more':
      return { title: t('live.more'), body: <MorePage /> };
    case 'for':
      return { title: t('live.for.title'), body: <ForPage /> };
    case 'park':
      return { title: t('live.more.park'), body: <ParkPage /> };
    case 'past':
      return { title: t('live.more.past'), body: <PastPage /> };
    case 'idle':
      return { title: t('live.title'), body: <p className="hint">{t('live.idle')}</p> };
  }
};

export const DockPage = ({ shown }: { readonly shown: Shown }) => {
  const t = useT();
  const { show } = useLive();
  const content = useContent(shown);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOwnPage = !('id' in shown);
  useEffect(() => {
    if (isOwnPage) heading.current?.focus();
  }, [isOwnPage]);
  if (!content) return null;
  const back = BACK[shown.kind];
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') show(undefined);
  };
  return (
    <section className={`panel ${styles.page}`} aria-label={content.title} data-page={shown.kind} onKeyDown={press}>
      <header className={styles.head}>
        {back && (
          <button type="button" className={styles.icon} aria-label={t('live.back')} onClick={() => show(back)}>
            <LiveIcon name="back" />
          </button>
        )}
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {content.title}
        </h2>
        <button
          type="button"
          className={styles.icon}
          aria-label={t('live.fold')}
          title={t('live.fold')}
          onClick={() => show(undefined)}
        >
          <LiveIcon name="fold" />
        </button>
      </header>
      <div className={styles.content}>{content.body}</div>
    </section>
  );
};
