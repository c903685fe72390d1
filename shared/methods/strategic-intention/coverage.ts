/**
 * Who influences or is affected and has not spoken (domain.md A9 and B.5, step 8), from the stakeholder cards of the whole
 * board: nobody in the room speaks for them, or those who do have written no note and handed in no ballot. Pure.
 */
import { stakeholderFields } from '../../cards/stakeholder.ts';
import type { Card } from '../../document/record.ts';
import { sorted } from '../../text-order.ts';
import { authorsOf, type BoardFacts } from '../facts.ts';

/** From here on power counts as influence (domain.md B.3: line at 50). */
const INFLUENCES = 50;
/** How hard affected somebody must be to be asked in any case. */
const AFFECTED = 70;

export interface Unheard {
  readonly id: string;
  readonly name: string;
  /** absent: nobody speaks for them here. silent: who could has not. */
  readonly why: 'absent' | 'silent';
  readonly influences: boolean;
  readonly affected: boolean;
  readonly marginalised: boolean;
  /** People who could speak for them. */
  readonly representedBy: readonly string[];
}

/** People whose note or ballot is there. A ballot counts once its poll is revealed, and only where people vote by name. */
export const speakersOf = ({ cards, polls }: Pick<BoardFacts, 'cards' | 'polls'>): ReadonlySet<string> =>
  new Set([
    ...cards.filter(({ kind }) => kind === 'note').flatMap(authorsOf),
    ...polls.flatMap(({ voters = [] }) => voters),
  ]);

const concernOf = (card: Card): Unheard => {
  const { affected, marginalised, representedBy } = stakeholderFields(card.fields);
  const power = card.place === undefined ? 0 : Math.round(card.place[1]);
  return {
    id: card.id,
    name: card.text,
    why: representedBy.length === 0 ? 'absent' : 'silent',
    influences: power >= INFLUENCES,
    affected: affected >= AFFECTED,
    marginalised,
    representedBy,
  };
};

/** Everybody who influences or is hard affected, heard or not. */
export const concernedIn = ({ cards }: Pick<BoardFacts, 'cards'>): readonly Unheard[] =>
  cards
    .filter((card) => card.kind === 'stakeholder')
    .map(concernOf)
    .filter(({ influences, affected }) => influences || affected);

/** In text order of ids. */
export const unheardOf = (all: Pick<BoardFacts, 'cards' | 'polls'>): readonly Unheard[] => {
  const spoke = speakersOf(all);
  return concernedIn(all).filter(({ representedBy }) => !representedBy.some((person) => spoke.has(person)));
};

/** Ids of those who are hard affected and for whom nobody is here: the same set as the map's alarm. */
export const affectedAbsent = (all: readonly Unheard[]): readonly string[] =>
  sorted(all.filter(({ why, affected }) => why === 'absent' && affected).map(({ id }) => id));

/** For whom a person speaks who are usually left out: names of their stakeholders. */
export const speaksForMarginalised = ({ cards }: Pick<BoardFacts, 'cards'>, person: string): readonly string[] =>
  cards.flatMap((card) => {
    if (card.kind !== 'stakeholder') return [];
    const { marginalised, representedBy } = stakeholderFields(card.fields);
    return marginalised && representedBy.includes(person) ? [card.text] : [];
  });
