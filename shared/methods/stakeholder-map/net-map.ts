/**
 * What the Net-Map and the other views tell beyond the figures of reading.ts (domain.md B.3): brokers, missing bridges, who can
 * harm, who can gain weight; whom to protect, to invite first, to draw inward. Pure; all thresholds in thresholds.ts.
 */
import { RINGS } from '../../cards/stakeholder.ts';
import { sorted, textOrder } from '../../text-order.ts';
import type { BoardFacts } from '../facts.ts';
import { betweennessOf, type Graph, graphOf, isNear, partsOf } from './network.ts';
import { type Stakeholder, stakeholdersOf } from './reading.ts';
import { HIGH, HIGHLY_AFFECTED, POWERFUL } from './thresholds.ts';
import { numberOf } from './views/area.ts';

/** As many names as a group can talk about. */
const BROKERS = 3;
const BRIDGES = 6;
/** So many ties without harm carry somebody who has little power. */
const WELL_TIED = 3;

interface Ties {
  readonly mutual: number;
  readonly oneWay: number;
}

/** By type: links both ways (drawn so, or as two opposite links of that type) and links one way. */
export const directionsOf = (facts: BoardFacts): Readonly<Record<string, Ties>> => {
  const drawn = new Set(facts.links.map(({ from, to, linkType }) => `${from} ${to} ${linkType}`));
  const counts = new Map(facts.linkTypes.map(({ id }) => [id, { mutual: 0, oneWay: 0 }]));
  for (const { from, to, linkType, direction } of facts.links) {
    const count = counts.get(linkType) ?? { mutual: 0, oneWay: 0 };
    if (direction === 'two-way' || drawn.has(`${to} ${from} ${linkType}`)) count.mutual++;
    else count.oneWay++;
    counts.set(linkType, count);
  }
  return Object.fromEntries(counts);
};

const wantsIt = ({ attitude }: Stakeholder): boolean => attitude > 0;
const powerOf = ({ power }: Stakeholder): number => power ?? 0;

/** Against it and powerful enough, able to break it, or powerful at the beginning of a tie that does harm. */
const canHarm = (all: readonly Stakeholder[], facts: BoardFacts): string[] => {
  const harmful = new Set(facts.linkTypes.filter(({ negative }) => negative).map(({ id }) => id));
  const harming = new Set(
    facts.links
      .filter(({ linkType }) => harmful.has(linkType))
      .flatMap(({ from, to, direction }) => (direction === 'two-way' ? [from, to] : [from])),
  );
  return sorted(
    all
      .filter((s) => (s.attitude < 0 && (s.veto || powerOf(s) >= HIGH)) || (harming.has(s.id) && powerOf(s) >= HIGH))
      .map(({ id }) => id),
  );
};

const canGainWeight = (all: readonly Stakeholder[], graph: Graph): string[] => {
  const powerful = new Set(all.filter((s) => powerOf(s) >= POWERFUL).map(({ id }) => id));
  const carried = ({ id }: Stakeholder): boolean => {
    const ties = [...(graph.get(id) ?? [])];
    return ties.length >= WELL_TIED || ties.some((other) => powerful.has(other));
  };
  return sorted(all.filter((s) => wantsIt(s) && powerOf(s) < HIGH && carried(s)).map(({ id }) => id));
};

/** Two who both want it, one powerful, the other with needs that matter much or usually left out, and nothing joins them. */
const missingBridges = (all: readonly Stakeholder[], graph: Graph): readonly (readonly [string, string])[] => {
  const powerful = all.filter((s) => wantsIt(s) && powerOf(s) >= POWERFUL);
  const needy = all.filter((s) => wantsIt(s) && powerOf(s) < HIGH && (s.marginalised || s.importance >= POWERFUL));
  return powerful
    .flatMap((a) => needy.filter((b) => !isNear(graph, a.id, b.id)).map((b) => ({ a, b })))
    .sort(
      (x, y) =>
        y.b.importance + powerOf(y.a) - x.b.importance - powerOf(x.a) ||
        textOrder(x.a.id, y.a.id) ||
        textOrder(x.b.id, y.b.id),
    )
    .map(({ a, b }) => [a.id, b.id] as const);
};

/** The Net-Map's figures; ids sorted unless said. */
export const netMapReading = (facts: BoardFacts) => {
  const all = stakeholdersOf(facts.cards);
  const harmful = new Set(facts.linkTypes.filter(({ negative }) => negative).map(({ id }) => id));
  const graph = graphOf(
    all.map(({ id }) => id),
    facts.links.filter(({ linkType }) => !harmful.has(linkType)),
  );
  const betweenness = betweennessOf(graph);
  const share = (id: string): number => betweenness[id] ?? 0;
  return {
    betweenness,
    /** Those over whom most ways lead, the first first. */
    brokers: all
      .map(({ id }) => id)
      .filter((id) => share(id) > 0)
      .sort((a, b) => share(b) - share(a) || textOrder(a, b))
      .slice(0, BROKERS),
    /** Groups that hang together, the largest first; who has no tie at all is in none. */
    parts: partsOf(graph).filter((part) => part.length > 1),
    directions: directionsOf(facts),
    canHarm: canHarm(all, facts),
    canGainWeight: canGainWeight(all, graph),
    /** Pairs, the powerful one first; those that matter most first. */
    missingBridges: missingBridges(all, graph).slice(0, BRIDGES),
  };
};

/** What the other views tell: only of those of whom the numbers were said. */
export const viewsReading = (facts: BoardFacts) => {
  const said = (field: string): readonly Stakeholder[] => {
    const known = new Set(facts.cards.filter((card) => numberOf(card, field) !== undefined).map(({ id }) => id));
    return stakeholdersOf(facts.cards).filter(({ id, power }) => known.has(id) && power !== undefined);
  };
  const ringed = stakeholdersOf(facts.cards.filter(({ fields }) => typeof fields.ring === 'string'));
  return {
    /** Needs that matter and little power, sorted. */
    protect: sorted(
      said('importance')
        .filter((s) => s.importance >= HIGH && powerOf(s) < HIGH)
        .map(({ id }) => id),
    ),
    /** Hard affected and little power; the hardest affected first, among equals the least powerful. */
    firstToInvite: [...said('affected')]
      .filter((s) => s.affected >= HIGHLY_AFFECTED && powerOf(s) < HIGH)
      .sort((a, b) => b.affected - a.affected || powerOf(a) - powerOf(b) || textOrder(a.id, b.id))
      .map(({ id }) => id),
    rings: Object.fromEntries(
      RINGS.map((ring) => {
        const those = ringed.filter((s) => s.ring === ring);
        return [
          ring,
          {
            present: sorted(those.filter((s) => s.present).map(({ id }) => id)),
            missing: sorted(those.filter((s) => !s.present).map(({ id }) => id)),
          },
        ] as const;
      }),
    ),
  };
};

export type NetMapReading = ReturnType<typeof netMapReading>;
export type ViewsReading = ReturnType<typeof viewsReading>;
