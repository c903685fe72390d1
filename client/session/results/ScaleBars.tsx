/**
 * The verdict on a statement, how many stand on each of the eight steps, and by name who blocks or wants to talk on.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { PollView } from '../../../shared/session/poll.ts';
import type { ScaleResult } from '../../../shared/session/poll-results.ts';
import { CONVERGENCE } from '../../../shared/session/words.ts';
import { useT } from '../../i18n/index.ts';
import { namesOf } from '../names.ts';
import { useSessionView } from '../session-context.ts';
import styles from './results.module.css';

export const percent = (share: number): number => Math.round(share * 100);

interface Props {
  readonly poll: Pick<PollView, 'threshold'>;
  readonly results: ScaleResult;
}

export const ScaleBars = ({ poll, results }: Props) => {
  const t = useT();
  const view = useSessionView();
  const most = Math.max(1, ...Object.values(results.distribution));
  return (
    <>
      <p className={styles.verdict} data-verdict={results.verdict}>
        {t(keyOf('live.results.verdict', results.verdict), {
          share: percent(results.supportShare),
          needed: percent(poll.threshold),
        })}
      </p>
      <ol className={styles.steps}>
        {CONVERGENCE.map((word, at) => (
          <li key={word} data-level={at + 1}>
            <span>{t(keyOf('live.scale', word))}</span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ inlineSize: `${(results.distribution[word] / most) * 100}%` }} />
            </span>
            <strong className={styles.total}>{results.distribution[word]}</strong>
          </li>
        ))}
      </ol>
      {results.blockedBy.length > 0 && (
        <p className={styles.named}>{t('live.results.blockedBy', { names: namesOf(view, results.blockedBy) })}</p>
      )}
      {results.wantMoreTalk.length > 0 && (
        <p className={styles.named}>{t('live.results.wantTalk', { names: namesOf(view, results.wantMoreTalk) })}</p>
      )}
    </>
  );
};
