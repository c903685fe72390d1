/**
 * Leading the rounds: one main button says what comes next, and the others are beside it.
 */
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { Sure } from '../../session/live/Sure.tsx';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';

export const Lead = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const command = useCommand();
  const go = (to: number): void => void command({ type: 'market.round', market: market.id, to });
  if (market.closed) return null;
  const next = market.rounds.find(({ no }) => no === market.lastRound + 1);
  return (
    <div className={shared.row}>
      {market.round > 0 ? (
        <button type="button" className="button main small" onClick={() => go(0)}>
          {t(next ? 'fair.endAndChange' : 'market.endRound')}
        </button>
      ) : (
        next && (
          <button type="button" className="button main small" onClick={() => go(next.no)}>
            {t('market.startRound', { no: next.no, minutes: next.minutes })}
          </button>
        )
      )}
      <select
        className="input small"
        aria-label={t('fair.otherRound')}
        value=""
        onChange={(event) => go(Number(event.target.value))}
      >
        <option value="">{t('fair.otherRound')}</option>
        {market.rounds.map(({ no, minutes }) => (
          <option key={no} value={no}>
            {t('market.startRound', { no, minutes })}
          </option>
        ))}
      </select>
      <Sure
        label={t('market.close')}
        question={t('fair.closeSure')}
        onYes={() => void command({ type: 'market.close', market: market.id })}
      />
    </div>
  );
};
