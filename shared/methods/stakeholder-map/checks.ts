/**
 * The inclusion check and the strategies as figures of the map: whom to ask about next, what each quadrant asks for and
 * who takes care (domain.md B.3: inclusion check per card; strategies and owners).
 */
import { textOrder } from '../../text-order.ts';
import type { BoardFacts } from '../facts.ts';
import { quadrantOf, type Stakeholder, stakeholderReading, stakeholdersOf } from './reading.ts';
import { QUADRANTS } from './section.ts';

/** Questions that the check asks of the whole map. */
export const PROMPTS = ['pays', 'carries', 'unlisted', 'harmed'] as const;

/** Signs that somebody needs a closer look, in order of weight. */
export const SIGNS = ['make-or-break', 'left-out', 'by-proxy', 'hard-affected', 'no-tie', 'no-link'] as const;
export type Sign = (typeof SIGNS)[number];

export interface Checked {
  readonly id: string;
  readonly signs: readonly Sign[];
  /** Usually left out, without a link and without a question: the map says nothing of them yet. */
  readonly isBlank: boolean;
}

/** Every stakeholder with its signs; who has most stands first. */
export const inclusionCheck = (facts: BoardFacts): readonly Checked[] => {
  const reading = stakeholderReading(facts);
  const lists: Readonly<Record<Sign, readonly string[]>> = {
    'make-or-break': reading.makeOrBreakAbsent,
    'left-out': reading.marginalisedAbsent,
    'by-proxy': reading.marginalisedByProxyOnly,
    'hard-affected': reading.highlyAffectedAbsent,
    'no-tie': reading.marginalisedWithoutTieToPower,
    'no-link': reading.isolated,
  };
  const blankOnes = new Set(blank(facts));
  return stakeholdersOf(facts.cards)
    .map(({ id }) => ({
      id,
      signs: SIGNS.filter((sign) => lists[sign].includes(id)),
      isBlank: blankOnes.has(id),
    }))
    .sort((a, b) => b.signs.length - a.signs.length || textOrder(a.id, b.id));
};

/** Usually left out, and neither a link nor an open question yet. */
export const blank = (facts: BoardFacts): readonly string[] => {
  const { degree } = stakeholderReading(facts);
  return stakeholdersOf(facts.cards)
    .filter((one) => one.marginalised && degree[one.id] === 0 && one.openQuestion === '')
    .map(({ id }) => id);
};

export interface QuadrantStrategies {
  readonly quadrant: (typeof QUADRANTS)[number];
  readonly stakeholders: readonly Stakeholder[];
}

/** Who stands in each quadrant, most powerful first; quadrants with nobody are there too. */
export const strategiesOf = (facts: BoardFacts): readonly QuadrantStrategies[] => {
  const all = stakeholdersOf(facts.cards);
  return QUADRANTS.map((quadrant) => ({
    quadrant,
    stakeholders: all
      .filter((one) => quadrantOf(one) === quadrant)
      .sort((a, b) => (b.power ?? 0) - (a.power ?? 0) || textOrder(a.name, b.name)),
  }));
};
