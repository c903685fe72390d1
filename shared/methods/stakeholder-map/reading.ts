/**
 * What a stakeholder map tells: quadrants, salience, make-or-break and inclusion alarms, ties.
 * Rules: domain.md B.3 and FORMAT.md section 6 (`expected.stakeholders`). Pure; every list is sorted unless said.
 */
import { type StakeholderFields, stakeholderFields } from '../../cards/stakeholder.ts';
import type { Card } from '../../document/record.ts';
import { sorted, textOrder } from '../../text-order.ts';
import type { BoardFacts } from '../facts.ts';
import { HIGH, HIGHLY_AFFECTED, POWERFUL } from './thresholds.ts';

const MOST_CONNECTED = 3;
const BY_PROXY = 1;

export interface Stakeholder extends StakeholderFields {
  readonly id: string;
  readonly name: string;
  /** Undefined until the card is placed on the grid. */
  readonly power: number | undefined;
  readonly interest: number | undefined;
  /** Somebody in the room speaks for it. */
  readonly present: boolean;
}

/** Stakeholder cards with their numbers, in text order of ids. Whole numbers, as people read them. */
export const stakeholdersOf = (cards: readonly Card[]): readonly Stakeholder[] =>
  cards
    .filter((card) => card.kind === 'stakeholder')
    .map((card) => {
      const fields = stakeholderFields(card.fields);
      return {
        ...fields,
        id: card.id,
        name: card.text,
        interest: card.place && Math.round(card.place[0]),
        power: card.place && Math.round(card.place[1]),
        present: fields.representedBy.length > 0,
      };
    });

/** Quadrant of a placed stakeholder; undefined until it is placed. */
export const quadrantOf = ({ power, interest }: Pick<Stakeholder, 'power' | 'interest'>): string | undefined => {
  if (power === undefined || interest === undefined) return undefined;
  if (power >= HIGH) return interest >= HIGH ? 'engage-closely' : 'keep-satisfied';
  return interest >= HIGH ? 'empower-and-inform' : 'monitor';
};

const SALIENCE: Readonly<Record<string, string>> = {
  '': 'non-stakeholder',
  P: 'dormant',
  L: 'discretionary',
  U: 'demanding',
  PL: 'dominant',
  PU: 'dangerous',
  LU: 'dependent',
  PLU: 'definitive',
};

/** Class by power, legitimacy and urgency (Mitchell, Agle and Wood 1997); undefined until it is placed. */
export const salienceOf = (s: Pick<Stakeholder, 'power' | 'legitimate' | 'urgent'>): string | undefined =>
  s.power === undefined
    ? undefined
    : SALIENCE[(s.power >= HIGH ? 'P' : '') + (s.legitimate ? 'L' : '') + (s.urgent ? 'U' : '')];

const idsBy = (all: readonly Stakeholder[], classOf: (s: Stakeholder) => string | undefined) => {
  const classes: Record<string, string[]> = {};
  for (const one of all) {
    const name = classOf(one);
    if (name === undefined) continue;
    classes[name] ??= [];
    classes[name].push(one.id);
  }
  return classes;
};

const idsWhere = (all: readonly Stakeholder[], holds: (s: Stakeholder) => boolean): string[] =>
  sorted(all.filter(holds).map((s) => s.id));

/** Link ends per stakeholder: every link gives one to both ends, two-way and harmful ones too. */
const degreeOf = (all: readonly Stakeholder[], facts: BoardFacts): Record<string, number> => {
  const degree: Record<string, number> = Object.fromEntries(all.map((s) => [s.id, 0]));
  for (const { from, to } of facts.links) {
    if (degree[from] !== undefined) degree[from]++;
    if (degree[to] !== undefined) degree[to]++;
  }
  return degree;
};

/** Ids with a link, in either direction, that does no harm, to somebody powerful. */
const tiedToPower = (all: readonly Stakeholder[], facts: BoardFacts): ReadonlySet<string> => {
  const harmful = new Set(facts.linkTypes.filter((type) => type.negative).map((type) => type.id));
  const powerful = new Set(all.filter((s) => (s.power ?? 0) >= POWERFUL).map((s) => s.id));
  const tied = new Set<string>();
  for (const { from, to, linkType } of facts.links) {
    if (harmful.has(linkType)) continue;
    if (powerful.has(to)) tied.add(from);
    if (powerful.has(from)) tied.add(to);
  }
  return tied;
};

const linksByType = (facts: BoardFacts): Record<string, number> => {
  // A map, because a link's type may be called anything, `constructor` too.
  const count = new Map(facts.linkTypes.map((type) => [type.id, 0]));
  for (const { linkType } of facts.links) count.set(linkType, (count.get(linkType) ?? 0) + 1);
  return Object.fromEntries(count);
};

/** The reading of the stakeholders among the facts; see FORMAT.md section 6 for each figure. */
export const stakeholderReading = (facts: BoardFacts) => {
  const all = stakeholdersOf(facts.cards);
  const degree = degreeOf(all, facts);
  const tied = tiedToPower(all, facts);
  const byDegree = all.map((s) => s.id).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || textOrder(a, b));
  return {
    quadrants: idsBy(all, quadrantOf),
    salience: idsBy(all, salienceOf),
    makeOrBreak: idsWhere(all, (s) => s.veto),
    makeOrBreakAbsent: idsWhere(all, (s) => s.veto && !s.present),
    marginalised: idsWhere(all, (s) => s.marginalised),
    marginalisedAbsent: idsWhere(all, (s) => s.marginalised && !s.present),
    marginalisedByProxyOnly: idsWhere(all, (s) => s.marginalised && s.present && s.voice === BY_PROXY),
    marginalisedWithoutTieToPower: idsWhere(all, (s) => s.marginalised && !tied.has(s.id)),
    highlyAffectedAbsent: idsWhere(all, (s) => s.affected >= HIGHLY_AFFECTED && !s.present),
    degree,
    isolated: idsWhere(all, (s) => degree[s.id] === 0),
    mostConnected: byDegree.slice(0, MOST_CONNECTED),
    linksByType: linksByType(facts),
  };
};

export type StakeholderReading = ReturnType<typeof stakeholderReading>;
