/**
 * What the visits tell: how many, stalls that nobody saw, and which organisations met where, as a table to scroll.
 */
import { metTable } from '../../../shared/methods/marketplace/reading.ts';
import { totalsText } from '../../../shared/methods/marketplace/totals.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './market.module.css';

const Met = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const { people } = useSessionView();
  const groupOf = new Map(people.map(({ id, group }) => [id, group]));
  const visits = market.visits ?? [];
  const { groups, times } = metTable({ stalls: market.stalls, visits }, (id) => groupOf.get(id) ?? '');
  if (groups.length < 2) return null;
  return (
    <>
      <h4>{t('fair.met')}</h4>
      <section className={styles.scroll} aria-label={t('fair.met')}>
        <table className={styles.met}>
          <thead>
            <tr>
              <td />
              {groups.map((group, at) => (
                <th key={group} scope="col" title={group}>
                  {at + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group, at) => (
              <tr key={group}>
                <th scope="row" dir="auto">
                  {at + 1} {group}
                </th>
                {groups.map((other) => {
                  const count = group === other ? 0 : times(group, other);
                  return (
                    <td key={other} data-many={Math.min(3, count)}>
                      {group === other ? '' : count || '·'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

export const Reading = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const { reading } = market;
  if (reading.visits === 0) return null;
  const unvisited = market.stalls.filter(({ id }) => (reading.perStall[id] ?? 0) === 0);
  return (
    <section className={shared.section}>
      <h3>{t('market.reading')}</h3>
      <p>{totalsText(reading, t)}</p>
      {unvisited.length > 0 && (
        <p className={shared.soon}>
          {t('market.reading.unvisited', { stalls: unvisited.map(({ title }) => title).join(', ') })}
        </p>
      )}
      {reading.overCapacity.length > 0 && (
        <p className={shared.soon}>{t('market.reading.over', { times: reading.overCapacity.length })}</p>
      )}
      {market.visits && <Met market={market} />}
    </section>
  );
};
