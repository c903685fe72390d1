/**
 * A fishbowl as this person sees it, where they stand in it, and the plain commands of it.
 */
import type { FishbowlInput } from '../../../shared/methods/fishbowl/commands.ts';
import { calledIn, isCalled, mayEverSit } from '../../../shared/methods/fishbowl/standing.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';

/** The newest bowl of the template; undefined before there is one. */
export const useBowl = (templateId: string): BowlView | undefined =>
  useSessionView().parts.fishbowl.bowls.findLast((bowl) => bowl.template === templateId);

export interface BowlProps {
  readonly bowl: BowlView;
  /** Whom it is entered for; undefined for oneself. */
  readonly forPerson?: string | undefined;
}

type Verb =
  | 'sit'
  | 'leave'
  | 'queue'
  | 'unqueue'
  | 'open'
  | 'close'
  | 'turn-start'
  | 'turn-end'
  | 'swap'
  | 'take-chair'
  | 'seat-starters'
  | 'harvest';

/** Sends one of the plain commands; `forPerson` where it is somebody else's doing. */
export const useAct = (bowl: Pick<BowlView, 'id'>): ((verb: Verb, forPerson?: string) => void) => {
  const command = useCommand();
  return (verb, forPerson) => {
    const whose = forPerson === undefined ? {} : { for: forPerson };
    void command({ type: `fishbowl.${verb}`, bowl: bowl.id, ...whose } as FishbowlInput);
  };
};

/** Where somebody stands in the talk: oneself, or whom it is entered for. */
export const useStanding = ({ bowl, forPerson }: BowlProps) => {
  const { me, people } = useSessionView();
  const id = forPerson ?? me.participantId;
  const person = people.find((one) => one.id === id);
  const place = bowl.queue.findIndex((hand) => hand.person === id);
  return {
    id,
    sits: bowl.chairs.includes(id),
    speaks: bowl.turn?.person === id,
    mayCome: bowl.phase !== 'closed' && person !== undefined && mayEverSit(bowl, person),
    isCalled: isCalled(bowl, { id }),
    hasGroups: calledIn(bowl) !== undefined,
    /** Counted from 1; 0 for who does not wait. */
    place: place + 1,
    since: bowl.queue[place]?.since ?? 0,
  };
};
