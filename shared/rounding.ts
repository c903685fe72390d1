/**
 * Rounding of figures that are published. Pure.
 * Invariant: exact halves go to the even digit, so that means of many small numbers do not lean upwards.
 */

/** Floating-point figures this near to a half are one: 1.0005 is stored as a little less. */
const HALF = 1e-9;

/** `value` to so many decimals, to the nearest; an exact half goes to the even digit. */
export const roundTo = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  const scaled = value * factor;
  const below = Math.floor(scaled);
  const isHalf = Math.abs(scaled - below - 0.5) < HALF;
  const whole = isHalf ? below + (Math.abs(below) % 2) : Math.round(scaled);
  return whole / factor;
};

/** A share of one as a percentage with one decimal. */
export const percent = (share: number): number => roundTo(share * 100, 1);
