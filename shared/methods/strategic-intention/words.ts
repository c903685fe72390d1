/**
 * What every part that shows a sentence needs, without schemas: a page for phones need not load a validator.
 */
/** The test of a good intention (domain.md B.5). */
export const TESTS = ['meaningful', 'necessary', 'direction', 'lasting', 'retold', 'excludes'] as const;
export type Test = (typeof TESTS)[number];

/** Versions of one template, the oldest first. */
export const statementsOf = <One extends { readonly template: string }>(
  { statements }: { readonly statements: readonly One[] },
  template: string,
): readonly One[] => statements.filter((one) => one.template === template);

/** A draft as it reads now. */
export const draftText = ({ versions }: { readonly versions: readonly { readonly text: string }[] }): string =>
  versions.at(-1)?.text ?? '';
