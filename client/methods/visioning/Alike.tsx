/**
 * Notes that sound alike: pairs that are not together yet. A hint only; somebody says of each pair whether it is one, and
 * what they said is not asked again on this device.
 */
import { useMemo, useState } from 'react';
import { VISION } from '../../../shared/methods/clusters.ts';
import { type BoardFacts, copiesIn, notesInArea } from '../../../shared/methods/facts.ts';
import { useBoard, useBoardRights, useSession } from '../../board/board-context.ts';
import { CardChips } from '../../board/CardChips.tsx';
import { clusterNotes, putInto } from '../../board/clusters.ts';
import { useT } from '../../i18n/index.ts';
import { areApart, rememberApart } from '../../net/device.ts';
import { useSimilar } from '../use-alike.ts';
import styles from './vision.module.css';

/** As many as one looks through at once. */
const SHOWN = 6;

const keyOfPair = (a: string, b: string): string => `${a} ${b}`;

export const Alike = ({ facts }: { readonly facts: BoardFacts }) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const similar = useSimilar(true);
  const { participantId } = useSession().me;
  const [said, setSaid] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` tells that there is more to read.
  const isApart = useMemo(() => areApart(participantId), [participantId, said]);
  const keepApart = (a: string, b: string): void => {
    rememberApart(participantId, a, b);
    setSaid(said + 1);
  };
  const copies = copiesIn(facts);
  const notes = notesInArea(facts, VISION).filter((note) => !copies.has(note.id));
  const known = JSON.stringify(notes.map(({ id, text }) => ({ id, text })));
  const pairs = useMemo(() => similar?.alikePairs(JSON.parse(known)) ?? [], [similar, known]);
  const clusterOf = (id: string): string => {
    const cluster = facts.cards.find((card) => card.id === id)?.fields.cluster;
    return facts.cards.some((card) => card.id === cluster) ? String(cluster) : '';
  };
  const open = pairs
    .filter(({ a, b }) => clusterOf(a) === '' || clusterOf(b) === '')
    .filter(({ a, b }) => !isApart(a, b))
    .slice(0, SHOWN);
  const group = (a: string, b: string): void => {
    const [ofA, ofB] = [clusterOf(a), clusterOf(b)];
    if (ofA !== '') putInto(ui, [b], ofA);
    else if (ofB !== '') putInto(ui, [a], ofB);
    else clusterNotes(ui, [a, b]);
  };
  return (
    <section className={styles.list} aria-label={t('vision.alike')} aria-busy={similar === undefined}>
      <h4>{t('vision.alike')}</h4>
      <p className={styles.hint}>{t(similar && open.length === 0 ? 'vision.alike.none' : 'vision.alike.about')}</p>
      {open.map(({ a, b }) => (
        <div key={keyOfPair(a, b)} className={styles.pair} data-pair={keyOfPair(a, b)}>
          <CardChips ids={[a, b]} />
          <div className={styles.row}>
            {rights.add && (
              <button type="button" className="button small" onClick={() => group(a, b)}>
                {t('vision.alike.group')}
              </button>
            )}
            <button type="button" className="button quiet small" onClick={() => keepApart(a, b)}>
              {t('vision.alike.not')}
            </button>
          </div>
        </div>
      ))}
    </section>
  );
};
