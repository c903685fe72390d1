/**
 * The methods there are. A new method is one room and one entry here; nobody edits a switch elsewhere (law 6).
 */
import { exchange } from './exchange/method.ts';
import { fishbowl } from './fishbowl/method.ts';
import { gatheringWall } from './gathering-wall/method.ts';
import { marketplace } from './marketplace/method.ts';
import type { Method } from './method.ts';
import { stakeholderMap } from './stakeholder-map/method.ts';
import { strategicIntention } from './strategic-intention/method.ts';
import { visioning } from './visioning/method.ts';

/** In the order of the picker. */
export const METHODS: readonly Method[] = [
  visioning,
  stakeholderMap,
  strategicIntention,
  fishbowl,
  marketplace,
  exchange,
  gatheringWall,
];

export type MethodId = string;
export const methodById = (id: string): Method | undefined => METHODS.find((method) => method.id === id);
