/**
 * Through whose connection somebody of the file does a thing: their own or, where their role only looks on, that of the
 * facilitator, who enters it for them.
 */
import type { Replica } from './replica.ts';
import type { Stage } from './stage.ts';

export interface Hand {
  readonly replica: Replica;
  /** To be spread into the command. */
  readonly of: { readonly for?: string };
}

export const handOf = ({ cast }: Pick<Stage, 'cast'>, person: string): Hand => {
  const own = cast.of(person);
  return own.view()?.me.canWrite ? { replica: own, of: {} } : { replica: cast.leader, of: { for: own.participantId } };
};
