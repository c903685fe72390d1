/**
 * The stalls of the round to choose from: number, who hosts, how many places are left; one tap says that one is there.
 * The last host is asked once more before a stall is left alone.
 */
import { useState } from 'react';
import { isOpenIn, type Stall } from '../../../shared/methods/marketplace/market.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import styles from './market.module.css';
import { type ActingProps, isOn, numberOf, placesLeft, whereIs, whom } from './use-market.ts';

/** Goes to a stall; `warned` once the stall it leaves would be without a host. */
export const useGoing = ({ market, forPerson }: ActingProps) => {
  const command = useCommand();
  const [warned, setWarned] = useState<string>();
  const go = async (stall: string): Promise<boolean> => {
    const sure = warned === stall;
    const refused = await command({ type: 'market.visit', market: market.id, stall, sure, ...whom(forPerson) });
    setWarned(refused === 'market.host-missing' ? stall : undefined);
    return refused === undefined;
  };
  return { go, warned };
};

const Places = ({ market, stall }: { readonly market: ActingProps['market']; readonly stall: Stall }) => {
  const t = useT();
  if (!isOn(market, stall)) return null;
  const left = placesLeft(market, stall);
  const text = Number.isFinite(left) ? t(left === 0 ? 'fair.full' : 'fair.left', { count: left }) : t('fair.open');
  return (
    <span className={styles.tag} data-full={left === 0}>
      {text}
    </span>
  );
};

interface RowProps extends ActingProps {
  readonly stall: Stall;
  readonly going: ReturnType<typeof useGoing>;
}

const Row = ({ market, stall, forPerson, going }: RowProps) => {
  const t = useT();
  const name = useName();
  const { me } = useSessionView();
  const person = forPerson ?? me.participantId;
  const isHost = stall.hosts.includes(person);
  const isHere = whereIs(market, me.participantId, person) === stall.id;
  // Between stalls people move with the round, in an open space when they like.
  const mayMove = market.variant === 'open-space' || whereIs(market, me.participantId, person) === '';
  const wasHere = forPerson === undefined && market.seen.includes(stall.id);
  const holds = market.variant === 'open-space' && stall.hosts[0] === person;
  const takesPart = me.canWrite && (!me.facilitates || forPerson !== undefined);
  const hasRoom = placesLeft(market, stall) > 0 || me.facilitates;
  const canGo =
    takesPart && isOn(market, stall) && mayMove && !isHere && !holds && hasRoom && !(isHost && market.here === '');
  const isNews = market.lastRound > 0 && (market.reading.perStall[stall.id] ?? 0) === 0;
  const hosts = stall.hosts.map(name).filter(Boolean).join(', ');
  return (
    <li data-here={isHere} data-off={market.round > 0 && !isOpenIn(stall, market.round)} data-stall={stall.id}>
      <span className={styles.no}>{numberOf(market, stall.id)}</span>
      <span className={styles.what}>
        <b dir="auto">{stall.title}</b>
        <small dir="auto">{[stall.room, hosts || t('market.noHost')].filter(Boolean).join(' · ')}</small>
        {stall.offer !== '' && <small dir="auto">{stall.offer}</small>}
        <span className={styles.tags}>
          <Places market={market} stall={stall} />
          {isHere && <span className={styles.tag}>{t('market.youAreHere')}</span>}
          {isHost && forPerson === undefined && <span className={styles.tag}>{t('market.youHost')}</span>}
          {wasHere && !isHere && <span className={styles.tag}>✓ {t('market.seen')}</span>}
          {isNews && !isHost && <span className={styles.nudge}>{t('fair.first')}</span>}
        </span>
      </span>
      {canGo && (
        <button
          type="button"
          className={`button small ${going.warned === stall.id ? 'danger' : ''}`}
          aria-label={`${t('market.here')}: ${stall.title}`}
          onClick={() => void going.go(stall.id)}
        >
          {t(going.warned === stall.id ? 'market.goAnyway' : 'market.here')}
        </button>
      )}
    </li>
  );
};

export const StallList = ({ market, forPerson }: ActingProps) => {
  const t = useT();
  const going = useGoing({ market, forPerson });
  if (market.stalls.length === 0) return <p className="hint">{t('fair.noStalls')}</p>;
  // Those that are open in this round first; otherwise as they stand.
  const order = [...market.stalls].sort((a, b) => Number(isOn(market, b)) - Number(isOn(market, a)));
  return (
    <ul className={styles.stalls} aria-label={t('zone.marketplace.stalls')}>
      {order.map((stall) => (
        <Row key={stall.id} market={market} stall={stall} forPerson={forPerson} going={going} />
      ))}
    </ul>
  );
};
