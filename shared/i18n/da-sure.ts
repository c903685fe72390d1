/** Danish for the question before what cannot be taken back, on the board as on phones. */
import type { Catalogue } from './translator.ts';

export const daSure: Catalogue = {
  'sure.yes': 'Ja, gør det',
  'sure.no': 'Nej, behold',
};
