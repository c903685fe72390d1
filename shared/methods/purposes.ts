/**
 * The six purposes that the picker sorts methods by, in the order in which a process goes through them: those of the MSP
 * tools (domain.md C). A method names the one it is looked for under first; texts are under `purpose.<id>`.
 */
export const PURPOSES = [
  'connection',
  'shared-language',
  'divergence',
  'co-creation',
  'convergence',
  'commitment',
] as const;
export type Purpose = (typeof PURPOSES)[number];
