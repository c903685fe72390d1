/**
 * The polls of a scenario as the session takes them: what is asked and every ballot of the recording, with the board's ids
 * in place of the file's. Pure.
 */
import { LIMITS } from '../../shared/limits.ts';
import { WEIGHTS } from '../../shared/session/poll-state.ts';
import type { CastIn, PollPlan } from './ballot-box.ts';
import type { Statement, Vote } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Where a thing that is voted on comes from: its words, and the kind of step in which it is voted on. */
interface Origin {
  readonly label: string;
  readonly template: string;
}

const originsOf = ({ scenario }: Stage): ReadonlyMap<string, Origin> => {
  const origins = new Map<string, Origin>();
  for (const { id, text } of scenario.options) origins.set(id, { label: text, template: 'options' });
  for (const { id, title } of scenario.markets.flatMap(({ stalls }) => stalls))
    origins.set(id, { label: title, template: 'marketplace' });
  for (const { id, text } of scenario.questions) origins.set(id, { label: text, template: 'learning-questions' });
  return origins;
};

/** Kinds of steps in which somebody would take this vote. */
export const templatesOf = (stage: Stage, vote: Vote): readonly string[] => {
  const origins = originsOf(stage);
  return vote.items.flatMap((item) => origins.get(item)?.template ?? []).slice(0, 1);
};

const within = (value: number, least: number): number => Math.min(LIMITS.pollItems, Math.max(least, Math.round(value)));

const marksOf = (stage: Stage, vote: Vote, dots: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(dots).map(([item, count]) => [stage.ids.item(vote.id, item), count]));

export const voteBallot = (
  stage: Stage,
  vote: Vote,
  person: string,
  dots: Readonly<Record<string, number>>,
): CastIn => ({
  voter: stage.cast.of(person),
  ballot: { marks: marksOf(stage, vote, dots) },
});

export const votePlan = (stage: Stage, vote: Vote): PollPlan => {
  const origins = originsOf(stage);
  const { places } = vote.expected;
  return {
    kind: 'dots',
    title: stage.fitter.label(vote.title, vote.id),
    items: vote.items.map((item) => ({
      id: stage.ids.item(vote.id, item),
      label: stage.fitter.label(origins.get(item)?.label ?? item, item),
    })),
    budget: within(vote.budget, 1),
    maxPerItem: within(vote.maxPerItem, 1),
    weight: WEIGHTS.find((one) => one === vote.weight),
    tieRule: stage.fitter.short(vote.tieRule, `the rule for a tie of ${vote.id}`),
    places: typeof places === 'number' ? within(places, 0) : 0,
  };
};

export const voteBallots = (stage: Stage, vote: Vote): readonly CastIn[] =>
  vote.ballots.map(({ voterId, dots }) => voteBallot(stage, vote, voterId, dots));

export const statementPlan = (stage: Stage, { id, statement, threshold }: Statement): PollPlan => ({
  kind: 'scale',
  title: stage.fitter.label(statement, id),
  threshold,
  anonymous: false,
});

export const statementBallots = ({ cast }: Stage, { ballots }: Statement): readonly CastIn[] =>
  ballots.map(({ participantId, level }) => ({ voter: cast.of(participantId), ballot: { level } }));

/** The check of the network's health; undefined where the file has none. */
export const healthPlan = (stage: Stage): PollPlan | undefined => {
  const { characteristics = [] } = stage.scenario.health ?? {};
  if (characteristics.length === 0) return undefined;
  return {
    kind: 'rating',
    title: stage.fitter.label('Health of the network', 'health'),
    items: characteristics.map((id) => ({
      id: stage.ids.of('characteristic', id),
      label: stage.fitter.label(id.replaceAll('-', ' '), id),
    })),
    anonymous: true,
  };
};

export const healthBallots = ({ cast, scenario, ids }: Stage): readonly CastIn[] =>
  (scenario.health?.responses ?? []).map(({ participantId, scores }) => ({
    voter: cast.of(participantId),
    ballot: {
      marks: Object.fromEntries(Object.entries(scores).map(([id, score]) => [ids.of('characteristic', id), score])),
    },
  }));
