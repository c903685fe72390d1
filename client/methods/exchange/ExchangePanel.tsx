/**
 * The panel of offers and needs: written in silence, shown at once, what fits, matches; needs that nobody met go on as
 * notes in one tap.
 */
import { exchangeReading } from '../../../shared/methods/exchange/exchange.ts';
import { methodById } from '../../../shared/methods/registry.ts';
import { useBoard } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import { Enter, Hidden } from './Enter.tsx';
import { Entries } from './Entries.tsx';
import { ExchangeContext, useExchange } from './exchange-context.ts';
import { Fits, Matches } from './Matches.tsx';

/** Areas of notes that an unmet need goes on in, the best first. */
const AREAS = ['question-draft', 'option', 'parking'];

/** The zone for open needs on this board; '' for a place beside all templates. */
const useCorner = (): { readonly template: string; readonly zone: string } => {
  const { board } = useBoard();
  const zones = [...board.records.templates.values()].flatMap(({ id, method }) =>
    (methodById(method)?.zones ?? []).map((zone) => ({ template: id, zone: zone.id, area: zone.area ?? zone.id })),
  );
  const found = AREAS.flatMap((area) => zones.filter((zone) => zone.area === area))[0];
  return { template: found?.template ?? '', zone: found?.zone ?? '' };
};

const Lead = () => {
  const t = useT();
  const command = useCommand();
  const exchange = useExchange();
  const corner = useCorner();
  const { unmatchedNeeds } = exchangeReading(exchange);
  const toCarry = unmatchedNeeds.filter((id) => !exchange.carried.includes(id));
  const { isSilent } = exchange;
  return (
    <div className={shared.row}>
      {isSilent && <p className={shared.soft}>{t('fair.waiting', { ...exchange.waiting })}</p>}
      <button
        type="button"
        className={`button small ${isSilent ? 'main' : ''}`}
        onClick={() => void command({ type: 'exchange.silence', exchange: exchange.id, on: !isSilent })}
      >
        {t(isSilent ? 'fair.showAll' : 'fair.startSilence')}
      </button>
      {!isSilent && toCarry.length > 0 && (
        <button
          type="button"
          className="button small"
          onClick={() => void command({ type: 'exchange.carry', exchange: exchange.id, ...corner })}
        >
          {t('fair.carry', { count: toCarry.length })}
        </button>
      )}
    </div>
  );
};

const Exchange = () => {
  const t = useT();
  const { me } = useSessionView();
  const { isSilent } = useExchange();
  return (
    <div className={shared.panel}>
      <p className={shared.rule}>{t(isSilent ? 'fair.silent' : 'exchange.rule')}</p>
      {me.facilitates && <Lead />}
      {me.canWrite && <Enter />}
      <Hidden />
      <Fits />
      <Matches />
      <Entries kind="offer" />
      <Entries kind="need" />
    </div>
  );
};

export const ExchangePanel = ({ templateId }: { readonly templateId: string }) => (
  <ExchangeContext value={templateId}>
    <Exchange />
  </ExchangeContext>
);
