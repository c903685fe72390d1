/**
 * The page for phones: what to do now, the time, one big action, results, the board as text. Session lane only: neither
 * canvas nor document. Takes the connection of the person who joined on this device, and closes it.
 */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { TranslateContext, useT } from '../i18n/index.ts';
import { arrivalHash } from '../join/door.ts';
import { ArrivalContext, useArrivalHere } from '../methods/arrival.ts';
import { type Visit, visitOf } from '../net/device.ts';
import { takeSocket } from '../net/session-ahead.ts';
import type { SessionSocket } from '../net/session-socket.ts';
import { SessionContext } from '../session/session-context.ts';
import { useValueOf } from '../ui/use-value.ts';
import { actionsOf } from './actions.ts';
import { PhoneClosed } from './PhoneClosed.tsx';
import { PhoneMain } from './PhoneMain.tsx';
import styles from './phone.module.css';
import { useTexts } from './use-texts.ts';

interface SessionProps {
  readonly visit: Visit;
  readonly socket: SessionSocket;
}

const PhoneSession = ({ visit, socket }: SessionProps) => {
  const t = useT();
  const view = useValueOf(socket.view);
  const closed = useValueOf(socket.closed);
  useEffect(() => {
    document.title = `${view?.settings.title ?? visit.title} · Baraza`;
  }, [view?.settings.title, visit.title]);
  const arrival = useArrivalHere();
  const texts = useTexts(view !== undefined && actionsOf(view, undefined).some(({ kind }) => kind === 'method'));
  if (closed) return <PhoneClosed visit={visit} code={closed} />;
  if (view === undefined || texts === undefined) {
    return (
      <main className={styles.opening}>
        <img src="/icon.svg" alt="" width="44" height="44" />
        <p role="status">{t('phone.opening')}</p>
      </main>
    );
  }
  return (
    <SessionContext value={socket}>
      <TranslateContext value={texts}>
        <ArrivalContext value={arrival}>
          <PhoneMain visit={visit} socket={socket} />
        </ArrivalContext>
      </TranslateContext>
    </SessionContext>
  );
};

const useSocket = (visit: Visit | undefined): SessionSocket | undefined => {
  const [socket, setSocket] = useState<SessionSocket>();
  useEffect(() => {
    if (visit === undefined) return undefined;
    const opened = takeSocket(visit);
    setSocket(opened);
    return opened.close;
  }, [visit]);
  return socket;
};

export const PhonePage = ({ boardId }: { readonly boardId: string }) => {
  const [, go] = useLocation();
  const [visit] = useState(() => visitOf(boardId));
  const socket = useSocket(visit);
  useEffect(() => {
    // Who is not on the board yet joins first, and then comes to the place they scanned.
    if (visit === undefined) go(`/join${location.hash}`, { replace: true });
    else if (location.hash !== '') history.replaceState(null, '', `${location.pathname}${arrivalHash(location.hash)}`);
  }, [visit, go]);
  return visit && socket ? <PhoneSession visit={visit} socket={socket} /> : null;
};
