/**
 * Which round it is and how long it lasts, with the colour of the last minute and of the end; between rounds how long
 * there is to change. The sound is that of the countdown in the head of every page.
 */
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { timeLeft } from '../../../shared/session/time-left.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow, useSessionView } from '../../session/session-context.ts';
import { clockText, toneOf } from '../../session/timer-words.ts';
import styles from './round-clock.module.css';

const useTime = (): number | undefined => timeLeft(useSessionView().parts.timer, useServerNow(500));

const wordOf = (market: MarketView): readonly ['fair.round' | 'fair.change' | 'fair.before' | 'fair.after', number] => {
  if (market.round > 0) return ['fair.round', market.round];
  const next = market.lastRound + 1;
  if (market.lastRound === 0) return ['fair.before', next];
  return next > market.rounds.length ? ['fair.after', market.lastRound] : ['fair.change', next];
};

export const RoundClock = ({
  market,
  size = 'panel',
}: {
  readonly market: MarketView;
  readonly size?: 'panel' | 'wall';
}) => {
  const t = useT();
  const left = useTime();
  if (market.closed)
    return (
      <p className={styles.clock} data-size={size}>
        {t('market.closed')}
      </p>
    );
  const [word, no] = wordOf(market);
  const shows = left !== undefined && (word === 'fair.round' || word === 'fair.change');
  const tone = shows ? toneOf(left) : 'calm';
  const says =
    word === 'fair.round' && shows && tone !== 'calm' ? (tone === 'soon' ? 'fair.soon' : 'fair.over') : undefined;
  return (
    <p className={styles.clock} data-tone={tone} data-size={size} data-word={word}>
      <span dir="auto">
        {t(word, { no, of: market.rounds.length })}
        {says && <strong> {t(says)}</strong>}
      </span>
      {shows && (
        <b dir="ltr" className={styles.time}>
          {clockText(left)}
        </b>
      )}
    </p>
  );
};

/** Whether so many minutes or fewer are left of the round that runs. */
export const useIsNearEnd = (market: MarketView, minutes: number): boolean => {
  const left = useTime();
  return market.round > 0 && left !== undefined && left <= minutes * 60_000;
};
