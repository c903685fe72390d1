/**
 * The panel of the marketplace: setting it up, its rounds, stalls and topics, and what the visits tell.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { MarketView } from '../../../shared/methods/marketplace/machine.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import { SetUp } from './SetUp.tsx';
import { Stalls } from './Stalls.tsx';
import { Topics } from './Topics.tsx';
import { useMarket } from './use-market.ts';

const Lead = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const command = useCommand();
  const go = (to: number): void => void command({ type: 'market.round', market: market.id, to });
  if (market.closed) return null;
  return (
    <div className={shared.row}>
      {market.rounds.map(({ no, minutes }) => (
        <button
          key={no}
          type="button"
          className={`button small ${market.round === no ? 'main' : ''}`}
          aria-pressed={market.round === no}
          onClick={() => go(no)}
        >
          {t('market.startRound', { no, minutes })}
        </button>
      ))}
      {market.round > 0 && (
        <button type="button" className="button small" onClick={() => go(0)}>
          {t('market.endRound')}
        </button>
      )}
      <button
        type="button"
        className="button quiet small"
        onClick={() => void command({ type: 'market.close', market: market.id })}
      >
        {t('market.close')}
      </button>
    </div>
  );
};

const Reading = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const { reading } = market;
  if (reading.visits === 0) return null;
  const unvisited = market.stalls.filter(({ id }) => (reading.perStall[id] ?? 0) === 0);
  return (
    <section className={shared.section}>
      <h3>{t('market.reading')}</h3>
      <p>
        {t('market.reading.visits', {
          visits: reading.visits,
          visitors: reading.visitors,
          mean: reading.meanStallsPerVisitor,
        })}
      </p>
      {unvisited.length > 0 && (
        <p className={shared.soon}>
          {t('market.reading.unvisited', { stalls: unvisited.map(({ title }) => title).join(', ') })}
        </p>
      )}
      {reading.overCapacity.length > 0 && (
        <p className={shared.soon}>{t('market.reading.over', { times: reading.overCapacity.length })}</p>
      )}
    </section>
  );
};

export const MarketplacePanel = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const market = useMarket(templateId);
  const { me } = useSessionView();
  if (market === undefined)
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
      <p className={shared.rule}>{t(keyOf('market.rule', market.variant))}</p>
      <p className={shared.soft}>
        {market.closed
          ? t('market.closed')
          : market.round > 0
            ? t('market.running', { no: market.round, of: market.rounds.length })
            : t('market.between')}
      </p>
      {me.facilitates && <Lead market={market} />}
      {market.variant === 'open-space' && <Topics market={market} />}
      <Stalls market={market} />
      {me.facilitates && <Reading market={market} />}
    </div>
  );
};
