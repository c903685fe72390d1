/**
 * Results of groups that are large enough to be shown, in one line each.
 */
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { PollResults, PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import styles from './results.module.css';
import { percent } from './ScaleBars.tsx';

const SHOWN_DOTS = 3;

/** The gist of a group's results. */
const gist = (poll: PollView, { dots, scale, rating }: PollResults, t: Translate): string => {
  const labelOf = (id: string): string => poll.items.find((item) => item.id === id)?.label ?? '';
  if (dots) {
    return dots.order
      .slice(0, SHOWN_DOTS)
      .map((id) => `${labelOf(id)} ${dots.totals[id] ?? 0}`)
      .join(' · ');
  }
  if (scale) {
    const support = t('live.results.support', { share: percent(scale.supportShare) });
    return scale.verdict === 'blocked' ? `${support} · ${t('live.results.verdict.blocked')}` : support;
  }
  return poll.items
    .map(({ id, label }) => `${label} ${(rating?.byCharacteristic[id]?.mean ?? 0).toFixed(1)}`)
    .join(' · ');
};

interface Props {
  readonly poll: PollView;
  readonly byGroup: Readonly<Record<string, PollResults>>;
}

export const GroupResults = ({ poll, byGroup }: Props) => {
  const t = useT();
  return (
    <details className={styles.part}>
      <summary>{t('live.results.byGroup')}</summary>
      <p className="hint">{t('live.results.byGroup.about')}</p>
      <dl className={styles.groups}>
        {Object.entries(byGroup).map(([group, results]) => (
          <div key={group}>
            <dt dir="auto">{group}</dt>
            <dd dir="auto">{gist(poll, results, t)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
