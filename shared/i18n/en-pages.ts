/** English: home, join and share. */
export const enPages = {} as const;
