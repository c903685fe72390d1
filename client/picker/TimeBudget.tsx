/**
 * The time of a session against the time there is: a bar, the sum, and when it is too long by how much, through what, and
 * one press that shortens it.
 */
import { useEffect, useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { agendaTime } from '../../shared/session/agenda-time.ts';
import { useT } from '../i18n/index.ts';
import styles from './plan.module.css';
import { methodTint } from './purpose-tint.ts';

export interface TimedPart {
  readonly key: string;
  readonly title: string;
  readonly method: string;
  readonly minutes: number;
}

interface Props {
  readonly parts: readonly TimedPart[];
  /** 0 for none. */
  readonly budget: number;
  /** Missing where it may only be seen. */
  readonly onBudget?: (minutes: number) => void;
  readonly onFit?: (minutes: number) => void;
}

const Bar = ({ parts, budget }: Pick<Props, 'parts' | 'budget'>) => {
  const { sum } = agendaTime(parts, budget);
  const whole = Math.max(sum, budget, 1);
  return (
    <div className={styles.bar} aria-hidden="true">
      {parts.map(({ key, method, minutes }) => (
        <span key={key} style={{ inlineSize: `${(100 * minutes) / whole}%`, background: methodTint(method) }} />
      ))}
      {budget > 0 && sum > budget && (
        <i
          style={{ insetInlineStart: `${(100 * budget) / whole}%`, inlineSize: `${(100 * (sum - budget)) / whole}%` }}
        />
      )}
    </div>
  );
};

export const TimeBudget = ({ parts, budget, onBudget, onFit }: Props) => {
  const t = useT();
  const [draft, setDraft] = useState(budget ? String(budget) : '');
  useEffect(() => setDraft(budget ? String(budget) : ''), [budget]);
  const typed = Math.min(LIMITS.budgetMinutes, Math.max(0, Number.parseInt(draft, 10) || 0));
  const commit = (): void => {
    if (typed !== budget) onBudget?.(typed);
  };
  const { sum, over, free, longest } = agendaTime(parts, typed);
  const names = longest.map(({ title, minutes }) => t('plan.longestOne', { step: title, count: minutes }));
  return (
    <div className={styles.time} data-over={over > 0}>
      <Bar parts={parts} budget={typed} />
      <p className={styles.sum}>
        <strong>{t('agenda.sum', { count: sum })}</strong>
        {over > 0 && <em>{t('agenda.over', { count: over })}</em>}
        {free > 0 && <span>{t('agenda.free', { count: free })}</span>}
      </p>
      {onBudget && (
        <label className={styles.budget}>
          {t('agenda.budget')}
          <input
            className="input small"
            type="number"
            min={0}
            max={LIMITS.budgetMinutes}
            inputMode="numeric"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Enter in a form would make the board.
              event.preventDefault();
              commit();
            }}
          />
        </label>
      )}
      {over > 0 && <p className="hint">{t('plan.longest', { steps: names.join(', ') })}</p>}
      {over > 0 && onFit && (
        <button type="button" className="button small" onClick={() => onFit(typed)}>
          {t('plan.fit', { count: typed })}
        </button>
      )}
    </div>
  );
};
