/**
 * The tint of a purpose: a second sign of it beside its name, in the picker and in the bar of a session's time.
 */
import type { Tint } from '../../shared/cards/kind.ts';
import type { Purpose } from '../../shared/methods/purposes.ts';
import { methodById } from '../../shared/methods/registry.ts';

const TINT: Readonly<Record<Purpose, Tint>> = {
  connection: 'lake',
  'shared-language': 'leaf',
  divergence: 'sun',
  'co-creation': 'clay',
  convergence: 'dusk',
  commitment: 'rose',
};

export const purposeTint = (purpose: Purpose): string => `var(--tint-${TINT[purpose]})`;

/** The tint of what a method is for first; that of paper for what belongs to no method. */
export const methodTint = (methodId: string): string => {
  const method = methodById(methodId);
  return method ? purposeTint(method.purposes[0]) : 'var(--tint-stone)';
};
