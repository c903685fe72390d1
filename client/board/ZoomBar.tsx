/**
 * Undo and redo, zoom and Fit, at the bottom right.
 */
import { useSyncExternalStore } from 'react';
import { useValue } from 'tldraw';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard, useBoardRights } from './board-context.ts';
import { mayChangeBoard } from './rules-on-canvas.ts';
import { fitBoard } from './view.ts';
import styles from './zoombar.module.css';

/** Whether there is something of one's own to take back or to do again. */
const useUndoState = () => {
  const { undo } = useBoard().board;
  return useSyncExternalStore(
    (listener) => {
      undo.on('stack-item-added', listener);
      undo.on('stack-item-popped', listener);
      return () => {
        undo.off('stack-item-added', listener);
        undo.off('stack-item-popped', listener);
      };
    },
    () => (undo.undoStack.length > 0 ? 1 : 0) + (undo.redoStack.length > 0 ? 2 : 0),
  );
};

export const ZoomBar = () => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const editor = useValueOf(ui.editor);
  const zoom = useValue('zoom', () => Math.round((editor?.getZoomLevel() ?? 1) * 100), [editor]);
  const state = useUndoState();
  return (
    <div className={styles.bar}>
      {mayChangeBoard(rights) && (
        <div className={`panel ${styles.group}`}>
          <button
            type="button"
            aria-label={t('undo.undo')}
            title={`${t('undo.undo')}  Ctrl+Z`}
            disabled={(state & 1) === 0}
            onClick={() => ui.board.undo.undo()}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            aria-label={t('undo.redo')}
            title={`${t('undo.redo')}  Ctrl+Shift+Z`}
            disabled={(state & 2) === 0}
            onClick={() => ui.board.undo.redo()}
          >
            <Icon name="redo" />
          </button>
        </div>
      )}
      <div className={`panel ${styles.group} ${styles.zoom}`}>
        <button type="button" aria-label={t('zoom.out')} onClick={() => editor?.zoomOut()}>
          <Icon name="minus" />
        </button>
        <span className={styles.value}>{zoom} %</span>
        <button type="button" aria-label={t('zoom.in')} onClick={() => editor?.zoomIn()}>
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className={styles.fit}
          title={`${t('zoom.fit')}  ⇧1`}
          onClick={() => editor && fitBoard(editor)}
        >
          <Icon name="fit" />
          {t('zoom.fit')}
        </button>
      </div>
    </div>
  );
};
