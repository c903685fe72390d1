/**
 * A connection that is opened before its page is here: on a slow line the code of the page is long on its way, and what the
 * page will show comes meanwhile. At most one waits; the page takes it, or opens its own.
 */
import { openSessionSocket, type SessionSocket, type SessionSocketOptions } from './session-socket.ts';

let ahead: { readonly token: string; readonly socket: SessionSocket } | undefined;

/** The page is not going to be shown. */
export const closeAhead = (): void => {
  ahead?.socket.close();
  ahead = undefined;
};

/** For a page that is going to be shown. */
export const openAhead = (visit: SessionSocketOptions): void => {
  closeAhead();
  ahead = { token: visit.sessionToken, socket: openSessionSocket(visit) };
};

/** The connection of this visit; whoever takes it closes it. */
export const takeSocket = (visit: SessionSocketOptions): SessionSocket => {
  const waiting = ahead?.token === visit.sessionToken ? ahead.socket : undefined;
  if (waiting === undefined) return openSessionSocket(visit);
  ahead = undefined;
  return waiting;
};
