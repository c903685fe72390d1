/**
 * How far everybody agrees with the newest version: asked in one tap, counted, read together with who is to be heard first,
 * and what to do next. Votes on earlier versions stay with them.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { speaksForMarginalised } from '../../../shared/methods/strategic-intention/coverage.ts';
import type { StatementView } from '../../../shared/methods/strategic-intention/machine.ts';
import type { ScaleResult } from '../../../shared/session/poll-results.ts';
import type { PollView } from '../../../shared/session/poll-view.ts';
import { useFacts } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { DecisionNote } from '../../session/results/DecisionNote.tsx';
import { PollResultsView } from '../../session/results/PollResultsView.tsx';
import { useCommand } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './intention.module.css';
import { useIntention, votesOn } from './use-intention.ts';

/** Who wants more talk or blocks, whatever the verdict: first who speaks for people usually left out. */
const Listen = ({ scale }: { readonly scale: ScaleResult }) => {
  const t = useT();
  const name = useName();
  const facts = useFacts();
  const people = [
    ...scale.blockedBy.map((id) => ({ id, stands: t('intention.agree.blocks') })),
    ...scale.wantMoreTalk.map((id) => ({ id, stands: t('intention.agree.talk') })),
  ]
    .map((one) => ({ ...one, groups: speaksForMarginalised(facts, one.id) }))
    .sort((a, b) => Number(b.groups.length > 0) - Number(a.groups.length > 0));
  if (people.length === 0) return null;
  return (
    <section className={shared.soon} data-listen="">
      <h3>{t('intention.agree.listen')}</h3>
      <ul className={styles.list}>
        {people.map(({ id, stands, groups }) => (
          <li key={id} data-watched={groups.length > 0}>
            <strong dir="auto">{name(id)}</strong>: {stands}
            {groups.length > 0 && (
              <span className={styles.watched} dir="auto">
                {t('intention.agree.speaksFor', { groups: groups.join(', ') })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface VoteProps {
  readonly vote: PollView;
}

const Steer = ({ vote }: VoteProps) => {
  const t = useT();
  const command = useCommand();
  const isOpen = vote.phase === 'open';
  return (
    <>
      <p className={shared.rule} role="status">
        {t('live.poll.progress', { cast: vote.cast, eligible: Math.max(vote.cast, vote.eligible) })}
      </p>
      <button
        type="button"
        className="button main"
        onClick={() => void command({ type: isOpen ? 'poll.close' : 'poll.reveal', poll: vote.id })}
      >
        {t(isOpen ? 'live.poll.close' : 'live.poll.reveal')}
      </button>
    </>
  );
};

const Outcome = ({ vote }: VoteProps) => {
  const scale = vote.results?.scale;
  return (
    <>
      <DecisionNote poll={vote} />
      {scale && <Listen scale={scale} />}
      <PollResultsView poll={vote} />
    </>
  );
};

interface NextProps extends VoteProps {
  readonly statement: StatementView;
  readonly onRewrite: () => void;
}

const Next = ({ vote, statement, onRewrite }: NextProps) => {
  const t = useT();
  const command = useCommand();
  const verdict = vote.results?.scale?.verdict;
  if (verdict === undefined) return null;
  const record = (): void =>
    void command({
      type: 'poll.decide',
      poll: vote.id,
      agreed: true,
      text: t('intention.agree.agreed'),
    });
  return (
    <section className={shared.section}>
      <p>{t(keyOf('intention.agree', verdict))}</p>
      {verdict === 'converged' && vote.decision === null && (
        <button type="button" className="button main" onClick={record}>
          {t('intention.agree.record')}
        </button>
      )}
      {verdict !== 'converged' && (
        <div className={shared.row}>
          <button type="button" className="button main" onClick={onRewrite}>
            {t('intention.sentence.rewrite', { v: statement.v + 1 })}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => void command({ type: 'intention.vote', statement: statement.id })}
          >
            {t('intention.agree.again')}
          </button>
        </div>
      )}
    </section>
  );
};

const Earlier = ({ votes }: { readonly votes: readonly { readonly v: number; readonly vote: PollView }[] }) => {
  const t = useT();
  if (votes.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3>{t('intention.agree.earlier')}</h3>
      {votes.map(({ v, vote }) => (
        <details key={vote.id} className={styles.fold} data-earlier={v}>
          <summary>
            {t('intention.sentence.version', { v })}{' '}
            <small>{t(keyOf('intention.verdict', vote.results?.scale?.verdict ?? vote.phase))}</small>
          </summary>
          <p dir="auto">{vote.title}</p>
          <Outcome vote={vote} />
        </details>
      ))}
    </section>
  );
};

interface Props {
  readonly templateId: string;
  readonly onRewrite: () => void;
}

export const AgreePage = ({ templateId, onRewrite }: Props) => {
  const t = useT();
  const command = useCommand();
  const { view, current, versions } = useIntention(templateId);
  const { facilitates } = view.me;
  if (current === undefined) return <p className={shared.soft}>{t('intention.agree.none')}</p>;
  const vote = votesOn(view, current).at(-1);
  const earlier = versions
    .flatMap((statement) => votesOn(view, statement).map((one) => ({ v: statement.v, vote: one })))
    .filter((one) => one.vote !== vote)
    .reverse();
  return (
    <div className={shared.panel}>
      <blockquote className={styles.sentence} dir="auto">
        {current.text}
      </blockquote>
      {vote === undefined && facilitates && (
        <button
          type="button"
          className="button main"
          onClick={() => void command({ type: 'intention.vote', statement: current.id })}
        >
          {t('intention.agree.ask')}
        </button>
      )}
      {vote?.canVote && <p className={shared.rule}>{t('intention.agree.yours')}</p>}
      {vote && vote.phase !== 'revealed' && facilitates && <Steer vote={vote} />}
      {vote && vote.phase !== 'revealed' && !facilitates && !vote.canVote && (
        <p className={shared.soft}>{t('intention.agree.waiting')}</p>
      )}
      {vote && <Outcome vote={vote} />}
      {vote?.phase === 'revealed' && facilitates && <Next vote={vote} statement={current} onRewrite={onRewrite} />}
      <Earlier votes={earlier} />
    </div>
  );
};
