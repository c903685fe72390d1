/**
 * What is different between two loops of a map, in sentences: for the panel and the report alike.
 */
import type { Link } from '../../document/record.ts';
import { keyOf, type Translate } from '../../i18n/translate.ts';
import type { BoardFacts } from '../facts.ts';
import { compareMaps, type FieldShift } from './loops.ts';
import { pointText } from './place-words.ts';

/** A value as the form shows it. */
const wordOf = (field: FieldShift['field'], value: FieldShift['from'], t: Translate): string => {
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  const isNumber = field === 'affected' || field === 'importance';
  return isNumber ? String(value) : t(keyOf('option', field, String(value)));
};

export const changeLines = (facts: BoardFacts, earlier: string, later: string, t: Translate): readonly string[] => {
  const changes = compareMaps(facts, earlier, later);
  const texts = new Map(facts.cards.map(({ id, text }) => [id, text]));
  const name = (id: string): string => texts.get(id) || '…';
  const names = (ids: readonly string[]): string => ids.map(name).join(', ');
  const types = new Map(facts.linkTypes.map(({ id, label }) => [id, label]));
  const linkText = ({ from, to, linkType }: Link): string =>
    `${name(from)} → ${name(to)} (${types.get(linkType) ?? linkType})`;
  return [
    ...(changes.added.length > 0 ? [t('map.loops.added', { names: names(changes.added) })] : []),
    ...(changes.gone.length > 0 ? [t('map.loops.gone', { names: names(changes.gone) })] : []),
    ...changes.moved.map(({ card, from, to }) =>
      t('map.loops.moved', { name: name(card), from: pointText(from, t), to: pointText(to, t) }),
    ),
    ...changes.changed.map(({ card, field, from, to }) =>
      t('map.loops.changed', {
        name: name(card),
        field: t(keyOf('field', field)),
        from: wordOf(field, from, t),
        to: wordOf(field, to, t),
      }),
    ),
    ...changes.newLinks.map((link) => t('map.loops.newLink', { link: linkText(link) })),
    ...changes.goneLinks.map((link) => t('map.loops.goneLink', { link: linkText(link) })),
  ];
};
