/**
 * Where somebody stands now, and what there is to do there: leave with two questions, go to the stall of one's group,
 * confirm the stall whose code was scanned.
 */
import type { Stall } from '../../../shared/methods/marketplace/market.ts';
import { partyOf, stallOfParty } from '../../../shared/methods/marketplace/parties.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useArrival } from '../arrival.ts';
import shared from '../live-panel.module.css';
import { Feedback } from './Feedback.tsx';
import styles from './market.module.css';
import { useGoing } from './StallList.tsx';
import { type ActingProps, isOn, numberOf, whereIs, whom } from './use-market.ts';

const stallOf = ({ stalls }: ActingProps['market'], id: string | undefined): Stall | undefined =>
  stalls.find((stall) => stall.id === id);

/** The stall whose code this phone scanned: one tap, and one is there. */
export const Arrived = ({ market }: ActingProps) => {
  const t = useT();
  const { stall: scanned, follow } = useArrival();
  const { me } = useSessionView();
  const going = useGoing({ market });
  const stall = stallOf(market, scanned);
  if (stall === undefined || !me.canWrite) return null;
  const isHere = market.here === stall.id;
  const canGo = isOn(market, stall) && !isHere;
  const confirm = async (): Promise<void> => {
    if (await going.go(stall.id)) follow();
  };
  return (
    <section className={styles.arrived} aria-label={t('fair.arrived')}>
      <p>{t('fair.arrived')}</p>
      <b dir="auto">{t('fair.stallNo', { no: numberOf(market, stall.id), title: stall.title })}</b>
      {!canGo && <p className={shared.soft}>{t(isHere ? 'market.youAreHere' : 'fair.notNow')}</p>}
      <div className={shared.row}>
        {canGo && (
          <button type="button" className="button main" onClick={() => void confirm()}>
            {t(going.warned === stall.id ? 'market.goAnyway' : 'fair.yesHere')}
          </button>
        )}
        <button type="button" className="button" onClick={follow}>
          {t(canGo ? 'fair.notHere' : 'word.close')}
        </button>
      </div>
    </section>
  );
};

const At = ({ market, stall, forPerson }: ActingProps & { readonly stall: Stall }) => {
  const t = useT();
  const command = useCommand();
  return (
    <section className={styles.at}>
      <p className={shared.soft}>{t('market.youAreHere')}</p>
      <b dir="auto">{t('fair.stallNo', { no: numberOf(market, stall.id), title: stall.title })}</b>
      {stall.room !== '' && <small dir="auto">{stall.room}</small>}
      <Feedback key={stall.id} market={market} stall={stall} forPerson={forPerson} />
      <button
        type="button"
        className="button"
        onClick={() => void command({ type: 'market.leave', market: market.id, stall: stall.id, ...whom(forPerson) })}
      >
        {t(market.variant === 'open-space' ? 'fair.moveOn' : 'fair.leave')}
      </button>
    </section>
  );
};

/** The group's stall of this round, or of the next while people change. */
const Due = ({ market, forPerson }: ActingProps) => {
  const t = useT();
  const { me } = useSessionView();
  const going = useGoing({ market, forPerson });
  const person = forPerson ?? me.participantId;
  const party = partyOf(market, person);
  const round = market.round || market.lastRound + 1;
  const stall = stallOf(market, stallOfParty(market, person, round));
  if (party === undefined || stall === undefined || market.closed) return null;
  return (
    <section className={styles.at}>
      <p className={shared.soft}>{t('fair.due', { party: party.title, no: round })}</p>
      <b dir="auto">{t('fair.stallNo', { no: numberOf(market, stall.id), title: stall.title })}</b>
      {isOn(market, stall) && me.canWrite && (
        <button type="button" className="button main" onClick={() => void going.go(stall.id)}>
          {t('market.here')}
        </button>
      )}
    </section>
  );
};

/** Between rounds, and when all is over: what was it like at the stall that one saw last? */
const Asked = ({ market, forPerson }: ActingProps) => {
  const t = useT();
  const { me } = useSessionView();
  const said = (id: string): boolean =>
    market.feedback.some((one) => one.stall === id && one.person === me.participantId);
  const stall = stallOf(
    market,
    market.seen.findLast((id) => !said(id)),
  );
  if (stall === undefined || market.round > 0 || forPerson !== undefined || !me.canWrite) return null;
  return (
    <section className={styles.at}>
      <p className={shared.soft}>{t('fair.howWas')}</p>
      <b dir="auto">{t('fair.stallNo', { no: numberOf(market, stall.id), title: stall.title })}</b>
      <Feedback key={stall.id} market={market} stall={stall} />
    </section>
  );
};

export const Here = ({ market, forPerson }: ActingProps) => {
  const { me } = useSessionView();
  const here = stallOf(market, whereIs(market, me.participantId, forPerson ?? me.participantId));
  if (here) return <At market={market} stall={here} forPerson={forPerson} />;
  return (
    <>
      <Due market={market} forPerson={forPerson} />
      <Asked market={market} forPerson={forPerson} />
    </>
  );
};
