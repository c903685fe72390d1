/**
 * The panel of the marketplace: setting it up, its rounds, where I am, stalls and topics; for who leads how the floor
 * stands, plans, sheets, a vote, and what the visits tell.
 */
import { type ReactNode, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import { Floor } from './Floor.tsx';
import { Here } from './Here.tsx';
import { Lead } from './Lead.tsx';
import { MyStalls } from './MyStall.tsx';
import styles from './market.module.css';
import { DutyPlan, PartyPlan, StallsPlan } from './Plan.tsx';
import { Reading } from './Reading.tsx';
import { News } from './Report.tsx';
import { RoundClock } from './RoundClock.tsx';
import { SetUp } from './SetUp.tsx';
import { RouteSheets, StallCodes } from './Sheets.tsx';
import { StallList } from './StallList.tsx';
import { StartVote } from './StartVote.tsx';
import { Topics } from './Topics.tsx';
import { useMarket } from './use-market.ts';

const Fold = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details className={styles.fold}>
    <summary>{title}</summary>
    {children}
  </details>
);

const Plans = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const [sheet, setSheet] = useState<'codes' | 'routes'>();
  const close = (): void => setSheet(undefined);
  return (
    <section className={shared.section}>
      {!market.closed && (
        <Fold title={t('fair.plan.stalls')}>
          <StallsPlan market={market} />
        </Fold>
      )}
      {!market.closed && market.variant === 'stalls-with-rounds' && (
        <>
          <Fold title={t('fair.plan.duty')}>
            <DutyPlan market={market} />
          </Fold>
          <Fold title={t('fair.plan.parties')}>
            <PartyPlan market={market} />
          </Fold>
        </>
      )}
      <Fold title={t('fair.plan.vote')}>
        <StartVote market={market} />
      </Fold>
      {!market.closed && market.stalls.length > 0 && (
        <div className={shared.row}>
          <button type="button" className="button small" onClick={() => setSheet('codes')}>
            {t('fair.codes')}
          </button>
          <button type="button" className="button small" onClick={() => setSheet('routes')}>
            {t('fair.routes')}
          </button>
        </div>
      )}
      {sheet === 'codes' && <StallCodes market={market} onClose={close} />}
      {sheet === 'routes' && <RouteSheets market={market} onClose={close} />}
    </section>
  );
};

export const MarketplacePanel = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const market = useMarket(templateId);
  const { me } = useSessionView();
  const [after, setAfter] = useState<string>();
  if (market === undefined || after === market.id)
    return me.facilitates ? (
      <SetUp templateId={templateId} />
    ) : (
      <p className={shared.soft}>{t('market.none.participant')}</p>
    );
  return (
    <div className={shared.panel}>
      <p className={shared.topic} dir="auto">
        {market.title}
      </p>
      <RoundClock market={market} />
      {me.facilitates && <Lead market={market} />}
      {me.facilitates && <Floor market={market} />}
      {!me.facilitates && <Here market={market} />}
      <MyStalls market={market} />
      {!me.facilitates && !market.closed && <StallList market={market} />}
      {market.variant === 'open-space' && !market.closed && <Topics market={market} />}
      {me.facilitates && <Plans market={market} />}
      <News market={market} />
      {me.facilitates && <Reading market={market} />}
      {!market.closed && <p className={shared.rule}>{t(keyOf('market.rule', market.variant))}</p>}
      {me.facilitates && market.closed && (
        <button type="button" className="button small" onClick={() => setAfter(market.id)}>
          {t('fair.another')}
        </button>
      )}
    </div>
  );
};
