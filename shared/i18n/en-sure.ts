/** English for the question before what cannot be taken back, on the board as on phones. */
export const enSure = {
  'sure.yes': 'Yes, do it',
  'sure.no': 'No, keep it',
} as const;
