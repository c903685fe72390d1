/**
 * Figures: what a scenario expects beside what the board reads, one by one. Pure.
 * Invariant: an expected figure is either compared here or listed in `notCompared`; none is passed over.
 */
import { sameJson } from '../../shared/document/write.ts';
import { sorted } from '../../shared/text-order.ts';
import { mapIds } from './id-book.ts';
import { asFairs, asTalks } from './live-figures.ts';
import { expectedVersions } from './plan-intention.ts';
import type { Scenario } from './scenario.ts';
import { isValues, strings, type Values } from './values.ts';

export interface Figure {
  readonly name: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly agrees: boolean;
}

export const figure = (name: string, expected: unknown, got: unknown): Figure => ({
  name,
  expected,
  got,
  agrees: sameJson(expected, got),
});

/** Only what the file has: a second vote among what was tied, or a talk held to try a rule, is nobody's figure. */
const ofFile = (readings: unknown, those: readonly { readonly id: string }[]): Values => {
  const known = new Set(those.map(({ id }) => id));
  return Object.fromEntries(Object.entries(isValues(readings) ? readings : {}).filter(([id]) => known.has(id)));
};

/** Lists of people by the file's ids; they were sorted by the board's. */
const inOrder = (scale: unknown): unknown =>
  isValues(scale)
    ? { ...scale, blockedBy: sorted(strings(scale.blockedBy)), wantMoreTalk: sorted(strings(scale.wantMoreTalk)) }
    : scale;

/** The board's readings in the scenario's own ids, without people who are not in the scenario. */
export const readingsAsScenario = (
  readings: Values,
  scenario: Scenario,
  back: ReadonlyMap<string, string>,
  outsiders: readonly string[],
): Values => {
  const mapped = mapIds(readings, back) as Values;
  const counts = isValues(mapped.counts) ? mapped.counts : {};
  const stakeholders = isValues(mapped.stakeholders) ? mapped.stakeholders : {};
  const vision = isValues(mapped.vision) ? mapped.vision : {};
  const linksByType = isValues(stakeholders.linksByType) ? stakeholders.linksByType : {};
  const declared = new Set(scenario.linkTypes.map((type) => type.id));
  return {
    ...mapped,
    counts: { ...counts, participants: Number(counts.participants) - outsiders.length },
    stakeholders: {
      ...stakeholders,
      // A board always has link types: where the file has none, its own unused ones are nobody's figure.
      linksByType: Object.fromEntries(
        Object.entries(linksByType).filter(([type, links]) => declared.has(type) || links !== 0),
      ),
    },
    // The order of ids changed with the ids.
    silentParticipants: sorted(strings(mapped.silentParticipants)),
    vision: { ...vision, unclustered: sorted(strings(vision.unclustered)) },
    fishbowls: asTalks(ofFile(mapped.fishbowls, scenario.fishbowls)),
    markets: asFairs(ofFile(mapped.markets, scenario.markets), scenario.markets),
    votes: ofFile(mapped.votes, scenario.votes),
    convergence: Object.fromEntries(
      Object.entries(ofFile(mapped.convergence, scenario.convergence)).map(([id, one]) => [id, inOrder(one)]),
    ),
    convergenceWatch: Object.fromEntries(
      Object.entries(ofFile(mapped.convergenceWatch, scenario.convergence)).map(([id, people]) => [
        id,
        sorted(strings(people)),
      ]),
    ),
  };
};

/** Blocks whose figures are compared one by one, and those that are one figure. */
const BY_FIGURE = ['counts', 'stakeholders', 'vision'] as const;
const WHOLE = ['authorsByArea', 'silentParticipants', 'convergenceWatch'] as const;

export interface Comparison {
  readonly figures: readonly Figure[];
  readonly notCompared: readonly string[];
}

/** One figure for each that a talk, a market or a poll of the file expects. */
const blockFigures = (name: string, expected: Values, got: unknown): readonly Figure[] =>
  Object.entries(expected).map(([key, value]) => figure(`${name}.${key}`, value, isValues(got) ? got[key] : undefined));

const allBlockFigures = (
  { fishbowls, markets, votes, convergence, health }: Scenario,
  readings: Values,
): readonly Figure[] => {
  const of = (block: string, id: string): unknown => (isValues(readings[block]) ? readings[block][id] : undefined);
  return [
    ...fishbowls.flatMap(({ id, expected }) => blockFigures(`fishbowls.${id}`, expected, of('fishbowls', id))),
    ...markets.flatMap(({ id, expected }) => blockFigures(`markets.${id}`, expected, of('markets', id))),
    ...votes.flatMap(({ id, expected }) => blockFigures(`votes.${id}`, expected, of('votes', id))),
    ...convergence.flatMap(({ id, expected }) => blockFigures(`convergence.${id}`, expected, of('convergence', id))),
    ...blockFigures('health', health?.expected ?? {}, readings.health),
  ];
};

/** The versions with their votes, and who is hard affected and absent: on the map and beside the sentence alike. */
const intentionFigures = (scenario: Scenario, readings: Values): readonly Figure[] => {
  const { intention } = scenario;
  if (!intention) return [];
  const of = (block: string, name: string): unknown => (isValues(readings[block]) ? readings[block][name] : undefined);
  const inTextOrder = (list: unknown): unknown => (Array.isArray(list) ? sorted(strings(list)) : list);
  const absent = intention.affectedStakeholdersAbsent;
  const expected = sorted(new Set(absent ?? []));
  return [
    figure('intention.statements', expectedVersions(scenario), of('intention', 'statements')),
    ...(absent
      ? [
          figure(
            'intention.affectedStakeholdersAbsent',
            expected,
            inTextOrder(of('intention', 'affectedStakeholdersAbsent')),
          ),
          figure(
            'intention.affectedStakeholdersAbsent on the map',
            expected,
            inTextOrder(of('stakeholders', 'highlyAffectedAbsent')),
          ),
        ]
      : []),
  ];
};

export const compare = (scenario: Scenario, readings: Values): Comparison => {
  const figures: Figure[] = [];
  const notCompared: string[] = [];
  for (const [block, expected] of Object.entries(scenario.expected)) {
    if (WHOLE.some((name) => name === block)) figures.push(figure(block, expected, readings[block]));
    else if (isValues(expected) && BY_FIGURE.some((name) => name === block)) {
      const got = isValues(readings[block]) ? readings[block] : {};
      for (const [key, value] of Object.entries(expected)) {
        // Counts of things that a board does not know yet; any other missing figure is a difference.
        if (block === 'counts' && !Object.hasOwn(got, key)) notCompared.push(`expected.${block}.${key}`);
        else figures.push(figure(`${block}.${key}`, value, got[key]));
      }
    } else notCompared.push(`expected.${block}`);
  }
  figures.push(...allBlockFigures(scenario, readings));
  return { figures: [...figures, ...intentionFigures(scenario, readings)], notCompared };
};
