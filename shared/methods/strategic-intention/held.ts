/**
 * Drafts and versions as they are taken home: all that there is of them, for everybody. Votes on them go among the polls,
 * under ids that do not change on the way.
 */
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import type { IntentionView } from './machine.ts';
import { draftSchema, type IntentionEvent, type IntentionState, statementSchema } from './state.ts';

/** Versions of one template are numbered without a gap, and no two things have one id. */
const isWhole = ({ drafts, statements }: IntentionState): boolean => {
  const ids = [...drafts, ...statements].map(({ id }) => id);
  const numbered = new Map<string, number>();
  for (const { template, v } of statements) {
    if (v !== (numbered.get(template) ?? 0) + 1) return false;
    numbered.set(template, v);
  }
  return new Set(ids).size === ids.length;
};

export const heldIntentionSchema = z
  .object({
    drafts: z.array(draftSchema).max(LIMITS.groups),
    statements: z.array(statementSchema).max(LIMITS.statements),
  })
  .refine(isWhole)
  .default({ drafts: [], statements: [] });

/** What can be told from the rest of a view does not go along. */
export const heldIntention = ({ drafts, statements }: IntentionView): IntentionState => ({
  drafts,
  statements: statements.map(({ fixed: _fixed, planWords: _words, ...statement }) => statement),
});

export const intentionEvents = ({ drafts, statements }: IntentionState): readonly IntentionEvent[] => [
  ...drafts.map((draft): IntentionEvent => ({ type: 'intention.drafted', draft })),
  ...statements.map((statement): IntentionEvent => ({ type: 'intention.stated', statement })),
];
