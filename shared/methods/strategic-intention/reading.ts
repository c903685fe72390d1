/**
 * What a strategic intention tells: pairs of opposites as shifts, singles with their missing half, gains, urgency
 * (domain.md B.5, steps 2 to 4), and the versions of its sentence. Pure.
 */
import type { Card } from '../../document/record.ts';
import { type BoardFacts, notesInArea } from '../facts.ts';
import { AREAS } from './areas.ts';
import { affectedAbsent, unheardOf } from './coverage.ts';
import { gainsOf } from './gains.ts';

export interface Shift {
  readonly away: Card;
  readonly towards: Card;
}

export interface IntentionReading {
  readonly shifts: readonly Shift[];
  /** Notes whose opposite nobody has named yet. */
  readonly awayAlone: readonly Card[];
  readonly towardsAlone: readonly Card[];
  readonly gains: readonly Card[];
  readonly urgency: readonly Card[];
}

const namedField = (card: Card, name: string): string => {
  const value = card.fields[name];
  return typeof value === 'string' ? value : '';
};

export const horizonOf = (card: Card): string => namedField(card, 'horizon');
export const sourceOf = (card: Card): string => namedField(card, 'source');
/** How urgent, 1 to 5; 0 where nobody has said. */
export const whyNowOf = ({ fields }: Card): number => (typeof fields.whyNow === 'number' ? fields.whyNow : 0);
export const evidenceOf = (card: Card): string => namedField(card, 'evidence');

/** A note names its opposite; naming it on one side is enough. A note is in one shift at most: the first by id wins. */
export const intentionReading = (facts: BoardFacts): IntentionReading => {
  const away = notesInArea(facts, AREAS.away);
  const towards = notesInArea(facts, AREAS.towards);
  const free = new Map(towards.map((note) => [note.id, note]));
  const shifts: Shift[] = [];
  for (const note of away) {
    const opposite =
      free.get(namedField(note, 'opposite')) ??
      [...free.values()].find((candidate) => namedField(candidate, 'opposite') === note.id);
    if (opposite === undefined) continue;
    free.delete(opposite.id);
    shifts.push({ away: note, towards: opposite });
  }
  const paired = new Set(shifts.map((shift) => shift.away.id));
  return {
    shifts,
    awayAlone: away.filter((note) => !paired.has(note.id)),
    towardsAlone: [...free.values()],
    gains: notesInArea(facts, AREAS.gain),
    urgency: notesInArea(facts, AREAS.urgency),
  };
};

/** The same as ids, for the export's `readings`. Statements in the order in which they were made, with their votes. */
export const intentionFigures = (facts: BoardFacts) => {
  const reading = intentionReading(facts);
  const ids = (cards: readonly Card[]) => cards.map((card) => card.id);
  const unheard = unheardOf(facts);
  return {
    shifts: reading.shifts.map((shift) => ({ away: shift.away.id, towards: shift.towards.id })),
    awayAlone: ids(reading.awayAlone),
    towardsAlone: ids(reading.towardsAlone),
    gains: reading.gains.length,
    gainsMissing: gainsOf(facts).rows.flatMap(({ id, name, gains }) => (gains.length === 0 ? [id || name] : [])),
    urgency: reading.urgency.length,
    urgencyWithoutEvidence: ids(reading.urgency.filter((card) => evidenceOf(card) === '')),
    statements: facts.intention.statements.map(({ v, text, polls }) => ({ v, text, polls })),
    affectedStakeholdersAbsent: affectedAbsent(unheard),
    notHeard: unheard.map(({ id }) => id),
  };
};
