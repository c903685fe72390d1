/**
 * Clustering: what to do with the notes that are selected, the clusters with hints for their titles, notes without one.
 */
import { useState } from 'react';
import {
  type ClusterReading,
  clustersIn,
  LARGE_CLUSTER,
  TITLE_WORDS,
  unclusteredIn,
  VISION,
  wordCount,
} from '../../../shared/methods/clusters.ts';
import type { BoardFacts } from '../../../shared/methods/facts.ts';
import { type BoardUi, useBoard, useBoardRights } from '../../board/board-context.ts';
import { clusterNotes, tidyCluster } from '../../board/clusters.ts';
import { jumpTo } from '../../board/jump.ts';
import { shapeIdOf } from '../../board/shape-types.ts';
import { useT } from '../../i18n/index.ts';
import { useValueOf } from '../../ui/use-value.ts';
import { Alike } from './Alike.tsx';
import { LooseNotes } from './LooseNotes.tsx';
import { SelectedNotes } from './SelectedNotes.tsx';
import styles from './vision.module.css';

const selectCards = (ui: BoardUi, ids: readonly string[]): void => {
  const editor = ui.editor.get();
  editor?.setCurrentTool('select');
  editor?.select(...ids.map(shapeIdOf));
};

const Hints = ({ cluster: { title, notes }, selected }: { cluster: ClusterReading; selected: readonly string[] }) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const words = wordCount(title.text, title.lang);
  const [least, most] = TITLE_WORDS;
  const some = notes.filter((note) => selected.includes(note.id)).map((note) => note.id);
  const isPart = some.length > 0 && some.length < notes.length && some.length === selected.length;
  return (
    <>
      {title.text.trim() === '' && <p className={styles.warn}>{t('vision.cluster.untitled')}</p>}
      {words > 0 && (words < least || words > most) && (
        <p className={styles.hint}>{t('vision.cluster.words', { n: words })}</p>
      )}
      {notes.length > LARGE_CLUSTER && (
        <p className={styles.warn}>{t('vision.cluster.large', { most: LARGE_CLUSTER })}</p>
      )}
      {isPart && rights.add && (
        <button type="button" className="button small" onClick={() => clusterNotes(ui, some)}>
          {t('vision.cluster.split', { n: some.length })}
        </button>
      )}
    </>
  );
};

const Cluster = ({ cluster, selected }: { cluster: ClusterReading; selected: readonly string[] }) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const { title, notes, authors } = cluster;
  const untitled = title.text.trim() === '';
  return (
    <li
      className={styles.cluster}
      style={{ ['--area' as string]: `var(--tint-${title.tint})` }}
      data-cluster={title.id}
    >
      <header>
        <button
          type="button"
          className={styles.name}
          dir="auto"
          data-untitled={untitled}
          onClick={() => jumpTo(ui, title.id)}
        >
          {untitled ? '…' : title.text}
        </button>
        <span className={styles.count}>{t('vision.cluster.count', { notes: notes.length, people: authors })}</span>
      </header>
      <Hints cluster={cluster} selected={selected} />
      <div className={styles.row}>
        <button
          type="button"
          className="button quiet small"
          onClick={() =>
            selectCards(
              ui,
              notes.map((note) => note.id),
            )
          }
        >
          {t('vision.cluster.notes')}
        </button>
        {rights.move && notes.length > 0 && (
          <button type="button" className="button quiet small" onClick={() => tidyCluster(ui, title.id)}>
            {t('vision.cluster.tidy')}
          </button>
        )}
      </div>
    </li>
  );
};

export const ClusterPart = ({ facts }: { readonly facts: BoardFacts }) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const [alike, showAlike] = useState(false);
  const selected = useValueOf(ui.selection);
  const clusters = clustersIn(facts);
  const loose = unclusteredIn(facts, VISION);
  const notes = facts.cards.filter((card) => card.kind === 'note' && selected.includes(card.id));
  return (
    <>
      {clusters.length === 0 && <p className={styles.hint}>{t('vision.cluster.none')}</p>}
      {rights.add && notes.length < 2 && <p className={styles.hint}>{t('vision.cluster.selectMore')}</p>}
      {notes.length > 0 && <SelectedNotes notes={notes} clusters={clusters} />}
      <LooseNotes loose={loose} selected={selected} select={(ids) => selectCards(ui, ids)} />
      {clusters.length > 0 && (
        <ul className={styles.list}>
          {clusters.map((cluster) => (
            <Cluster key={cluster.title.id} cluster={cluster} selected={notes.map((note) => note.id)} />
          ))}
        </ul>
      )}
      {alike ? (
        <Alike facts={facts} />
      ) : (
        <button type="button" className="button small" onClick={() => showAlike(true)}>
          {t('vision.alike.find')}
        </button>
      )}
    </>
  );
};
