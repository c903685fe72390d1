/**
 * What who leads looks at while a round runs: how full each stall is, which are empty, too full, without a host or never
 * seen, and who stands nowhere. Where everybody is only facilitators see.
 */
import type { Stall } from '../../../shared/methods/marketplace/market.ts';
import { floorOf } from '../../../shared/methods/marketplace/reading.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './floor.module.css';
import { isOn, numberOf } from './use-market.ts';

/** More names than this are a crowd: the number says it. */
const NAMES = 12;

export const useFloor = (market: MarketView) => {
  const { people } = useSessionView();
  const taking = people.filter(
    ({ role, removed, here, scribe }) => role === 'participant' && !removed && (here || scribe !== undefined),
  );
  return floorOf(
    { ...market, visits: market.visits ?? [] },
    taking.map(({ id }) => id),
  );
};

interface RowProps {
  readonly market: MarketView;
  readonly stall: Stall;
  readonly state: string;
  readonly words: readonly string[];
}

const Row = ({ market, stall, state, words }: RowProps) => {
  const t = useT();
  const command = useCommand();
  const visitors = market.crowd[stall.id] ?? 0;
  const isLifted = market.lifted.includes(stall.id);
  const share = Math.min(1, visitors / stall.capacity) * 100;
  return (
    <li className={styles.row} data-state={state} data-stall={stall.id}>
      <span className={styles.no}>{numberOf(market, stall.id)}</span>
      <span className={styles.title} dir="auto">
        {stall.title}
      </span>
      <span className={styles.count}>{t('market.crowd', { visitors, capacity: stall.capacity })}</span>
      <span className={styles.track} aria-hidden="true">
        <span style={{ inlineSize: `${share}%` }} />
      </span>
      {words.length > 0 && <small>{words.join(' · ')}</small>}
      {visitors >= stall.capacity && !isLifted && (
        <button
          type="button"
          className="button quiet small"
          onClick={() => void command({ type: 'market.lift', market: market.id, stall: stall.id })}
        >
          {t('market.lift')}
        </button>
      )}
      {isLifted && (
        <button
          type="button"
          className="button quiet small"
          onClick={() => void command({ type: 'market.lift', market: market.id, stall: stall.id, to: false })}
        >
          {t('fair.unlift')}
        </button>
      )}
    </li>
  );
};

export const Floor = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const name = useName();
  const floor = useFloor(market);
  if (market.closed || market.round === 0) return null;
  const stateOf = (id: string): string =>
    floor.over.includes(id) ? 'over' : floor.full.includes(id) ? 'full' : floor.empty.includes(id) ? 'empty' : 'on';
  const wordsOf = (id: string): readonly string[] => [
    ...(floor.over.includes(id) ? [t('fair.floor.over')] : []),
    ...(floor.unvisited.includes(id)
      ? [t('fair.floor.unvisited')]
      : floor.empty.includes(id)
        ? [t('fair.floor.empty')]
        : []),
    ...(floor.hostless.includes(id) ? [t('fair.floor.hostless')] : []),
  ];
  const open = market.stalls.filter((stall) => isOn(market, stall));
  const { nowhere } = floor;
  return (
    <section className={shared.section} aria-label={t('fair.floor')}>
      <h3>{t('fair.floor')}</h3>
      <ul className={styles.rows}>
        {open.map((stall) => (
          <Row key={stall.id} market={market} stall={stall} state={stateOf(stall.id)} words={wordsOf(stall.id)} />
        ))}
      </ul>
      {nowhere.length > 0 && (
        <p className={shared.soft}>
          {t('fair.nowhere', { count: nowhere.length })}
          <span dir="auto">
            {nowhere.slice(0, NAMES).map(name).join(', ')}
            {nowhere.length > NAMES && ' …'}
          </span>
        </p>
      )}
    </section>
  );
};
