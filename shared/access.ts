/**
 * Roles and what each may do; names as people type them. Knows no tokens (server/access) and no session.
 */
import { LIMITS } from './limits.ts';
import { ok, type Result, refuse } from './result.ts';

export const ROLES = ['facilitator', 'participant', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** Author of a card whose writer was promised that nobody will know. No person ever has this id. */
export const ANONYMOUS = 'anonymous';

/** Who acts: the identity that the server knows, never what a client claims. */
export interface Actor {
  readonly participantId: string;
  readonly role: Role;
}

export const canWrite = (role: Role): boolean => role !== 'observer';
export const canFacilitate = (role: Role): boolean => role === 'facilitator';

// Control characters and the invisible marks that reorder text around them: harmless alone, a trap in a list of names.
const UNSEEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A name, group or title as it will be stored: composed, unseen marks out, spaces folded. Any script passes. */
export const cleanLine = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** The name a person joins with. Refusals: `name.empty`, `name.too-long`. */
export const parseName = (input: string): Result<string> => {
  const name = cleanLine(input);
  if (name === '') return refuse('name.empty');
  if ([...name].length > LIMITS.nameChars) return refuse('name.too-long');
  return ok(name);
};

/** Letters of a short code: none that are mistaken for another when read aloud or written by hand. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 6;

/** What a person typed as a code, as it is stored: upper case, without spaces and dashes. */
export const normaliseCode = (input: string): string => input.toUpperCase().replace(/[^A-Z0-9]/g, '');
