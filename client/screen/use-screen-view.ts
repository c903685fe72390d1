/**
 * Where the projector looks: at what a facilitator brought everybody to, else at the place of the running step, else at
 * the whole board. It follows when the board grows or the window changes.
 */
import { useEffect, useState } from 'react';
import { useBoard } from '../board/board-context.ts';
import { showRect, stepRect } from '../board/gathering.ts';
import { fitBoard } from '../board/view.ts';
import { useSessionView } from '../session/session-context.ts';
import { useValueOf } from '../ui/use-value.ts';

const MARGIN = 24;
const COVERED = [MARGIN, MARGIN, MARGIN, MARGIN] as const;
const SETTLE_MS = 120;

const useWindowSize = (): string => {
  const [size, setSize] = useState(`${innerWidth} ${innerHeight}`);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onResize = (): void => {
      clearTimeout(timer);
      // The canvas measures itself first.
      timer = setTimeout(() => setSize(`${innerWidth} ${innerHeight}`), SETTLE_MS);
    };
    addEventListener('resize', onResize);
    return () => {
      clearTimeout(timer);
      removeEventListener('resize', onResize);
    };
  }, []);
  return size;
};

export const useScreenView = (): void => {
  const { board, editor } = useBoard();
  const canvas = useValueOf(editor);
  const version = useValueOf(board.records.version);
  const size = useWindowSize();
  const { agenda, focus } = useSessionView().parts;
  const step = agenda.steps.find(({ id }) => id === agenda.current);
  const rect = focus.at?.rect ?? stepRect(board.records, step);
  const place = rect?.join(' ');
  // A fixed place does not move with every new card; the whole board does.
  const growth = rect ? 0 : version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `place`, `growth` and `size` say when to look elsewhere.
  useEffect(() => {
    if (!canvas) return;
    if (rect) showRect(canvas, rect, { covered: COVERED, force: true });
    else fitBoard(canvas, true, COVERED);
  }, [canvas, place, growth, size]);
};
