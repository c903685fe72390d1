/**
 * Offers, matches and needs side by side on the canvas. While people write in silence it shows how much there is, and
 * nothing of it.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { type Entry, exchangeReading, isAgreed } from '../../../shared/methods/exchange/exchange.ts';
import type { Method } from '../../../shared/methods/method.ts';
import { useT } from '../../i18n/index.ts';
import { useName } from '../../session/use-name.ts';
import styles from './columns.module.css';
import { useDetails } from './Entries.tsx';
import { ExchangeContext, useExchange } from './exchange-context.ts';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly state: 'agreed' | 'talking' | 'loose' | 'matched';
}

const useLines = (): Readonly<Record<string, readonly Line[]>> => {
  const t = useT();
  const name = useName();
  const details = useDetails();
  const exchange = useExchange();
  const { unmatchedNeeds, unusedOffers } = exchangeReading(exchange);
  const loose = new Set([...unmatchedNeeds, ...unusedOffers]);
  const entry = (id: string) => exchange.entries.find((one) => one.id === id);
  const linesOf = (kind: Entry['kind']): readonly Line[] =>
    exchange.entries
      .filter((one) => one.kind === kind)
      .map((one) => ({
        id: one.id,
        text: one.text,
        by: [name(one.person), details(one)].filter(Boolean).join(' · '),
        state: loose.has(one.id) ? 'loose' : 'matched',
      }));
  return {
    offers: linesOf('offer'),
    needs: linesOf('need'),
    matches: exchange.matches.map((match) => ({
      id: match.id,
      text: [match.firstStep || t('exchange.talking'), match.firstStepOn].filter(Boolean).join(' · '),
      by: [match.offer, match.need].map((side) => name(entry(side)?.person ?? '')).join(' – '),
      state: isAgreed(exchange, match) ? 'agreed' : 'talking',
    })),
  };
};

const Board = ({ method }: { readonly method: Method }) => {
  const t = useT();
  const exchange = useExchange();
  const lines = useLines();
  return method.zones.map(({ id, rect: [left, top, width, height], tint }) => {
    const shown = lines[id] ?? [];
    return (
      <div
        key={id}
        className={styles.column}
        style={{ left, top, width, height, ['--zone' as string]: tint ? `var(--tint-${tint})` : undefined }}
      >
        <h3>
          {t(keyOf('zone.exchange', id))} {shown.length > 0 && <small>{shown.length}</small>}
        </h3>
        {exchange.isSilent && id === 'matches' && (
          <p className={styles.silent} dir="auto">
            {t('fair.waiting', { ...exchange.waiting })}
          </p>
        )}
        {shown.length === 0 && !exchange.isSilent && <p>{t(keyOf('prompt.exchange', id))}</p>}
        <ul data-many={shown.length > 18 ? 'crowd' : shown.length > 8 ? 'many' : 'few'}>
          {shown.map((one) => (
            <li key={one.id} data-state={one.state}>
              <span dir="auto">{one.text}</span>
              <small dir="auto">{one.by}</small>
            </li>
          ))}
        </ul>
      </div>
    );
  });
};

export const Columns = ({ method, templateId }: { readonly method: Method; readonly templateId: string }) => (
  <ExchangeContext value={templateId}>
    <Board method={method} />
  </ExchangeContext>
);
