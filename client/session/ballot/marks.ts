/**
 * Marks on a ballot that is being filled in: a mark of nothing is no mark.
 */
export type Marks = Readonly<Record<string, number>>;

export const withMark = (marks: Marks, item: string, count: number): Marks => {
  const { [item]: _old, ...rest } = marks;
  return count > 0 ? { ...rest, [item]: count } : rest;
};

export const sumOf = (marks: Marks): number => Object.values(marks).reduce((sum, count) => sum + count, 0);
