/**
 * The fixed words of the session: steps of the convergence scale, kinds of polls, signs. Plain lists without schemas, so
 * that a page which only shows them need not load a validator.
 */

/** dots: a budget over items (B.2 d). scale: eight steps of agreement (B.5). rating: 1 to 5 for each item (B.14). */
export const POLL_KINDS = ['dots', 'scale', 'rating'] as const;
export type PollKind = (typeof POLL_KINDS)[number];

/** The eight steps of the convergence scale, level 1 to 8 (domain.md B.5). */
export const CONVERGENCE = [
  'endorse',
  'minor-concern',
  'reservations',
  'abstain',
  'more-discussion',
  'dislike-but-follow',
  'serious-disagreement',
  'block',
] as const;
export type ConvergenceWord = (typeof CONVERGENCE)[number];
export const RATING_MOST = 5;

export const REACTIONS = ['clap', 'heart', 'idea', 'question', 'slower'] as const;
export type Reaction = (typeof REACTIONS)[number];
