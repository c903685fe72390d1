/**
 * Results on the projector, large: of the poll that was revealed last, until something else is looked at.
 */
import { useEffect, useRef, useState } from 'react';
import type { PollView } from '../../shared/session/poll.ts';
import { PollResultsView } from '../session/results/PollResultsView.tsx';
import { useSessionView } from '../session/session-context.ts';
import styles from './screen.module.css';

/** The revealed poll to show. It goes when a step begins, people are brought somewhere, or another poll opens. */
export const useShownPoll = (): PollView | undefined => {
  const { agenda, focus, poll } = useSessionView().parts;
  const last = poll.polls.at(-1);
  const revealed = poll.polls.findLast((one) => one.phase === 'revealed' && one.results !== undefined);
  const [shown, setShown] = useState(() => (focus.at === null && last === revealed ? revealed?.id : undefined));
  const elsewhere = `${agenda.current} ${focus.at?.since} ${last?.phase === 'open' ? last.id : ''}`;
  const seen = useRef({ elsewhere, revealed: revealed?.id });
  useEffect(() => {
    const before = seen.current;
    seen.current = { elsewhere, revealed: revealed?.id };
    if (before.revealed !== revealed?.id) setShown(revealed?.id);
    else if (before.elsewhere !== elsewhere) setShown(undefined);
  }, [elsewhere, revealed?.id]);
  return poll.polls.find((one) => one.id === shown);
};

export const Results = ({ poll }: { readonly poll: PollView }) => (
  <section className={styles.results}>
    <h2 dir="auto">{poll.title}</h2>
    <PollResultsView poll={poll} />
  </section>
);
