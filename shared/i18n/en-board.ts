/** English: the board. */
export const enBoard = {} as const;
