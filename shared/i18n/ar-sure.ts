/** Arabic for the question before what cannot be taken back, on the board as on phones. */
import type { Catalogue } from './translator.ts';

export const arSure: Catalogue = {
  'sure.yes': 'نعم',
  'sure.no': 'لا، أبقوه',
};
