/**
 * The exchange of one template as this person sees it: a board may have several, each with its own offers and needs.
 */
import { createContext, useContext } from 'react';
import { type ExchangeView, exchangeWithin, type Waiting } from '../../../shared/methods/exchange/exchange.ts';
import { useSessionView } from '../../session/session-context.ts';

/** Id of the template. */
export const ExchangeContext = createContext('');

export interface OneExchange extends Pick<ExchangeView, 'entries' | 'matches' | 'carried' | 'mine'> {
  /** Template; what is sent names it. */
  readonly id: string;
  readonly isSilent: boolean;
  readonly waiting: Waiting;
}

const NOBODY: Waiting = { entries: 0, people: 0 };

export const useExchange = (): OneExchange => {
  const id = useContext(ExchangeContext);
  const { exchange } = useSessionView().parts;
  const { entries, matches, carried } = exchangeWithin(exchange, id);
  return {
    ...{ id, entries, matches, carried },
    mine: exchange.mine.filter(({ template }) => template === id),
    isSilent: exchange.silent.includes(id),
    waiting: exchange.waiting[id] ?? NOBODY,
  };
};
