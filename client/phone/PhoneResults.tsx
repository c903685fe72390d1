/**
 * Results that everybody may know: the newest open, those before it folded.
 */
import type { PollView } from '../../shared/session/poll-view.ts';
import { useT } from '../i18n/index.ts';
import { DecisionNote } from '../session/results/DecisionNote.tsx';
import { PollResultsView } from '../session/results/PollResultsView.tsx';
import { useSessionView } from '../session/session-context.ts';
import styles from './phone.module.css';

const Result = ({ poll }: { readonly poll: PollView }) => (
  <>
    <PollResultsView poll={poll} />
    <DecisionNote poll={poll} />
  </>
);

export const PhoneResults = () => {
  const t = useT();
  const { polls } = useSessionView().parts.poll;
  const [newest, ...earlier] = polls.filter(({ phase }) => phase === 'revealed').reverse();
  if (newest === undefined) return null;
  return (
    <section className={styles.results}>
      <p className={styles.eyebrow}>{t('phone.results')}</p>
      <h2 dir="auto">{newest.title}</h2>
      <Result poll={newest} />
      {earlier.map((poll) => (
        <details key={poll.id} className={styles.fold}>
          <summary>
            <span dir="auto">{poll.title}</span>
          </summary>
          <Result poll={poll} />
        </details>
      ))}
    </section>
  );
};
