/**
 * What somebody wrote on one note, as it is kept: without spaces around it, not empty, and not longer than a note may be,
 * counted as people count.
 */
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';

/** Refusals: `note.empty`, `note.too-long`. */
export const noteText = (text: string): Result<string> => {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('note.empty');
  return [...trimmed].length > LIMITS.privateNoteChars ? refuse('note.too-long') : ok(trimmed);
};
