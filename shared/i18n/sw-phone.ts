/** Swahili: the page for phones, and the choice between it and the whole board. */
import type { Catalogue } from './translator.ts';

export const swPhone: Catalogue = {
  'join.openBoard': 'Jiunge na ufungue ubao mzima',
  'join.openPhone': 'Jiunge kwa ukurasa wa simu',

  'phone.opening': 'Ubao unafunguliwa…',
  'phone.step': 'Hatua ya {{step}} kati ya {{steps}}',
  'phone.welcome': 'Karibu, {{name}}',
  'phone.notBegun': 'Kikao kitakapoanza, ukurasa huu utaonyesha la kufanya. Huhitaji kitu kingine.',
  'phone.ended': 'Asante. Bado unaweza kusoma yaliyo kwenye ubao.',
  'phone.pause': 'Simamisha',
  'phone.paused': 'Mwezeshaji amesimamisha kwa muda. Unaweza kusoma.',
  'phone.offline': 'Hakuna muunganisho. Unaweza kuendelea kusoma; unachotuma kitatoka mara utakaporudi.',
  'phone.waits_one': 'Ingizo {{count}} limehifadhiwa hapa na litatumwa',
  'phone.waits_other': 'Maingizo {{count}} yamehifadhiwa hapa na yatatumwa',
  'phone.quiet': 'Hakuna cha kutuma kwa sasa. Sikiliza, tazama ukutani, au inua mkono.',
  'phone.observe': 'Unatazama: unaona yote na hubadilishi chochote.',
  'phone.writing': 'Andika kimya kimya',
  'phone.voting': 'Piga kura',
  'phone.secret': 'Hakuna anayeona maandishi yako mpaka yafichuliwe.',
  'phone.progress': 'Waliopiga kura: {{cast}} kati ya {{eligible}}',

  'phone.note': 'Ongeza kijikaratasi',
  'phone.note.box': 'Ujumbe wako kwa wote',
  'phone.note.place': 'Wote wanakiona mara moja. Kinaenda: {{place}}',
  'phone.note.board': 'Wote wanakiona mara moja. Kinaenda kwenye ubao.',
  'phone.note.send': 'Kiweke kwenye ubao',
  'phone.note.sent': 'Kipo kwenye ubao.',

  'phone.hand.up': 'Mkono wako umeinuliwa. Nafasi yako kwenye foleni: {{place}}',
  'phone.hand.up.for': 'Mkono wa {{name}} umeinuliwa. Nafasi kwenye foleni: {{place}}',

  'phone.results': 'Matokeo',
  'phone.read': 'Ubao wa kusoma',
  'phone.read.again': 'Leta tena',
  'phone.read.fetching': 'Unaletwa…',
  'phone.read.failed': 'Ubao haukuweza kuletwa. Angalia mtandao kisha ujaribu tena.',
  'phone.read.empty': 'Bado hakuna kitu kwenye ubao.',
  'phone.read.none': 'bado hakuna',
  'phone.read.beside': 'Kando ya violezo',
  'phone.whole': 'Fungua ubao mzima',

  'phone.out': 'Umeondoka kwenye ubao huu',
  'phone.out.again': 'Jiunge tena',
};
