/**
 * What is live of a strategic intention: drafts of groups with who wrote which version, and the sentence as numbered
 * versions. Nothing here is secret. Knows nothing of who may do what (machine.ts).
 * Invariant: the text of a version whose vote was opened (`polls` not empty) is never written again.
 */
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import { TESTS, type Test } from './words.ts';

const id = z.string().min(1).max(64);
const person = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const text = z.string().max(LIMITS.fieldChars);
const language = z.string().regex(/^[a-z]{2,3}$/);

const wordingSchema = z.object({ text, by: person, via: person.optional() });

export const draftSchema = z.object({
  id,
  template: z.string().max(64),
  /** Name of the group; '' for everybody who gave none. */
  group: z.string().max(LIMITS.groupChars),
  /** The newest last; never empty. */
  versions: z.array(wordingSchema).min(1).max(LIMITS.draftVersions),
});

export const statementSchema = z.object({
  id,
  template: z.string().max(64),
  /** From 1, in each template. */
  v: z.number().int().min(1),
  text,
  by: person,
  /** Drafts that it was made from. */
  from: z.array(id).max(LIMITS.groups),
  /** By language. */
  translations: z.record(language, wordingSchema),
  /** What the group says to the test of a good intention; a question that is not answered is missing. */
  tests: z.partialRecord(z.enum(TESTS), z.boolean()),
  /** Votes on exactly this text, in the order in which they were opened. */
  polls: z.array(id).max(LIMITS.polls),
});

/** One wording, whose it is, and who entered it for them. */
export type Wording = Readonly<z.infer<typeof wordingSchema>>;
export type Draft = Readonly<z.infer<typeof draftSchema>>;
export type Statement = Readonly<z.infer<typeof statementSchema>>;

export interface IntentionState {
  readonly drafts: readonly Draft[];
  /** In the order in which they were made; of one template from v 1. */
  readonly statements: readonly Statement[];
}

export const intentionCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('intention.draft'),
    template: id,
    group: z.string().max(LIMITS.groupChars),
    text,
    for: id.optional(),
  }),
  z.object({
    type: z.literal('intention.state'),
    template: id,
    text,
    from: z.array(id).max(LIMITS.groups).default([]),
  }),
  z.object({ type: z.literal('intention.edit'), statement: id, text }),
  z.object({ type: z.literal('intention.withdraw'), statement: id }),
  z.object({ type: z.literal('intention.translate'), statement: id, lang: language, text, for: id.optional() }),
  z.object({
    type: z.literal('intention.test'),
    statement: id,
    test: z.enum(TESTS),
    /** null takes the answer back. */
    holds: z.boolean().nullable(),
  }),
  z.object({
    type: z.literal('intention.vote'),
    statement: id,
    threshold: z.number().min(0).max(1).optional(),
  }),
]);
export type IntentionCommand = z.infer<typeof intentionCommand>;
export type IntentionInput = z.input<typeof intentionCommand>;
export type Command<Type extends IntentionCommand['type']> = Extract<IntentionCommand, { type: Type }>;

export type IntentionEvent =
  | { readonly type: 'intention.drafted'; readonly draft: Draft }
  | { readonly type: 'intention.stated'; readonly statement: Statement }
  | { readonly type: 'intention.edited'; readonly statement: string; readonly text: string; readonly by: string }
  | { readonly type: 'intention.withdrawn'; readonly statement: string }
  | {
      readonly type: 'intention.translated';
      readonly statement: string;
      readonly lang: string;
      /** null takes the line away. */
      readonly line: Wording | null;
    }
  | {
      readonly type: 'intention.tested';
      readonly statement: string;
      readonly test: Test;
      readonly holds: boolean | null;
    }
  | { readonly type: 'intention.asked'; readonly statement: string; readonly poll: string };

/** The group was asked about exactly this text: it is not written again. */
export const isFixed = ({ polls }: Pick<Statement, 'polls'>): boolean => polls.length > 0;

const withTest = (tests: Statement['tests'], test: Test, holds: boolean | null): Statement['tests'] => {
  const { [test]: _was, ...others } = tests;
  return holds === null ? others : { ...others, [test]: holds };
};

const withLine = (lines: Statement['translations'], lang: string, line: Wording | null): Statement['translations'] => {
  const { [lang]: _was, ...others } = lines;
  return line === null ? others : { ...others, [lang]: line };
};

type OnStatement = Exclude<IntentionEvent, { type: 'intention.drafted' | 'intention.stated' | 'intention.withdrawn' }>;

const change = (statement: Statement, event: OnStatement): Statement => {
  switch (event.type) {
    case 'intention.edited':
      return { ...statement, text: event.text, by: event.by };
    case 'intention.translated':
      return { ...statement, translations: withLine(statement.translations, event.lang, event.line) };
    case 'intention.tested':
      return { ...statement, tests: withTest(statement.tests, event.test, event.holds) };
    case 'intention.asked':
      return { ...statement, polls: [...statement.polls, event.poll] };
  }
};

export const applyIntention = (state: IntentionState, event: IntentionEvent): IntentionState => {
  switch (event.type) {
    case 'intention.drafted': {
      const isKnown = state.drafts.some(({ id: known }) => known === event.draft.id);
      const drafts = isKnown
        ? state.drafts.map((draft) => (draft.id === event.draft.id ? event.draft : draft))
        : [...state.drafts, event.draft];
      return { ...state, drafts };
    }
    case 'intention.stated':
      return { ...state, statements: [...state.statements, event.statement] };
    case 'intention.withdrawn':
      return { ...state, statements: state.statements.filter((one) => one.id !== event.statement) };
    default:
      return {
        ...state,
        statements: state.statements.map((one) => (one.id === event.statement ? change(one, event) : one)),
      };
  }
};
