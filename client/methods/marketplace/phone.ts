/**
 * The marketplace on the page for phones: every market that is not over, and the last one that is, for its feedback and
 * reports; pressing while a round runs, before everything else for who scanned the code of one of its stalls.
 */
import type { PhoneMethod } from '../phone-view.ts';

export const marketplacePhone: PhoneMethod = {
  id: 'marketplace',
  activities: ({ parts }, _forPerson, arrival) =>
    parts.market.markets
      .filter(({ closed, reading }, at, all) => !closed || (at === all.length - 1 && reading.visits > 0))
      .map(({ id, template, title, round, roundStartedAt, closed, stalls }) => ({
        id,
        title,
        template,
        since: roundStartedAt ?? undefined,
        pressing: !closed && round > 0,
        called: !closed && stalls.some((stall) => stall.id === arrival?.stall),
      })),
  load: async () => (await import('./PhoneMarket.tsx')).PhoneMarket,
};
