/**
 * The horizon: the year one looks from and the question one writes to (domain.md B.4), as one card at the head of a
 * visioning. Facilitators set it; it is locked for all others.
 */
import { type CardKind, numberField, yesNoField } from './kind.ts';

/** As many years as a place counts (0 to 100): whole years survive being dragged. */
export const MOST_YEARS = 100;
const [FIRST, LAST] = [1900, 2300];

export const horizon: CardKind = {
  id: 'horizon',
  tint: 'stone',
  isLed: true,
  fields: [
    numberField('year', FIRST, LAST, 2035),
    numberField('fromYear', FIRST, LAST, 2025),
    /** Names of authors are not shown beside the notes of this template. They stay on record. */
    yesNoField('nameless'),
  ],
  size: () => [1_664, 108],
};
