/**
 * The fishbowl on the page for phones: every talk that is not over; one that is for who leads it while its harvest waits,
 * and for the ring while it may finish its notes. Pressing for who sits inside or waits to be heard.
 */
import { takesNotes } from '../../../shared/methods/fishbowl/standing.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import type { PhoneMethod } from '../phone-view.ts';
import { toHarvest } from './harvest.ts';

const isClosed = ({ phase }: BowlView): boolean => phase === 'closed';

/** What is over comes behind what goes on. */
const goingOnFirst = (bowls: readonly BowlView[]): readonly BowlView[] => [
  ...bowls.filter((bowl) => !isClosed(bowl)),
  ...bowls.filter(isClosed),
];

export const fishbowlPhone: PhoneMethod = {
  id: 'fishbowl',
  activities: ({ me, parts }, forPerson = me.participantId) => {
    const leads = me.facilitates && forPerson === me.participantId;
    const isLeft = (bowl: BowlView): boolean => (leads ? !bowl.harvested && toHarvest(bowl) > 0 : takesNotes(bowl));
    const { bowls } = parts.fishbowl;
    const isNewest = (bowl: BowlView): boolean => bowls.findLast(({ template }) => template === bowl.template) === bowl;
    return goingOnFirst(bowls)
      .filter((bowl) => !isClosed(bowl) || isLeft(bowl))
      .map((bowl) => {
        const sits = bowl.chairs.includes(forPerson);
        return {
          id: bowl.id,
          title: bowl.topic,
          template: bowl.template,
          since: bowl.openedAt ?? undefined,
          pressing: bowl.phase === 'talking' || (sits && !isClosed(bowl)),
          // Who sat inside to the end has no notes of the ring to finish; the next talk in the same place takes its turn.
          idle: isClosed(bowl) && (sits || !isNewest(bowl)),
        };
      });
  },
  load: async () => (await import('./PhoneTalk.tsx')).PhoneTalk,
};
