/**
 * What the ring notices while it listens: kept on the server alone until the harvest, so that nobody steers the talk.
 */
import type { Secrets } from '../../session/machine.ts';
import { textOrder } from '../../text-order.ts';
import type { Lens, ObservationKind } from './rules.ts';

export interface Observation {
  readonly author: string;
  readonly via?: string;
  readonly kind: ObservationKind;
  /** What its author watched. */
  readonly lens?: Lens;
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

/** Where an observation lies on the board once it is read by all. */
export const zoneOf = (kind: ObservationKind): 'harvest' | 'agreements' | 'tensions' | 'questions' => {
  if (kind === 'agreement') return 'agreements';
  if (kind === 'tension') return 'tensions';
  return kind === 'question' ? 'questions' : 'harvest';
};
