/**
 * Leading the rounds: one main button says what comes next, and the others are beside it. Where it `asks`, what ends the
 * round for everybody is asked for twice.
 */
import { useState } from 'react';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { Sure } from '../../session/live/Sure.tsx';
import { SureQuestion } from '../../session/live/SureQuestion.tsx';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';

interface Props {
  readonly market: MarketView;
  /** On a phone a finger slips. */
  readonly asks?: boolean;
}

export const Lead = ({ market, asks = false }: Props) => {
  const t = useT();
  const command = useCommand();
  /** The round that was asked for, until who leads is sure. */
  const [wanted, want] = useState<number>();
  const go = (to: number): void => void command({ type: 'market.round', market: market.id, to });
  const goSurely = (to: number): void => (asks ? want(to) : go(to));
  if (market.closed) return null;
  const next = market.rounds.find(({ no }) => no === market.lastRound + 1);
  const endLabel = t(next ? 'fair.endAndChange' : 'market.endRound');
  if (wanted !== undefined) {
    const yes = (): void => {
      want(undefined);
      go(wanted);
    };
    return (
      <SureQuestion
        label={wanted === 0 ? endLabel : t('fair.otherRound')}
        question={wanted === 0 ? t('fair.endSure') : t('fair.roundSure', { no: wanted })}
        onYes={yes}
        onNo={() => want(undefined)}
      />
    );
  }
  return (
    <div className={shared.row}>
      {market.round > 0 ? (
        <button type="button" className="button main small" onClick={() => goSurely(0)}>
          {endLabel}
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
        onChange={(event) => goSurely(Number(event.target.value))}
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
