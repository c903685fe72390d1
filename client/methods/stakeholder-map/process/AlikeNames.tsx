/**
 * Names that may mean the same stakeholder, side by side: keep one of the two, or say that they are two. Nothing is
 * merged by itself.
 */
import { useMemo, useState } from 'react';
import type { Card } from '../../../../shared/document/record.ts';
import type { BoardFacts } from '../../../../shared/methods/facts.ts';
import { alikeNames } from '../../../../shared/methods/stakeholder-map/names.ts';
import { useBoard } from '../../../board/board-context.ts';
import panel from '../../../board/panel.module.css';
import { useT } from '../../../i18n/index.ts';
import { CardName } from './CardName.tsx';
import styles from './process.module.css';
import { useMerge } from './use-merge.ts';

const MOST = 12;

const Pair = ({ a, b, onApart }: { readonly a: Card; readonly b: Card; readonly onApart: () => void }) => {
  const t = useT();
  const { refusal, merge } = useMerge();
  const ways = [
    [a, b],
    [b, a],
  ] as const;
  return (
    <li className={styles.entry} data-alike={a.id}>
      <CardName card={a.id} />
      <CardName card={b.id} />
      <div className={styles.buttons}>
        {ways.map(
          ([kept, gone]) =>
            refusal(kept, gone) === undefined && (
              <button key={kept.id} type="button" className="button small" onClick={() => merge(kept, gone)}>
                {t('map.alike.keep', { name: kept.text })}
              </button>
            ),
        )}
        <button type="button" className="button quiet small" onClick={onApart}>
          {t('map.alike.apart')}
        </button>
      </div>
    </li>
  );
};

export const AlikeNames = ({ facts }: { readonly facts: BoardFacts }) => {
  const t = useT();
  const { records } = useBoard().board;
  const [apart, setApart] = useState<readonly string[]>([]);
  const written = facts.cards.map(({ id, text }) => `${id} ${text}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards move all the time; only their names are compared.
  const alike = useMemo(() => alikeNames(facts.cards), [written]);
  const pairs = alike
    .map((pair) => ({ ...pair, key: `${pair.a} ${pair.b}` }))
    .filter(({ key }) => !apart.includes(key));
  if (pairs.length === 0) return null;
  return (
    <section className={panel.section}>
      <h3>
        {t('map.alike')} <span className={panel.count}>{pairs.length}</span>
      </h3>
      <ul className={styles.list}>
        {pairs.slice(0, MOST).map(({ a, b, key }) => {
          const [left, right] = [records.card(a), records.card(b)];
          return (
            left && right && <Pair key={key} a={left} b={right} onApart={() => setApart((known) => [...known, key])} />
          );
        })}
      </ul>
    </section>
  );
};
