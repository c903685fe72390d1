/**
 * What can be done with the notes that are selected: group, put into a cluster or none, a duplicate into a second one,
 * keep word by word.
 */
import type { Card } from '../../../shared/document/record.ts';
import type { ClusterReading } from '../../../shared/methods/clusters.ts';
import { useBoard, useBoardRights } from '../../board/board-context.ts';
import { changeableNotes, clusterNotes, duplicateInto, keepVerbatim, putInto } from '../../board/clusters.ts';
import { useT } from '../../i18n/index.ts';
import styles from './vision.module.css';

interface Props {
  readonly notes: readonly Card[];
  readonly clusters: readonly ClusterReading[];
}

interface PickProps {
  readonly label: string;
  readonly clusters: readonly ClusterReading[];
  /** An entry above the clusters. */
  readonly none?: string;
  readonly onPick: (cluster: string | null) => void;
}

const NONE = ' none';

const PickCluster = ({ label, clusters, none, onPick }: PickProps) => (
  <select
    className="input small"
    aria-label={label}
    value=""
    onChange={({ target: { value } }) => onPick(value === NONE ? null : value)}
  >
    <option value="">{label} …</option>
    {none !== undefined && <option value={NONE}>{none}</option>}
    {clusters.map(({ title }) => (
      <option key={title.id} value={title.id}>
        {title.text || '…'}
      </option>
    ))}
  </select>
);

export const SelectedNotes = ({ notes, clusters }: Props) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const ids = notes.map((note) => note.id);
  const mayChange = changeableNotes(ui, ids).length > 0;
  const allKept = notes.every((note) => note.fields.minority === true);
  if (!mayChange && !rights.add) return null;
  return (
    <section className={styles.selected} aria-label={t('vision.selected', { n: notes.length })}>
      <strong>{t('vision.selected', { n: notes.length })}</strong>
      {rights.add && mayChange && notes.length > 1 && (
        <button type="button" className="button main" onClick={() => clusterNotes(ui, ids)}>
          {t('vision.cluster.group', { n: notes.length })}
        </button>
      )}
      {mayChange && clusters.length > 0 && (
        <PickCluster
          label={t('vision.selected.move')}
          clusters={clusters}
          none={t('vision.selected.out')}
          onPick={(cluster) => putInto(ui, ids, cluster)}
        />
      )}
      {rights.add && clusters.length > 0 && (
        <PickCluster
          label={t('vision.selected.copy')}
          clusters={clusters}
          onPick={(cluster) => cluster !== null && duplicateInto(ui, ids, cluster)}
        />
      )}
      {mayChange && (
        <button type="button" className="button small" onClick={() => keepVerbatim(ui, ids, !allKept)}>
          {t(allKept ? 'vision.selected.minority.off' : 'vision.selected.minority')}
        </button>
      )}
    </section>
  );
};
