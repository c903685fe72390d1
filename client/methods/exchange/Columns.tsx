/**
 * Offers, matches and needs side by side on the canvas.
 */

import { keyOf } from '../../../shared/i18n/translate.ts';
import { isAgreed } from '../../../shared/methods/exchange/machine.ts';
import type { Method } from '../../../shared/methods/method.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import styles from './columns.module.css';

export const Columns = ({ method }: { readonly method: Method }) => {
  const t = useT();
  const name = useName();
  const { exchange } = useSessionView().parts;
  const entry = (id: string) => exchange.entries.find((one) => one.id === id);
  const content: Readonly<Record<string, readonly { id: string; text: string; by: string; strong?: boolean }[]>> = {
    offers: exchange.entries
      .filter(({ kind }) => kind === 'offer')
      .map(({ id, text, person }) => ({ id, text, by: name(person) })),
    needs: exchange.entries
      .filter(({ kind }) => kind === 'need')
      .map(({ id, text, person }) => ({ id, text, by: name(person) })),
    matches: exchange.matches.map((match) => ({
      id: match.id,
      text: match.firstStep || t('exchange.talking'),
      by: [match.offer, match.need].map((side) => name(entry(side)?.person ?? '')).join(' · '),
      strong: isAgreed(exchange, match),
    })),
  };
  return method.zones.map(({ id, rect: [left, top, width, height], tint }) => (
    <div
      key={id}
      className={styles.column}
      style={{ left, top, width, height, ['--zone' as string]: tint ? `var(--tint-${tint})` : undefined }}
    >
      <h3>{t(keyOf('zone.exchange', id))}</h3>
      <ul data-many={(content[id]?.length ?? 0) > 9}>
        {content[id]?.map((one) => (
          <li key={one.id} data-strong={one.strong}>
            <span dir="auto">{one.text}</span>
            <small dir="auto">{one.by}</small>
          </li>
        ))}
      </ul>
    </div>
  ));
};
