/**
 * Offers and needs on the page for phones: from the silence on, or once somebody has put something up.
 */
import { exchangesIn } from '../../../shared/methods/exchange/exchange.ts';
import type { PhoneMethod } from '../phone-view.ts';

export const exchangePhone: PhoneMethod = {
  id: 'exchange',
  activities: ({ parts: { exchange } }) =>
    [...new Set([...exchange.silent, ...exchangesIn(exchange)])].map((id) => ({
      id,
      title: '',
      template: id,
      pressing: exchange.silent.includes(id),
    })),
  load: async () => (await import('./PhoneExchange.tsx')).PhoneExchange,
};
