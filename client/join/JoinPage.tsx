/**
 * The way in as a page of the application, for who comes to it from another page.
 */
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../i18n/index.ts';
import { showWayIn } from './way-in.ts';

export const JoinPage = () => {
  const t = useT();
  const [, go] = useLocation();
  const host = useRef<HTMLDivElement>(null);
  useEffect(
    () => (host.current ? showWayIn(host.current, t, (address) => go(address, { replace: true })) : undefined),
    [t, go],
  );
  return <div ref={host} />;
};
