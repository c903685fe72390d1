/**
 * The headline: a front page of the horizon in one line, by a group, with what somebody says and one number (domain.md B.4).
 */
import { type CardKind, countLines, lineField } from './kind.ts';

const WIDTH = 232;
/** Room for the group above the headline, quote and number below it. */
const HEIGHT = 132;
const LINE = 25;

export const headline: CardKind = {
  id: 'headline',
  tint: 'sand',
  fields: [lineField('group'), lineField('quote'), lineField('number')],
  size: (text) => [WIDTH, HEIGHT + countLines(text, 19) * LINE],
};
