/**
 * What participants may do to the board in a step. Facilitators may always do all, observers nothing.
 * The guard enforces them on the document, the client hides the tools that would be refused.
 */
import { canFacilitate, canWrite, type Role } from '../access.ts';
import { type Result, refuse } from '../result.ts';

export const RIGHTS = ['add', 'editOwn', 'editAll', 'move', 'draw', 'link', 'vote', 'comment'] as const;
export type Right = (typeof RIGHTS)[number];
export type Rights = Readonly<Record<Right, boolean>>;

const every = (allowed: boolean): Rights =>
  Object.fromEntries(RIGHTS.map((right) => [right, allowed])) as Record<Right, boolean>;

export const ALL_RIGHTS: Rights = every(true);
export const NO_RIGHTS: Rights = every(false);

/** Rights of one person while a step gives its participants `step`. A pause makes everybody but facilitators read only. */
export const rightsOf = (role: Role, step: Rights, paused: boolean): Rights => {
  if (canFacilitate(role)) return ALL_RIGHTS;
  return canWrite(role) && !paused ? step : NO_RIGHTS;
};

/** Why somebody may not who might otherwise: `session.paused` in a pause, else `step.forbidden`. */
export const refuseNow = ({ paused }: { readonly paused: boolean }): Result<never> =>
  refuse(paused ? 'session.paused' : 'step.forbidden');
