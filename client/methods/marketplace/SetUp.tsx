/**
 * Setting up a market: which kind, how many rounds of what length, and the stalls by their titles.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { MARKET_VARIANTS, type MarketVariant } from '../../../shared/methods/marketplace/market.ts';
import { useBoard } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import { TextField } from '../../ui/TextField.tsx';
import { CountFields } from '../CountFields.tsx';
import shared from '../live-panel.module.css';

const START: Readonly<
  Record<MarketVariant, { readonly rounds: number; readonly minutes: number; readonly changeover: number }>
> = {
  'stalls-with-rounds': { rounds: 4, minutes: 12, changeover: 2 },
  'open-space': { rounds: 2, minutes: 45, changeover: 5 },
};

/** With the least and the most that the server takes; minutes. */
const NUMBERS = [
  ['rounds', 1, LIMITS.rounds],
  ['minutes', 1, 600],
  ['changeover', 0, 120],
] as const;

export const SetUp = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const command = useCommand();
  const { board } = useBoard();
  const [variant, setVariant] = useState<MarketVariant>(
    () => MARKET_VARIANTS.find((id) => id === board.records.template(templateId)?.preset) ?? 'stalls-with-rounds',
  );
  const [title, setTitle] = useState('');
  const [plan, setPlan] = useState(START[variant]);
  const [titles, setTitles] = useState('');
  const choose = (next: MarketVariant): void => {
    setVariant(next);
    setPlan(START[next]);
  };
  const make = (event: FormEvent): void => {
    event.preventDefault();
    const rounds = Array.from({ length: plan.rounds }, () => ({
      minutes: plan.minutes,
      changeoverMin: plan.changeover,
    }));
    const lines = variant === 'open-space' ? [] : titles.split('\n').map((line) => line.trim());
    const stalls = lines.filter(Boolean).map((line) => ({ title: line }));
    void command({ type: 'market.make', template: templateId, variant, title, rounds, stalls });
  };
  return (
    <form className={shared.form} onSubmit={make}>
      <label className="field">
        <span>{t('market.variant')}</span>
        <select className="input" value={variant} onChange={(e) => choose(e.target.value as MarketVariant)}>
          {MARKET_VARIANTS.map((id) => (
            <option key={id} value={id}>
              {t(keyOf('market.variant', id))}
            </option>
          ))}
        </select>
      </label>
      <p className={shared.rule}>{t(keyOf('market.rule', variant))}</p>
      <TextField label={t('market.title')} required value={title} onChange={setTitle} />
      <CountFields
        labelOf={(key) => t(keyOf('market', key))}
        bounds={NUMBERS}
        values={plan}
        onChange={(changed) => setPlan({ ...plan, ...changed })}
      />
      {variant === 'stalls-with-rounds' && (
        <label className="field">
          <span>{t('market.stallTitles')}</span>
          <textarea className="input" dir="auto" rows={5} value={titles} onChange={(e) => setTitles(e.target.value)} />
        </label>
      )}
      <button type="submit" className="button main" disabled={title.trim() === ''}>
        {t('market.make')}
      </button>
    </form>
  );
};
