/**
 * The milestone: what had to be true on the way from the horizon back to now (domain.md B.4). Its year is no field: it is
 * the card's place on the line, so that moving the card and typing a year are the same edit.
 */
import { type CardKind, countLines, lineField } from './kind.ts';

export const milestone: CardKind = {
  id: 'milestone',
  tint: 'leaf',
  fields: [lineField('firstStep'), lineField('owner')],
  size: (text) => [188, 40 + countLines(text, 19) * 21],
};
