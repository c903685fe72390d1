/** Swahili: the time that is left, and going on. */
import type { Catalogue } from './translator.ts';

export const swClock: Catalogue = {
  'agenda.lead': 'Kuongoza kikao',
  'agenda.start': 'Anza',
  'agenda.next': 'Hatua inayofuata',
  'agenda.finish': 'Maliza',
  'agenda.pause': 'Simamisha kwa wote',
  'agenda.resume': 'Endelea',
  'agenda.allDone': 'Hatua zote zimekamilika',
  'timer.title': 'Saa',
  'timer.start_one': 'Saa ya dakika {{count}}',
  'timer.start_other': 'Saa ya dakika {{count}}',
  'timer.plusOne': '+1 dk',
  'timer.moreTime': 'Dakika moja zaidi',
  'timer.hold': 'Simamisha muda',
  'timer.resume': 'Acha muda uendelee',
  'timer.stop': 'Ondoa saa',
  'timer.left': 'zimebaki {{time}}',
  'timer.over': 'umezidi {{time}}',
  'timer.soon': 'Imebaki dakika moja.',
  'timer.isOver': 'Muda umekwisha.',
  'timer.soundOn': 'Washa sauti hapa',
  'timer.soundOff': 'Zima sauti hapa',
};
