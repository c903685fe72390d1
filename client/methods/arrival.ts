/**
 * What somebody scanned on the way in: the words behind the `#` of the page's address that are no key, such as
 * `stall=…`. Methods read it through this context; it goes once it was followed or put aside.
 */
import { createContext, useContext, useEffect, useState } from 'react';

export interface Arrival {
  readonly stall: string | undefined;
  readonly follow: () => void;
}

const NOWHERE: Arrival = { stall: undefined, follow: () => undefined };

export const ArrivalContext = createContext<Arrival>(NOWHERE);
export const useArrival = (): Arrival => useContext(ArrivalContext);

const stallIn = (hash: string): string | undefined => new URLSearchParams(hash.slice(1)).get('stall') ?? undefined;

/** The arrival of this page: from its address, also when a second code is scanned while it is open. */
export const useArrivalHere = (): Arrival => {
  const [stall, setStall] = useState(() => stallIn(location.hash));
  useEffect(() => {
    const look = (): void => {
      const found = stallIn(location.hash);
      if (found !== undefined) setStall(found);
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const follow = (): void => {
    history.replaceState(null, '', location.pathname);
    setStall(undefined);
  };
  return { stall, follow };
};
