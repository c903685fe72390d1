/**
 * Has the server told of every finished move of a stakeholder (telling.ts), and asks the mover why when it went far. The question stands
 * at the card and is in nobody's way: it may be answered, passed over, or the card put back.
 */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useValue } from 'tldraw';
import { distance, isBigMove } from '../../../../shared/methods/stakeholder-map/moves.ts';
import { isSamePlace } from '../../../../shared/same-place.ts';
import type { BoardUi } from '../../../board/board-context.ts';
import { useBoard } from '../../../board/board-context.ts';
import type { Placed } from '../../../board/placed.ts';
import { shapeIdOf } from '../../../board/shape-types.ts';
import { useT } from '../../../i18n/index.ts';
import { useCommand, useSessionView } from '../../../session/session-context.ts';
import { useValueOf } from '../../../ui/use-value.ts';
import styles from './process.module.css';
import { createTelling, type Telling } from './telling.ts';

/** So many first placings at once are no hand's work: an import that was done again. */
const BY_HAND = 5;

const isStakeholder = (ui: BoardUi, { card }: Placed): boolean => ui.board.records.card(card)?.kind === 'stakeholder';

const useBelow = (card: string) => {
  const editor = useValueOf(useBoard().editor);
  return useValue('below', () => {
    const bounds = editor?.getShapePageBounds(shapeIdOf(card));
    if (!editor || !bounds) return undefined;
    const { x, y } = editor.pageToViewport({ x: bounds.center.x, y: bounds.maxY });
    const { w, h } = editor.getViewportScreenBounds();
    return { left: Math.min(w - 184, Math.max(184, x)), top: Math.min(h - 200, Math.max(80, y + 12)) };
  }, [editor, card]);
};

interface AskProps {
  readonly placed: Placed;
  readonly onReason: (reason: string) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

const Ask = ({ placed, onReason, onBack, onDone }: AskProps) => {
  const t = useT();
  const ui = useBoard();
  const command = useCommand();
  const { me, parts } = useSessionView();
  const [reason, setReason] = useState('');
  const where = useBelow(placed.card);
  const name = ui.board.records.card(placed.card)?.text;
  if (where === undefined || name === undefined || placed.from === null) return null;
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const move = parts.map.moves.findLast(({ card, by }) => card === placed.card && by === me.participantId);
    if (move && isSamePlace(move.to, placed.to)) void command({ type: 'map.explain', move: move.id, reason });
    else onReason(reason);
    onDone();
  };
  return (
    <form className={`panel ${styles.why}`} style={where} aria-label={t('map.history.reason')} onSubmit={keep}>
      <p dir="auto">{t('map.why', { card: name, points: Math.round(distance(placed.from, placed.to)) })}</p>
      <input
        className="input small"
        dir="auto"
        aria-label={t('map.why.hint')}
        placeholder={t('map.why.hint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onDone();
        }}
      />
      <div className={styles.buttons}>
        <button type="submit" className="button main small" disabled={reason.trim() === ''}>
          {t('map.why.keep')}
        </button>
        <button type="button" className="button small" onClick={onDone}>
          {t('map.why.none')}
        </button>
        <button type="button" className="button quiet small" onClick={onBack}>
          {t('map.why.back')}
        </button>
      </div>
    </form>
  );
};

export const WhyMoved = () => {
  const ui = useBoard();
  const command = useCommand();
  const [asked, setAsked] = useState<Placed>();
  const quiet = useRef(new Set<string>());
  const telling = useRef<Telling>(undefined);
  useEffect(() => {
    const open = createTelling({ saved: ui.board.room.saved, send: command });
    telling.current = open;
    const stop = ui.placed.subscribe(() => {
      const all = ui.placed.get().filter((placed) => isStakeholder(ui, placed));
      const first = all.filter(({ from }) => from === null);
      const moves = first.length > BY_HAND ? all.filter(({ from }) => from !== null) : all;
      open.tell(moves);
      const far = moves.find((one) => isBigMove(one) && !one.isAgreed && !quiet.current.has(one.card));
      if (moves.length > 0) setAsked(far);
      quiet.current.clear();
    });
    return () => {
      stop();
      open.close();
    };
  }, [ui, command]);
  if (asked === undefined) return null;
  const back = (): void => {
    quiet.current.add(asked.card);
    ui.board.patch(asked.card, { place: asked.from });
    setAsked(undefined);
  };
  return (
    <Ask
      key={`${asked.card} ${asked.to.join()}`}
      placed={asked}
      onReason={(reason) => telling.current?.tell([{ ...asked, reason }])}
      onBack={back}
      onDone={() => setAsked(undefined)}
    />
  );
};
