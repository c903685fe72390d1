/**
 * Dots as bars in their order, with ranks that equals share and the tie at the cut by name.
 */
import type { PollView } from '../../../shared/session/poll.ts';
import type { DotsResult } from '../../../shared/session/poll-results.ts';
import { useT } from '../../i18n/index.ts';
import styles from './results.module.css';

interface Props {
  readonly poll: Pick<PollView, 'items' | 'decision' | 'places'>;
  readonly results: DotsResult;
}

export const DotsBars = ({ poll, results }: Props) => {
  const t = useT();
  const labelOf = (id: string): string => poll.items.find((item) => item.id === id)?.label ?? '';
  const most = Math.max(1, ...Object.values(results.totals));
  const standing = (id: string): string => {
    if (poll.places === 0) return 'plain';
    if (results.tieAtCut.includes(id)) return 'tied';
    return results.clearWinners.includes(id) ? 'clear' : 'plain';
  };
  return (
    <>
      <ol className={styles.bars}>
        {results.order.map((id) => (
          <li key={id} data-item={id} data-standing={standing(id)}>
            <span className={styles.rank}>{results.ranks[id]}.</span>
            <span className={styles.what}>
              <span dir="auto">{labelOf(id)}</span>
              <span className={styles.track} aria-hidden="true">
                <span style={{ inlineSize: `${((results.totals[id] ?? 0) / most) * 100}%` }} />
              </span>
              <small>{t('live.results.people', { n: results.voters[id] ?? 0 })}</small>
            </span>
            <strong className={styles.total}>{results.totals[id] ?? 0}</strong>
          </li>
        ))}
      </ol>
      {poll.places > 0 && results.tieAtCut.length > 0 && (
        <p className={styles.tie}>{t('live.results.tie', { items: results.tieAtCut.map(labelOf).join(' · ') })}</p>
      )}
    </>
  );
};
