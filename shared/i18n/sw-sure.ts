/** Swahili for the question before what cannot be taken back, on the board as on phones. */
import type { Catalogue } from './translator.ts';

export const swSure: Catalogue = {
  'sure.yes': 'Ndiyo, fanya',
  'sure.no': 'Hapana, iache',
};
