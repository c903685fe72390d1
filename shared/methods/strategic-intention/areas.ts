/**
 * The areas that notes of this method lie in (FORMAT.md, notes[].area).
 */
export const AREAS = { away: 'away', towards: 'towards', gain: 'gain', urgency: 'urgency' } as const;
