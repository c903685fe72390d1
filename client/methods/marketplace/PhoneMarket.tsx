/**
 * A market on a phone: the round and its time, where I am, what I host, the stalls to choose from, topics, reports.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import type { PhoneProps } from '../phone-view.ts';
import { Arrived, Here } from './Here.tsx';
import { Lead } from './Lead.tsx';
import { MyStalls } from './MyStall.tsx';
import { News } from './Report.tsx';
import { RoundClock } from './RoundClock.tsx';
import { StallList } from './StallList.tsx';
import { Topics } from './Topics.tsx';

export const PhoneMarket = ({ id, forPerson }: PhoneProps) => {
  const t = useT();
  const { me, parts } = useSessionView();
  const market = parts.market.markets.find((one) => one.id === id);
  if (market === undefined) return null;
  return (
    <div className={shared.panel}>
      <h2 dir="auto">{market.title}</h2>
      <RoundClock market={market} />
      {me.facilitates && forPerson === undefined && <Lead key={market.round} market={market} asks />}
      {forPerson === undefined && <Arrived market={market} />}
      <Here key={forPerson ?? ''} market={market} forPerson={forPerson} />
      {forPerson === undefined && <MyStalls market={market} />}
      {!market.closed && <StallList market={market} forPerson={forPerson} />}
      {market.variant === 'open-space' && !market.closed && <Topics market={market} forPerson={forPerson} />}
      <News market={market} />
      {!market.closed && <p className={shared.rule}>{t(keyOf('market.rule', market.variant))}</p>}
    </div>
  );
};
