/**
 * Plain text order, by code units: the order that FORMAT.md calls sorted. The same on every machine and in every language.
 */
export const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const sorted = (values: Iterable<string>): string[] => [...values].sort(textOrder);
