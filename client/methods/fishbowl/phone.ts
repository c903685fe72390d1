/**
 * The fishbowl on the page for phones: every talk that is not over, and for who leads one whose harvest waits; pressing for
 * who sits inside or waits to be heard.
 */
import type { PhoneMethod } from '../phone-view.ts';
import { toHarvest } from './harvest.ts';

export const fishbowlPhone: PhoneMethod = {
  id: 'fishbowl',
  activities: ({ me, parts }, forPerson = me.participantId) =>
    parts.fishbowl.bowls
      .filter((bowl) => bowl.phase !== 'closed' || (me.facilitates && !bowl.harvested && toHarvest(bowl) > 0))
      .map(({ id, template, topic, chairs, phase, openedAt }) => ({
        id,
        title: topic,
        template,
        since: openedAt ?? undefined,
        pressing: phase === 'talking' || chairs.includes(forPerson),
      })),
  load: async () => (await import('./PhoneTalk.tsx')).PhoneTalk,
};
