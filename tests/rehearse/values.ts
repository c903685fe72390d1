/**
 * Reading JSON of unknown shape: what is an object, what is a list of texts. Pure.
 */
export type Values = Readonly<Record<string, unknown>>;

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
