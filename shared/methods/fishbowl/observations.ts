/**
 * What the ring notices while it listens: kept on the server alone until the harvest, so that nobody steers the talk.
 */
import type { Secrets } from '../../session/machine.ts';
import { textOrder } from '../../text-order.ts';
import type { ObservationKind } from './commands.ts';

export interface Observation {
  readonly author: string;
  readonly via?: string;
  readonly kind: ObservationKind;
  readonly text: string;
  readonly at: number;
}

export const observationKey = (bowl: string, note: string): string => `fishbowl/${bowl}/${note}`;

/** Notes of a bowl with their ids, in the order they were written. */
export const observationsOf = (secrets: Secrets, bowl: string): readonly (readonly [string, Observation])[] => {
  const prefix = observationKey(bowl, '');
  const found: (readonly [string, Observation])[] = [];
  for (const [key, value] of secrets)
    if (key.startsWith(prefix)) found.push([key.slice(prefix.length), value as Observation]);
  return found.sort(([a, one], [b, other]) => one.at - other.at || textOrder(a, b));
};
