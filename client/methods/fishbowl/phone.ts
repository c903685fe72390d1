/**
 * The fishbowl on the page for phones: every talk that is not over; pressing for who sits inside or waits to be heard.
 */
import type { PhoneMethod } from '../phone-view.ts';

export const fishbowlPhone: PhoneMethod = {
  id: 'fishbowl',
  activities: ({ me, parts }, forPerson = me.participantId) =>
    parts.fishbowl.bowls
      .filter((bowl) => bowl.phase !== 'closed')
      .map(({ id, topic, chairs, phase }) => ({
        id,
        title: topic,
        pressing: phase === 'talking' || chairs.includes(forPerson),
      })),
  load: async () => (await import('./PhoneTalk.tsx')).PhoneTalk,
};
