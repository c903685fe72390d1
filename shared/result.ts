/**
 * Result: what a person can cause is a value, never a throw (law 4).
 * Owns its constructors; which code has which meaning is in the refusals table.
 */
import { type Refusal, type RefusalCode, refusal } from './refusals.ts';

export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
export const refuse = (code: RefusalCode, detail?: string): Result<never> => err(refusal(code, detail));
