/**
 * Ratings as a table: average, spread, how many gave 1 or 2, and which line is the weakest.
 */
import type { PollItem } from '../../../shared/session/ballot.ts';
import type { RatingResult } from '../../../shared/session/poll-results.ts';
import { RATING_MOST } from '../../../shared/session/words.ts';
import { useT } from '../../i18n/index.ts';
import styles from './results.module.css';

interface Props {
  readonly items: readonly PollItem[];
  readonly results: RatingResult;
}

export const RatingTable = ({ items, results }: Props) => {
  const t = useT();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('live.results.line')}</th>
          <th scope="col">{t('live.results.mean')}</th>
          <th scope="col">{t('live.results.spread')}</th>
          <th scope="col">{t('live.results.low')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, label }) => {
          const rated = results.byCharacteristic[id];
          return (
            <tr key={id} data-item={id} data-weakest={results.weakest === id}>
              <th scope="row">
                <span dir="auto">{label}</span>
                {results.weakest === id && <span className={styles.flag}>{t('live.results.weakest')}</span>}
                <span className={styles.track} aria-hidden="true">
                  <span style={{ inlineSize: `${((rated?.mean ?? 0) / RATING_MOST) * 100}%` }} />
                </span>
              </th>
              {rated === undefined || rated.n === 0 ? (
                <td colSpan={3}>{t('live.results.none')}</td>
              ) : (
                <>
                  <td>{rated.mean.toFixed(1)}</td>
                  <td>{rated.stdev.toFixed(1)}</td>
                  <td>{rated.low}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
