/** Swahili: the way in, and words that every page needs. */
import type { Catalogue } from './translator.ts';

export const swJoin: Catalogue = {
  'word.close': 'Funga',
  'word.home': 'Mwanzo',
  'error.unreachable': 'Seva haipatikani. Kagua mtandao kisha ujaribu tena.',
  'home.language': 'Lugha',
  'join.title': 'Jiunge na ubao',
  'join.codeOrLink': 'Msimbo au kiungo',
  'join.next': 'Endelea',
  'join.looking': 'Subiri kidogo …',
  'join.as.facilitator': 'Unawezesha',
  'join.as.participant': 'Unashiriki katika',
  'join.as.observer': 'Unaangalia',
  'join.name': 'Jina lako',
  'join.group': 'Kikundi chako',
  'join.noGroup': 'Bila kikundi',
  'join.otherGroup': 'Kikundi kingine …',
  'join.groupName': 'Kikundi au shirika (ukipenda)',
  'join.join': 'Jiunge',
};
