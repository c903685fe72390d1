/**
 * The fishbowl of a template as this person sees it, and the names of those in it.
 */
import type { FishbowlInput } from '../../../shared/methods/fishbowl/commands.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';

/** The newest bowl of the template; undefined before there is one. */
export const useBowl = (templateId: string): BowlView | undefined =>
  useSessionView().parts.fishbowl.bowls.findLast((bowl) => bowl.template === templateId);

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
  | 'harvest';

/** Sends one of the plain commands; `forPerson` where it is somebody else's doing. */
export const useAct = (bowl: BowlView): ((verb: Verb, forPerson?: string) => void) => {
  const command = useCommand();
  return (verb, forPerson) => {
    const whose = forPerson === undefined ? {} : { for: forPerson };
    void command({ type: `fishbowl.${verb}`, bowl: bowl.id, ...whose } as FishbowlInput);
  };
};
