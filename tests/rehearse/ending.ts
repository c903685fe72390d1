/**
 * How a negative case ended, in the words of FORMAT.md section 5, and by which sign.
 */
import type { NegativeCase } from './scenario.ts';
import type { Stage } from './stage.ts';

export interface Ending {
  readonly expect: string;
  readonly sign: string;
}

/** Undefined for a case that names what is not there. */
export type Player = (stage: Stage, one: NegativeCase) => Promise<Ending | undefined>;

export const PASSED: Ending = { expect: 'pass', sign: 'it went through' };

export const refusedBy = (code: string | undefined, isUnchanged: boolean): Ending => {
  if (code === undefined) return PASSED;
  return isUnchanged ? { expect: 'refuse', sign: code } : { expect: 'pass', sign: `${code}, yet something changed` };
};
