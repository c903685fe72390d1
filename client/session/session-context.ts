/**
 * The session for every part of the interface, on the board as on the phone page: what this person sees, sending a
 * command, the server's time. Knows no canvas and no document.
 */
import { createContext, useContext, useEffect, useState } from 'react';
import type { RefusalCode } from '../../shared/refusals.ts';
import { ALL_RIGHTS, type Rights, rightsOf } from '../../shared/session/rights.ts';
import type { SessionInput, SessionView } from '../../shared/session/session.ts';
import type { ReactionCounts } from '../net/session-channel.ts';
import { useValueOf } from '../ui/use-value.ts';
import type { Readable } from '../ui/value.ts';

export interface SessionLink {
  readonly view: Readable<SessionView | undefined>;
  /** Resolves with the refusal, or with undefined once it is durable. */
  readonly command: (command: SessionInput) => Promise<RefusalCode | undefined>;
  /** Server clock minus this device's, in milliseconds. */
  readonly clockOffset: () => number;
  readonly onReactions: (listener: (counts: ReactionCounts) => void) => () => void;
}

export const SessionContext = createContext<SessionLink | undefined>(undefined);

export const useSessionLink = (): SessionLink => {
  const link = useContext(SessionContext);
  if (link === undefined) throw new Error('useSessionLink is for parts inside a session');
  return link;
};

/** What this person sees. Parts are shown only once there is a view. */
export const useSessionView = (): SessionView => {
  const view = useValueOf(useSessionLink().view);
  if (view === undefined) throw new Error('useSessionView is for parts that are shown with a view');
  return view;
};

export const useCommand = (): SessionLink['command'] => useSessionLink().command;

/** The server's clock, epoch milliseconds, read again every so often. */
export const useServerNow = (everyMs = 1_000): number => {
  const { clockOffset } = useSessionLink();
  const [now, setNow] = useState(() => Date.now() + clockOffset());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + clockOffset()), everyMs);
    return () => clearInterval(timer);
  }, [clockOffset, everyMs]);
  return now;
};

/** What the running step lets the person of this view do. */
export const rightsInView = ({ me, parts: { agenda } }: SessionView): Rights => {
  const step = agenda.steps.find(({ id }) => id === agenda.current);
  return rightsOf(me.role, step?.rights ?? ALL_RIGHTS, agenda.pausedAt !== null);
};

export const useMyRights = (): Rights => rightsInView(useSessionView());
