/**
 * Places are two numbers, on whatever paper.
 */
type Place = readonly [number, number];

/** Whether two places are the same; what stands nowhere has none. */
export const isSamePlace = (a: Place | null, b: Place | null): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];
