/**
 * One action: a ballot, a box for silent notes, a method's own part, or a note for everybody.
 */
import { useState } from 'react';
import type { PollView } from '../../shared/session/poll-view.ts';
import type { RoundView } from '../../shared/session/writing-view.ts';
import { useT } from '../i18n/index.ts';
import type { Visit } from '../net/device.ts';
import { BallotForm } from '../session/ballot/BallotForm.tsx';
import { nameOf } from '../session/names.ts';
import { useCommand, useMyRights, useSessionView } from '../session/session-context.ts';
import { SharedNotes } from '../session/writing/SharedNotes.tsx';
import { WriteBox } from '../session/writing/WriteBox.tsx';
import type { Action } from './actions.ts';
import { MethodPart } from './MethodPart.tsx';
import { NoteBox } from './NoteBox.tsx';
import styles from './phone.module.css';
import { kindOf } from './titles.ts';

const Ballot = ({ poll, forPerson }: { readonly poll: PollView; readonly forPerson: string | undefined }) => {
  const t = useT();
  const view = useSessionView();
  const rights = useMyRights();
  const command = useCommand();
  const [handedIn, setHandedIn] = useState<readonly string[]>([]);
  const name = forPerson === undefined ? undefined : nameOf(view, forPerson);
  if (poll.phase === 'closed') return <p className={styles.done}>{t('live.ballot.closed')}</p>;
  if (forPerson !== undefined && (handedIn.includes(forPerson) || poll.voted?.includes(forPerson)))
    return <p className={styles.done}>{t('live.ballot.done.for', { name: name ?? '' })}</p>;
  if (forPerson === undefined && poll.hasVoted) return <p className={styles.done}>{t('live.ballot.done')}</p>;
  if (!rights.vote) return <p className={styles.done}>{t('live.ballot.paused')}</p>;
  return (
    <BallotForm
      key={forPerson ?? ''}
      poll={poll}
      forName={name}
      onHandIn={async (ballot) => {
        const whom = forPerson === undefined ? {} : { for: forPerson };
        const refused = await command({ type: 'poll.vote', poll: poll.id, ballot, ...whom });
        const isIn = refused === undefined || refused === 'poll.voted';
        if (isIn && forPerson !== undefined) setHandedIn((all) => [...all, forPerson]);
        return refused;
      }}
    />
  );
};

const Vote = ({ poll, forPerson }: { readonly poll: PollView; readonly forPerson: string | undefined }) => {
  const t = useT();
  return (
    <>
      <h2 dir="auto">{poll.title}</h2>
      {poll.reVoteOf !== '' && <p className="hint">{t('live.results.againOf')}</p>}
      <Ballot poll={poll} forPerson={forPerson} />
      <p className="hint">{t('phone.progress', { cast: poll.cast, eligible: Math.max(poll.cast, poll.eligible) })}</p>
    </>
  );
};

const Write = ({ round, forPerson }: { readonly round: RoundView; readonly forPerson: string | undefined }) => {
  const t = useT();
  const paused = useSessionView().parts.agenda.pausedAt !== null;
  return (
    <>
      <p className={styles.promise}>{t(round.anonymous ? 'live.write.anonymous' : 'phone.secret')}</p>
      {round.title !== '' && <h2 dir="auto">{round.title}</h2>}
      {round.phase === 'closed' && <p className={styles.done}>{t('live.write.closed')}</p>}
      <fieldset disabled={paused && round.phase === 'writing'} className={styles.plain}>
        <WriteBox key={forPerson ?? ''} round={round} forPerson={forPerson} />
      </fieldset>
      <SharedNotes round={round} />
    </>
  );
};

export interface ActionProps {
  readonly action: Action;
  readonly forPerson: string | undefined;
  readonly visit: Visit;
}

export const ActionCard = ({ action, forPerson, visit }: ActionProps) => {
  const t = useT();
  return (
    <section className={`panel ${styles.action}`} data-action={action.kind}>
      <p className={styles.eyebrow}>{kindOf(action, t)}</p>
      {action.kind === 'vote' && <Vote poll={action.poll} forPerson={forPerson} />}
      {action.kind === 'write' && <Write round={action.round} forPerson={forPerson} />}
      {action.kind === 'method' && (
        <MethodPart method={action.method} id={action.id} forPerson={forPerson} visit={visit} />
      )}
      {action.kind === 'note' && <NoteBox forPerson={forPerson} visit={visit} />}
    </section>
  );
};
