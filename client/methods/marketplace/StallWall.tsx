/**
 * The market on the canvas: stalls with their number, hosts, place and how many are there; of an open space the wall of
 * times and rooms; round and time above. Shows no visitor's name: it stands on the projector too.
 */
import type { Stall } from '../../../shared/methods/marketplace/market.ts';
import { totalsText } from '../../../shared/methods/marketplace/totals.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import type { Method } from '../../../shared/methods/method.ts';
import { useT } from '../../i18n/index.ts';
import { useName } from '../../session/use-name.ts';
import { RoundClock } from './RoundClock.tsx';
import { TopicWall } from './TopicWall.tsx';
import { isOn, numberOf, useMarket } from './use-market.ts';
import styles from './wall.module.css';

const stateOf = (market: MarketView, stall: Stall): string => {
  if (!isOn(market, stall)) return 'off';
  const visitors = market.crowd[stall.id] ?? 0;
  if (visitors > stall.capacity) return 'over';
  if (visitors === stall.capacity) return 'full';
  return visitors === 0 ? 'empty' : 'on';
};

/** A seat for each visitor there is room for; a crowd is told in numbers. */
const MOST_SEATS = 12;

const Seats = ({ visitors, capacity }: { readonly visitors: number; readonly capacity: number }) =>
  capacity > MOST_SEATS ? null : (
    <span className={styles.seats} aria-hidden="true">
      {Array.from({ length: Math.max(capacity, visitors) }, (_, at) => at).map((seat) => (
        <i key={seat} data-taken={seat < visitors} data-over={seat >= capacity} />
      ))}
    </span>
  );

const StallFace = ({ market, stall }: { readonly market: MarketView; readonly stall: Stall }) => {
  const t = useT();
  const name = useName();
  const visitors = market.crowd[stall.id] ?? 0;
  const seen = market.reading.perStall[stall.id] ?? 0;
  const where = [stall.room, stall.rounds.length > 0 ? t('market.inRounds', { rounds: stall.rounds.join(', ') }) : ''];
  return (
    <div className={styles.stall} data-state={stateOf(market, stall)} data-here={market.here === stall.id}>
      <span className={styles.no}>{numberOf(market, stall.id)}</span>
      <div className={styles.what}>
        <b dir="auto">{stall.title}</b>
        <span dir="auto">{stall.hosts.map(name).filter(Boolean).join(', ') || t('market.noHost')}</span>
        {where.some(Boolean) && <small dir="auto">{where.filter(Boolean).join(' · ')}</small>}
      </div>
      <div className={styles.foot}>
        {isOn(market, stall) ? (
          <>
            <Seats visitors={visitors} capacity={stall.capacity} />
            <b dir="auto">{t('market.crowd', { visitors, capacity: stall.capacity })}</b>
          </>
        ) : (
          <small dir="auto">{t('fair.wall.visits', { count: seen })}</small>
        )}
      </div>
    </div>
  );
};

const columnsFor = (stalls: number): number => (stalls <= 4 ? 2 : stalls <= 9 ? 3 : stalls <= 16 ? 4 : 5);

const Stalls = ({ market }: { readonly market: MarketView }) => (
  <div
    className={styles.grid}
    data-dense={market.stalls.length > 12}
    style={{ gridTemplateColumns: `repeat(${columnsFor(market.stalls.length)}, minmax(0, 1fr))` }}
  >
    {market.stalls.map((stall) => (
      <StallFace key={stall.id} market={market} stall={stall} />
    ))}
  </div>
);

const Totals = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const { reading } = market;
  return reading.visits === 0 ? null : (
    <p className={styles.totals} dir="auto">
      {totalsText(reading, t)}
    </p>
  );
};

export const StallWall = ({ method, templateId }: { readonly method: Method; readonly templateId: string }) => {
  const t = useT();
  const market = useMarket(templateId);
  const [stalls, ideas] = method.zones;
  if (stalls === undefined || ideas === undefined) return null;
  const box = ([left, top, width, height]: readonly [number, number, number, number]) => ({ left, top, width, height });
  return (
    <>
      <div className={styles.wall} style={box(stalls.rect)}>
        <header className={styles.head}>
          <h3 dir="auto">{market?.title ?? t('market.none')}</h3>
          {market && <RoundClock market={market} size="wall" />}
        </header>
        {market?.variant === 'open-space' && <TopicWall market={market} />}
        {market?.variant === 'stalls-with-rounds' && <Stalls market={market} />}
        {market && <Totals market={market} />}
      </div>
      <div className={styles.ideas} style={box(ideas.rect)}>
        <h3>{t('zone.marketplace.ideas')}</h3>
        <p>{t('prompt.marketplace.ideas')}</p>
      </div>
    </>
  );
};
