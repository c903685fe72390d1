/** Swahili: what the report says of talks, markets and exchanges. */
import type { Catalogue } from './translator.ts';

export const swLiveReport: Catalogue = {
  'report.talk.topic': 'Mada: {{topic}} ({{variant}})',
  'report.talk.turns': 'Zamu: {{turns}}; zilizozidi muda: {{overruns}}',
  'report.talk.spoke': 'Waliozungumza: {{spoke}} kati ya {{eligible}} walioweza ({{share}} %)',
  'report.talk.even':
    'Muda haukugawanywa sawa kiasi hiki: {{speakers}} kati ya waliozungumza, {{all}} kati ya wote walioweza (0 ni sawa, 1 ni mtu mmoja peke yake)',
  'report.talk.women': 'Wanawake: {{time}} % ya muda, {{people}} % ya walioweza kuzungumza',
  'report.talk.unheard': 'Walisubiri na hawakusikika: {{count}}',
  'report.talk.gists': 'Yaliyosemwa, kwa mpangilio huu',
  'report.talk.column.topic': 'Mada',
  'report.talk.column.start': 'Sekunde ya',
  'report.talk.column.length': 'Sekunde',
  'report.talk.column.gist': 'Kilichobaki',
  'report.fair.column.market': 'Soko',
  'report.fair.column.stall': 'Kibanda',
  'report.fair.column.hosts': 'Wenyeji',
  'report.fair.column.visits': 'Ziara',
  'report.fair.column.useful': 'Manufaa, 1 hadi 5',
  'report.fair.column.said': 'Maoni',
  'report.fair.told': 'Vibanda vinasema nini',
  'report.fair.met': 'Nani walikutana kwenye kibanda, na mara ngapi',
  'report.exchange.open': 'Mahitaji ambayo bado yako wazi',
  'report.exchange.unused': 'Matoleo ambayo hayajatumika',
  'report.exchange.column.offer': 'Toleo',
  'report.exchange.column.need': 'Hitaji',
  'report.exchange.column.step': 'Hatua ya kwanza',
  'report.exchange.column.state': 'Hali',
};
