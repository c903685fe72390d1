/**
 * What can be done with the selection, floating above it: tint, cluster, turn a link, lock, delete.
 */
import { useValue } from 'tldraw';
import { TINTS } from '../../shared/cards/kind.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { editRight, refuseDelete, refuseEditing } from '../../shared/document/rules.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard, useBoardRights, useSession } from './board-context.ts';
import { clusterNotes } from './clusters.ts';
import { mayChangeBoard } from './rules-on-canvas.ts';
import styles from './selection.module.css';

const LinkButtons = ({ link }: { readonly link: Extract<BoardRecord, { type: 'link' }> }) => {
  const t = useT();
  const { board } = useBoard();
  const { settings } = useSession();
  const next = link.direction === 'one-way' ? 'two-way' : 'one-way';
  return (
    <>
      <select
        className="input small"
        aria-label={t('field.linkType')}
        value={link.linkType}
        onChange={(event) => board.patch(link.id, { linkType: event.target.value })}
      >
        {settings.linkTypes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <button
        type="button"
        title={t(keyOf('option.direction', next))}
        onClick={() => board.patch(link.id, { direction: next })}
      >
        {link.direction === 'one-way' ? '→' : '↔'}
      </button>
      <button
        type="button"
        title={t('selection.turn')}
        onClick={() => board.patch(link.id, { from: link.to, to: link.from })}
      >
        <Icon name="swap" />
      </button>
      <button
        type="button"
        title={t('field.strength')}
        onClick={() => board.patch(link.id, { strength: (link.strength % 3) + 1 })}
      >
        {'●'.repeat(link.strength)}
      </button>
    </>
  );
};

const useWhere = () => {
  const editor = useValueOf(useBoard().editor);
  return useValue('where', () => {
    if (!editor?.isIn('select.idle') || editor.getEditingShapeId()) return undefined;
    const bounds = editor.getSelectionRotatedScreenBounds();
    const view = editor.getViewportScreenBounds();
    if (!bounds) return undefined;
    return {
      x: Math.min(view.w - 200, Math.max(200, bounds.center.x - view.x)),
      y: Math.max(120, bounds.minY - view.y - 14),
    };
  }, [editor]);
};

export const SelectionBar = () => {
  const t = useT();
  const ui = useBoard();
  const { me } = useSession();
  const ids = useValueOf(ui.selection);
  const where = useWhere();
  useValueOf(ui.board.records.version);
  const records = ids.map((id) => ui.board.records.get(id)).filter((record) => record !== undefined);
  const actor = ui.board.me();
  const rights = useBoardRights();
  if (!where || !mayChangeBoard(rights) || records.length === 0 || records.some((record) => record.type === 'template'))
    return null;

  const cards = records.filter(
    (record) => record.type === 'card' && refuseEditing(record, actor, rights) === undefined,
  );
  const notes = cards.filter((record) => record.type === 'card' && record.kind === 'note');
  const [only] = records;
  const locked = records.every((record) => record.locked);
  const patchAll = (changes: Readonly<Record<string, unknown>>): void => {
    for (const record of records) ui.board.patch(record.id, changes);
  };
  const remove = (): void => {
    ui.board.mark();
    ui.editor.get()?.deleteShapes(ui.editor.get()?.getSelectedShapeIds() ?? []);
  };
  const mayDelete = records.some(
    (record) => refuseDelete(record, actor) === undefined && rights[editRight(record, actor)],
  );
  return (
    <div
      className={`panel ${styles.bar}`}
      style={{ left: where.x, top: where.y }}
      role="toolbar"
      aria-label={t('selection.title')}
    >
      {cards.some((record) => record.type === 'card' && record.kind !== 'picture') &&
        TINTS.map((tint) => (
          <button
            key={tint}
            type="button"
            className={styles.tint}
            style={{ background: `var(--tint-${tint})` }}
            title={t(keyOf('tint', tint))}
            aria-label={t(keyOf('tint', tint))}
            onClick={() => {
              for (const card of cards) ui.board.patch(card.id, { tint });
            }}
          />
        ))}
      {notes.length > 1 && rights.add && (
        <button
          type="button"
          title={`${t('selection.cluster')} (G)`}
          aria-label={t('selection.cluster')}
          onClick={() =>
            clusterNotes(
              ui,
              notes.map((note) => note.id),
            )
          }
        >
          <Icon name="group" />
        </button>
      )}
      {records.length === 1 && only?.type === 'link' && refuseEditing(only, actor, rights) === undefined && (
        <LinkButtons link={only} />
      )}
      {me.facilitates && (
        <button
          type="button"
          title={t(locked ? 'selection.unlock' : 'selection.lock')}
          onClick={() => patchAll({ locked: locked ? undefined : true })}
        >
          <Icon name={locked ? 'unlock' : 'lock'} />
        </button>
      )}
      {mayDelete && !locked && (
        <button
          type="button"
          className={styles.delete}
          title={t('selection.delete')}
          aria-label={t('selection.delete')}
          onClick={remove}
        >
          <Icon name="trash" />
        </button>
      )}
    </div>
  );
};
