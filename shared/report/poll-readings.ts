/**
 * What revealed polls say, in the shape of a scenario's `expected` blocks (FORMAT.md section 6: votes, convergence, health,
 * convergenceWatch). Results come from the session as they are; here they get their names.
 */
import { stakeholderFields } from '../cards/stakeholder.ts';
import type { BoardFacts } from '../methods/facts.ts';
import type { HeldPoll } from '../session/held.ts';
import type { RatingResult, ScaleResult } from '../session/poll-results.ts';
import { sorted } from '../text-order.ts';

/** The five marks of a healthy learning network (domain.md R6 to R10, B.14). */
export const HEALTH = [
  'member-set-agenda',
  'trust-and-openness',
  'individual-to-system-capacity',
  'learner-and-teacher',
  'evolving-with-context',
] as const;

const asksHealth = ({ items }: HeldPoll): boolean => items.every(({ id }) => HEALTH.some((one) => one === id));

/** The newest check of the network's health; where nobody asked for that, the newest rating of anything. */
const healthOf = (polls: readonly HeldPoll[]): RatingResult | undefined => {
  const ratings = polls.filter((poll) => poll.kind === 'rating');
  return (ratings.findLast(asksHealth) ?? ratings.at(-1))?.results.rating;
};

/** People who speak for somebody who is usually left out. */
const speakersOfMarginalised = (facts: BoardFacts): ReadonlySet<string> =>
  new Set(
    facts.cards
      .filter((card) => card.kind === 'stakeholder')
      .map((card) => stakeholderFields(card.fields))
      .flatMap(({ marginalised, representedBy }) => (marginalised ? representedBy : [])),
  );

export const pollReadings = (facts: BoardFacts) => {
  const speakers = speakersOfMarginalised(facts);
  const watched = ({ blockedBy, wantMoreTalk }: ScaleResult): string[] =>
    sorted(new Set([...blockedBy, ...wantMoreTalk])).filter((person) => speakers.has(person));
  const scales = facts.polls.flatMap(({ id, results: { scale } }) => (scale ? [[id, scale] as const] : []));
  const health = healthOf(facts.polls);
  return {
    votes: Object.fromEntries(facts.polls.flatMap(({ id, results: { dots } }) => (dots ? [[id, dots]] : []))),
    convergence: Object.fromEntries(scales),
    convergenceWatch: Object.fromEntries(scales.map(([id, scale]) => [id, watched(scale)])),
    ...(health === undefined ? {} : { health }),
  };
};
