/** Swahili: sending a picture, from a phone and from the board. */
import type { Catalogue } from './translator.ts';

export const swPhoto: Catalogue = {
  'photo.send': 'Tuma picha ya mchoro wako',
  'photo.about': 'Laza karatasi mahali penye mwanga mzuri, ijaze picha yote.',
  'photo.take': 'Piga picha',
  'photo.choose': 'Chagua picha',
  'photo.words': 'Kinachoonekana, kwa maneno machache',
  'photo.preview': 'Picha yako, bado haijatumwa',
  'photo.sending': 'Inatumwa … {{percent}} %',
  'photo.noNetwork': 'Picha haikufika. Angalia mtandao ujaribu tena; kwa sasa imehifadhiwa hapa.',
  'photo.again': 'Jaribu tena',
  'refusal.asset.too-large': 'Picha hii ni kubwa mno. Chagua ndogo zaidi, au ipige picha.',
  'refusal.asset.not-an-image': 'Hii si picha tunayoweza kuonyesha. Chagua picha, au faili la JPEG, PNG au WebP.',
  'refusal.asset.quota': 'Ubao huu hauwezi kubeba picha zaidi. Weka zinazofuata kwenye ubao mpya.',
};
