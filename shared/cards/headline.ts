/**
 * The headline: a front page of the horizon in one line, by a group, with what somebody says and one number (domain.md B.4).
 */
import { type CardKind, countLines, type FieldValue, lineField } from './kind.ts';

const WIDTH = 232;
/** In board units: paper without a word on it, and each line of what stands there. */
const PAPER = 44;
const LINE = { group: 22, text: 24, quote: 18, number: 30 } as const;
/** Lines of a quote that are shown. */
const MOST_QUOTE = 2;

const written = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

export const headline: CardKind = {
  id: 'headline',
  tint: 'sand',
  fields: [lineField('group'), lineField('quote'), lineField('number')],
  size: (text, fields) => {
    const [group, quote, number] = [written(fields.group), written(fields.quote), written(fields.number)];
    const quoted = quote === '' ? 0 : Math.min(MOST_QUOTE, countLines(quote, 28)) * LINE.quote + 4;
    const height = countLines(text, 19) * LINE.text + quoted;
    return [WIDTH, PAPER + height + (group === '' ? 0 : LINE.group) + (number === '' ? 0 : LINE.number)];
  },
};
