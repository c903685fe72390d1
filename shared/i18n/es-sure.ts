/** Spanish for the question before what cannot be taken back, on the board as on phones. */
import type { Catalogue } from './translator.ts';

export const esSure: Catalogue = {
  'sure.yes': 'Sí, hacerlo',
  'sure.no': 'No, dejarlo',
};
