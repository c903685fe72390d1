/**
 * The stalls on the canvas: title, hosts, place and how many are there; in an open space the wall of times and rooms.
 */

import type { MarketView } from '../../../shared/methods/marketplace/machine.ts';
import { isOpenIn, type Stall } from '../../../shared/methods/marketplace/market.ts';
import type { Method } from '../../../shared/methods/method.ts';
import { useT } from '../../i18n/index.ts';
import { useName } from '../../session/use-name.ts';
import { useMarket } from './use-market.ts';
import styles from './wall.module.css';

const StallFace = ({ market, stall }: { readonly market: MarketView; readonly stall: Stall }) => {
  const t = useT();
  const name = useName();
  const visitors = market.crowd[stall.id] ?? 0;
  const runs = market.round > 0;
  const state =
    !runs || !isOpenIn(stall, market.round)
      ? 'off'
      : visitors > stall.capacity
        ? 'over'
        : visitors === 0
          ? 'empty'
          : 'on';
  return (
    <div className={styles.stall} data-state={state} data-here={market.here === stall.id}>
      <b dir="auto">{stall.title}</b>
      <span dir="auto">{stall.hosts.map(name).filter(Boolean).join(', ') || t('market.noHost')}</span>
      <small dir="auto">
        {[
          stall.room,
          stall.rounds.length > 0 ? t('market.inRounds', { rounds: stall.rounds.join(', ') }) : '',
          runs ? t('market.crowd', { visitors, capacity: stall.capacity }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </div>
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
        <h3 dir="auto">{market?.title ?? t('market.none')}</h3>
        <div className={styles.grid} data-many={(market?.stalls.length ?? 0) > 12}>
          {market?.stalls.map((stall) => (
            <StallFace key={stall.id} market={market} stall={stall} />
          ))}
        </div>
      </div>
      <div className={styles.ideas} style={box(ideas.rect)}>
        <h3>{t('zone.marketplace.ideas')}</h3>
        <p>{t('prompt.marketplace.ideas')}</p>
      </div>
    </>
  );
};
