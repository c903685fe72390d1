/** Danish: the time that is left, and going on. */
import type { Catalogue } from './translator.ts';

export const daClock: Catalogue = {
  'agenda.lead': 'Led forløbet',
  'agenda.start': 'Start',
  'agenda.next': 'Næste trin',
  'agenda.finish': 'Afslut',
  'agenda.pause': 'Pause for alle',
  'agenda.resume': 'Fortsæt',
  'agenda.allDone': 'Alle trin er klaret',
  'timer.title': 'Stopur',
  'timer.start_one': 'Stopur på {{count}} minut',
  'timer.start_other': 'Stopur på {{count}} minutter',
  'timer.plusOne': '+1 min',
  'timer.moreTime': 'Et minut mere',
  'timer.hold': 'Stands tiden',
  'timer.resume': 'Lad tiden gå',
  'timer.stop': 'Fjern stopuret',
  'timer.left': '{{time}} tilbage',
  'timer.over': '{{time}} over tiden',
  'timer.soon': 'Et minut tilbage.',
  'timer.isOver': 'Tiden er gået.',
  'timer.soundOn': 'Slå lyden til her',
  'timer.soundOff': 'Slå lyden fra her',
};
