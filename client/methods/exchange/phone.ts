/**
 * Offers and needs on the page for phones: from the silence on, or once somebody has put something up.
 */
import { exchangesIn } from '../../../shared/methods/exchange/exchange.ts';
import type { PhoneMethod } from '../phone-view.ts';

export const exchangePhone: PhoneMethod = {
  id: 'exchange',
  activities: ({ parts: { exchange } }) =>
    [...new Set([...exchange.silent, ...exchangesIn(exchange)])].map((id) => {
      const isSilent = exchange.silent.includes(id);
      // Silence is asked of everybody at once, and '' is any place: neither waits for a step of its own.
      return { id, title: '', template: isSilent || id === '' ? undefined : id, pressing: isSilent };
    }),
  load: async () => (await import('./PhoneExchange.tsx')).PhoneExchange,
};
