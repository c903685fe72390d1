/**
 * What a harvest would bring to the board: observations, and questions that nobody answered.
 */
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';

export const toHarvest = ({ observations, questions }: Pick<BowlView, 'observations' | 'questions'>): number =>
  observations + questions.filter(({ state }) => state === 'open' || state === 'picked').length;
