/** Danish: sending a picture, from a phone and from the board. */
import type { Catalogue } from './translator.ts';

export const daPhoto: Catalogue = {
  'photo.send': 'Send et foto af din tegning',
  'photo.about': 'Læg papiret fladt i godt lys, og lad det fylde hele billedet.',
  'photo.take': 'Tag et foto',
  'photo.choose': 'Vælg et billede',
  'photo.words': 'Hvad der ses, med få ord',
  'photo.preview': 'Dit billede, ikke sendt endnu',
  'photo.sending': 'Sender … {{percent}} %',
  'photo.noNetwork': 'Billedet kom ikke frem. Se efter nettet, og prøv igen; det gemmes her imens.',
  'photo.again': 'Prøv igen',
  'refusal.asset.too-large': 'Billedet er for stort. Vælg et mindre, eller tag et foto af det.',
  'refusal.asset.not-an-image':
    'Det er ikke et billede, som vi kan vise. Vælg et foto eller en fil i JPEG, PNG eller WebP.',
  'refusal.asset.quota': 'Tavlen kan ikke rumme flere billeder. Sæt de næste på en ny tavle.',
};
