/** Danish: the way in, and words that every page needs. */
import type { Catalogue } from './translator.ts';

export const daJoin: Catalogue = {
  'word.close': 'Luk',
  'word.home': 'Forside',
  'error.unreachable': 'Der er ingen forbindelse til serveren. Se netværket efter og prøv igen.',
  'home.language': 'Sprog',
  'join.title': 'Gå ind på en tavle',
  'join.codeOrLink': 'Kode eller link',
  'join.next': 'Næste',
  'join.looking': 'Et øjeblik …',
  'join.as.facilitator': 'Du faciliterer',
  'join.as.participant': 'Du deltager i',
  'join.as.observer': 'Du observerer',
  'join.name': 'Dit navn',
  'join.group': 'Din gruppe',
  'join.noGroup': 'Ingen gruppe',
  'join.otherGroup': 'En anden gruppe …',
  'join.groupName': 'Gruppe eller organisation (hvis du vil)',
  'join.join': 'Gå ind',
};
