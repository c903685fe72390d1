/**
 * What a poll said, whatever its kind: bars, verdict, reasons, the same by group. Reads a poll's view only; steers nothing.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { PollResults, PollView } from '../../../shared/session/poll.ts';
import { CONVERGENCE } from '../../../shared/session/words.ts';
import { useT } from '../../i18n/index.ts';
import { nameOf } from '../names.ts';
import { useSessionView } from '../session-context.ts';
import { DotsBars } from './DotsBars.tsx';
import { GroupResults } from './GroupResults.tsx';
import { RatingTable } from './RatingTable.tsx';
import styles from './results.module.css';
import { ScaleBars } from './ScaleBars.tsx';

const Reasons = ({ reasons }: Pick<PollResults, 'reasons'>) => {
  const t = useT();
  const view = useSessionView();
  const sorted = [...reasons].sort((a, b) => (b.level ?? 0) - (a.level ?? 0));
  return (
    <section className={styles.part}>
      <h4>{t('live.results.reasons')}</h4>
      <ul className={styles.reasons}>
        {sorted.map(({ text, level, person }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no ids, or they could be told apart
          <li key={at}>
            <span dir="auto">“{text}”</span>
            <small>
              {[
                person === undefined ? '' : nameOf(view, person),
                level === undefined ? '' : t(keyOf('live.scale', CONVERGENCE[level - 1] ?? '')),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const PollResultsView = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const { results, byGroup } = poll;
  if (results === undefined) return null;
  return (
    <div className={styles.results} data-results={poll.kind}>
      <p className={styles.cast}>
        {t('live.results.cast', { cast: poll.cast, eligible: Math.max(poll.cast, poll.eligible) })}
        {poll.kind === 'dots' && poll.places > 0 && ` · ${t('live.results.places', { places: poll.places })}`}
      </p>
      {poll.weight && <p className="hint">{t(keyOf('live.weight', poll.weight))}</p>}
      {poll.tieRule && (results.dots?.tieAtCut.length ?? 0) > 0 && (
        <p className="hint" dir="auto">
          {t('live.results.tieRule', { rule: poll.tieRule })}
        </p>
      )}
      {results.dots && <DotsBars poll={poll} results={results.dots} />}
      {results.scale && <ScaleBars poll={poll} results={results.scale} />}
      {results.rating && <RatingTable items={poll.items} results={results.rating} />}
      {results.reasons.length > 0 && <Reasons reasons={results.reasons} />}
      {byGroup && <GroupResults poll={poll} byGroup={byGroup} />}
    </div>
  );
};
