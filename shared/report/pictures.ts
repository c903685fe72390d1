/**
 * Pictures in the record: what each shows, who made it and where it lies. The bytes are no part of a text; they go along
 * in the board's own file.
 */
import type { Card } from '../document/record.ts';
import { keyOf, type Translate } from '../i18n/translate.ts';
import { type BoardFacts, hasAuthor, personName } from '../methods/facts.ts';
import { list, type Section, type Table } from './report.ts';

const picturesOf = (facts: BoardFacts): readonly Card[] => facts.cards.filter(({ kind }) => kind === 'picture');

const whereOf = (facts: BoardFacts, id: string, t: Translate): string => {
  const where = facts.whereabouts.get(id);
  return where ? t(keyOf('zone', where.method, where.zone)) : '';
};

const authorOf = (facts: BoardFacts, card: Card): string => (hasAuthor(card) ? personName(facts, card.by) : '');

const wordsOf = ({ text }: Card, t: Translate): string => text.trim() || t('picture.noWords');

/** A line a picture; no section on a board without pictures. */
export const pictureSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const lines = picturesOf(facts).map((card) =>
    [wordsOf(card, t), authorOf(facts, card), whereOf(facts, card.id, t)].filter(Boolean).join(' · '),
  );
  return lines.length === 0 ? [] : [{ title: t('report.pictures'), blocks: [list(lines)] }];
};

export const pictureTable = (facts: BoardFacts, t: Translate): Table => ({
  name: 'pictures',
  columns: [
    t('report.pictures.words'),
    ...(['zone', 'author', 'group'] as const).map((name) => t(keyOf('field', name))),
  ],
  rows: picturesOf(facts).map((card) => [
    wordsOf(card, t),
    whereOf(facts, card.id, t),
    authorOf(facts, card),
    facts.people.find(({ id }) => id === card.by)?.group ?? '',
  ]),
});
