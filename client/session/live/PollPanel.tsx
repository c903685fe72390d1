/**
 * One poll: the ballot for who votes, steering for who leads it, results and decision once they are there.
 */
import { useState } from 'react';
import type { PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import { BallotForm } from '../ballot/BallotForm.tsx';
import { nameOf } from '../names.ts';
import { DecisionNote } from '../results/DecisionNote.tsx';
import { PollResultsView } from '../results/PollResultsView.tsx';
import { useCommand, useMyRights, useSessionView } from '../session-context.ts';
import { DecisionForm } from './DecisionForm.tsx';
import styles from './live.module.css';
import { useLive } from './live-context.ts';
import { PollLead } from './PollLead.tsx';

/** My ballot, or the ballot of whom I enter for. */
const Ballot = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const view = useSessionView();
  const rights = useMyRights();
  const command = useCommand();
  const { forPerson } = useLive();
  const [handedIn, setHandedIn] = useState<readonly string[]>([]);
  if (forPerson !== undefined) {
    const name = nameOf(view, forPerson);
    if (handedIn.includes(forPerson) || poll.voted?.includes(forPerson))
      return <p className={styles.done}>{t('live.ballot.done.for', { name })}</p>;
    return (
      <BallotForm
        key={forPerson}
        poll={poll}
        forName={name}
        onHandIn={async (ballot) => {
          const refused = await command({ type: 'poll.vote', poll: poll.id, ballot, for: forPerson });
          if (refused === undefined || refused === 'poll.voted') setHandedIn((all) => [...all, forPerson]);
          return refused;
        }}
      />
    );
  }
  if (poll.hasVoted) return <p className={styles.done}>{t('live.ballot.done')}</p>;
  if (!poll.canVote) return <p className="hint">{t('live.ballot.watch')}</p>;
  if (!rights.vote) return <p className={styles.done}>{t('live.ballot.paused')}</p>;
  return <BallotForm poll={poll} onHandIn={(ballot) => command({ type: 'poll.vote', poll: poll.id, ballot })} />;
};

/** What was tied is put to the vote again, one dot for each place that is still free. */
const VoteAgain = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const command = useCommand();
  const { parts } = useSessionView();
  const dots = poll.results?.dots;
  if (!dots || poll.places === 0 || dots.tieAtCut.length === 0) return null;
  if (parts.poll.polls.some(({ reVoteOf }) => reVoteOf === poll.id))
    return <p className="hint">{t('live.results.again.open')}</p>;
  const places = Math.max(1, poll.places - dots.clearWinners.length);
  const again = (): void =>
    void command({
      type: 'poll.open',
      kind: 'dots',
      title: poll.title,
      items: poll.items.filter(({ id }) => dots.tieAtCut.includes(id)),
      places,
      budget: places,
      maxPerItem: 1,
      anonymous: poll.anonymous,
      weight: poll.weight,
      reVoteOf: poll.id,
    });
  return (
    <button type="button" className="button main" onClick={again}>
      {t('live.results.again')}
    </button>
  );
};

export const PollPanel = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const { me } = useSessionView();
  const { forPerson } = useLive();
  const votes = poll.phase === 'open' && (!me.facilitates || forPerson !== undefined);
  return (
    <div className={styles.body}>
      {poll.reVoteOf !== '' && <p className={styles.promise}>{t('live.results.againOf')}</p>}
      {votes && <Ballot poll={poll} />}
      {!me.facilitates && poll.phase === 'open' && (
        <p className={styles.progress}>{t('live.poll.progress', { cast: poll.cast, eligible: poll.eligible })}</p>
      )}
      {!me.facilitates && poll.phase === 'closed' && <p className={styles.done}>{t('live.ballot.closed')}</p>}
      {me.facilitates && poll.phase !== 'revealed' && <PollLead poll={poll} />}
      <DecisionNote poll={poll} />
      <PollResultsView poll={poll} />
      {me.facilitates && poll.phase === 'revealed' && <VoteAgain poll={poll} />}
      {me.facilitates && poll.phase === 'revealed' && <DecisionForm key={JSON.stringify(poll.decision)} poll={poll} />}
    </div>
  );
};
