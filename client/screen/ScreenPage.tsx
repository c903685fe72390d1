/**
 * The projector view of a board: what everybody looks at, the instruction, the time very large, how to join. It has no
 * controls, changes nothing and needs nobody at the keyboard.
 */
import { useEffect, useMemo, useState } from 'react';
import { Redirect } from 'wouter';
import { keyOf } from '../../shared/i18n/translate.ts';
import { BoardCanvas } from '../board/BoardCanvas.tsx';
import { BoardContext } from '../board/board-context.ts';
import type { BoardSession } from '../board/board-session.ts';
import { createBoardUi } from '../board/board-ui.ts';
import { useLinkOf, useOpenBoard } from '../board/use-open-board.ts';
import { useT } from '../i18n/index.ts';
import type { Visit } from '../net/device.ts';
import { SessionContext } from '../session/session-context.ts';
import { useValueOf } from '../ui/use-value.ts';
import { Aside } from './Aside.tsx';
import { Results, useShownPoll } from './Results.tsx';
import { Stage } from './Stage.tsx';
import styles from './screen.module.css';
import { useScreenView } from './use-screen-view.ts';

const IDLE_MS = 3_000;

/** The cursor goes when the mouse rests, and comes when it moves. */
const useIdle = (): boolean => {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), IDLE_MS);
    const wake = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    addEventListener('pointermove', wake);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', wake);
    };
  }, []);
  return idle;
};

const Screen = ({ visit }: { readonly visit: Visit }) => {
  const idle = useIdle();
  const poll = useShownPoll();
  useScreenView();
  return (
    <main className={styles.screen} data-idle={idle}>
      <div className={styles.board}>
        <BoardCanvas />
        <div className={styles.shield} />
        {poll ? <Results poll={poll} /> : <Stage />}
      </div>
      <Aside visit={visit} />
    </main>
  );
};

const OpenScreen = ({ board, visit }: { readonly board: BoardSession; readonly visit: Visit }) => {
  const t = useT();
  const ready = useValueOf(board.room.ready);
  const session = useValueOf(board.room.session);
  const closed = useValueOf(board.room.closed);
  const link = useLinkOf(board);
  const ui = useMemo(() => createBoardUi(board, () => undefined, true), [board]);
  const title = session?.settings.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Baraza`;
  }, [title]);
  if (closed) return <p className={styles.wait}>{t(keyOf('refusal', closed))}</p>;
  if (!ready || !session) return <p className={styles.wait}>{t('board.opening')}</p>;
  return (
    <SessionContext value={link}>
      <BoardContext value={ui}>
        <Screen visit={visit} />
      </BoardContext>
    </SessionContext>
  );
};

export const ScreenPage = ({ boardId }: { readonly boardId: string }) => {
  const { visit, board } = useOpenBoard(boardId);
  if (!visit) return <Redirect to="/join" />;
  return board ? <OpenScreen board={board} visit={visit} /> : null;
};
