/**
 * A board that a page has open: opened for the visit that this device remembers, closed with the page; and its session for
 * the parts of the page.
 */
import { useEffect, useMemo, useState } from 'react';
import { type Visit, visitOf } from '../net/device.ts';
import type { SessionLink } from '../session/session-context.ts';
import { type BoardSession, openBoard } from './board-session.ts';

export interface OpenedBoard {
  /** Undefined when nobody has joined on this device. */
  readonly visit: Visit | undefined;
  readonly board: BoardSession | undefined;
}

export const useOpenBoard = (boardId: string): OpenedBoard => {
  const [visit] = useState(() => visitOf(boardId));
  const [board, setBoard] = useState<BoardSession>();
  useEffect(() => {
    if (!visit) return undefined;
    const opened = openBoard({ boardId, sessionToken: visit.sessionToken });
    setBoard(opened);
    return () => opened.close();
  }, [boardId, visit]);
  return { visit, board };
};

export const useLinkOf = (board: BoardSession): SessionLink =>
  useMemo(() => {
    const { session: view, command, clockOffset, onReactions } = board.room;
    return { view, command, clockOffset, onReactions };
  }, [board]);
