/**
 * The board page: opens the board with what this device knows of it, waits, says why when the door is closed, and lays
 * out canvas, bars and panel.
 */
import { useEffect, useMemo } from 'react';
import { Link, Redirect } from 'wouter';
import { keyOf } from '../../shared/i18n/translate.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { useT } from '../i18n/index.ts';
import { forgetVisit, rememberVisit, type Visit } from '../net/device.ts';
import { LiveDock } from '../session/LiveDock.tsx';
import { rehearsalLink } from '../session/rehearsal.ts';
import { SessionBar } from '../session/SessionBar.tsx';
import { SessionContext } from '../session/session-context.ts';
import { useValueOf } from '../ui/use-value.ts';
import { createValue } from '../ui/value.ts';
import { AddTemplates } from './AddTemplates.tsx';
import { BoardCanvas } from './BoardCanvas.tsx';
import styles from './board.module.css';
import { BoardContext, useBoard } from './board-context.ts';
import type { BoardSession } from './board-session.ts';
import { createBoardUi } from './board-ui.ts';
import { Floats } from './Floats.tsx';
import { Panel } from './Panel.tsx';
import { PasteOffer } from './PasteOffer.tsx';
import { type Said, Says, sayInto } from './Says.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { Sendings } from './Sendings.tsx';
import { Toolbar } from './Toolbar.tsx';
import { TopBar } from './TopBar.tsx';
import { useLinkOf, useOpenBoard } from './use-open-board.ts';
import { ZoomBar } from './ZoomBar.tsx';

/** After these the session token of this device is worth nothing any more. */
const LOST: readonly RefusalCode[] = ['session.unknown', 'session.ended', 'board.unknown', 'host.key-wrong'];

const Waiting = () => {
  const t = useT();
  return (
    <div className={styles.wait} role="status">
      <img className={styles.pulse} src="/icon.svg" alt="" />
      <p>{t('board.opening')}</p>
    </div>
  );
};

const ClosedDoor = ({ code, boardId }: { readonly code: RefusalCode; readonly boardId: string }) => {
  const t = useT();
  useEffect(() => {
    if (LOST.includes(code)) forgetVisit(boardId);
  }, [code, boardId]);
  return (
    <div className={styles.wait}>
      <h2>{t(keyOf('refusal', code))}</h2>
      <Link href="/join" className="button main">
        {t('join.title')}
      </Link>
      <Link href="/" className="button quiet">
        {t('word.home')}
      </Link>
    </div>
  );
};

const Layout = ({ visit }: { readonly visit: Visit }) => {
  const { adding } = useBoard();
  const isAdding = useValueOf(adding);
  return (
    <>
      <BoardCanvas />
      <div id="board-overlay" className={styles.overlay}>
        <TopBar boardId={visit.boardId} sessionToken={visit.sessionToken} />
        <SessionBar boardId={visit.boardId} />
        <Toolbar />
        <Panel />
        <ZoomBar />
        <LiveDock />
        <SelectionBar />
        <Sendings />
        <Floats />
      </div>
      <PasteOffer />
      {isAdding && <AddTemplates onClose={() => adding.set(false)} />}
    </>
  );
};
const OpenBoard = ({ board, visit }: { readonly board: BoardSession; readonly visit: Visit }) => {
  const t = useT();
  const ready = useValueOf(board.room.ready);
  const session = useValueOf(board.room.session);
  const closed = useValueOf(board.room.closed);
  const link = useLinkOf(board);
  const said = useMemo(() => createValue<readonly Said[]>([]), []);
  const ui = useMemo(() => createBoardUi(board, (text) => sayInto(said, text)), [board, said]);
  const rehearsal = useValueOf(ui.rehearsal);
  const shown = useMemo(() => (rehearsal ? rehearsalLink(link, rehearsal) : link), [link, rehearsal]);

  useEffect(() => board.room.onRefused(({ code }) => ui.say(t(keyOf('refusal', code)))), [board, ui, t]);

  const title = session?.settings.title;
  useEffect(() => {
    if (title === undefined) return;
    document.title = `${title} · Baraza`;
    rememberVisit({ ...visit, title, role: session?.me.role ?? visit.role, at: Date.now() });
  }, [title, session?.me.role, visit]);

  if (closed) return <ClosedDoor code={closed} boardId={visit.boardId} />;
  if (!ready || !session) return <Waiting />;
  return (
    <SessionContext value={shown}>
      <BoardContext value={ui}>
        <Layout visit={visit} />
        <div className={styles.overlay}>
          <Says said={said} onDone={(key) => said.set(said.get().filter((one) => one.key !== key))} />
        </div>
      </BoardContext>
    </SessionContext>
  );
};

export const BoardPage = ({ boardId }: { readonly boardId: string }) => {
  const { visit, board } = useOpenBoard(boardId);
  if (!visit) return <Redirect to="/join" />;
  return <div className={styles.page}>{board ? <OpenBoard board={board} visit={visit} /> : <Waiting />}</div>;
};
