/**
 * Offers and needs on the page for phones: from the silence on, or once somebody has put something up.
 */
import type { PhoneMethod } from '../phone-view.ts';

export const exchangePhone: PhoneMethod = {
  id: 'exchange',
  activities: ({ parts: { exchange } }) =>
    exchange.phase === 'silent' || exchange.entries.length > 0
      ? [{ id: 'exchange', title: '', pressing: exchange.phase === 'silent' }]
      : [],
  load: async () => (await import('./PhoneExchange.tsx')).PhoneExchange,
};
