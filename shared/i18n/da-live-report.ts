/** Danish: what the report says of talks, markets and exchanges. */
import type { Catalogue } from './translator.ts';

export const daLiveReport: Catalogue = {
  'report.talk.topic': 'Emne: {{topic}} ({{variant}})',
  'report.talk.turns': 'Taleture: {{turns}}; længere end aftalt: {{overruns}}',
  'report.talk.spoke': 'Talte: {{spoke}} af {{eligible}}, der kunne ({{share}} %)',
  'report.talk.even':
    'Hvor ulige tiden var: {{speakers}} blandt dem, der talte, {{all}} blandt alle, der kunne (0 er lige, 1 er én person alene)',
  'report.talk.women': 'Kvinder: {{time}} % af tiden, {{people}} % af dem, der kunne tale',
  'report.talk.unheard': 'Ventede og blev ikke hørt: {{count}}',
  'report.talk.gists': 'Hvad der blev sagt, i denne rækkefølge',
  'report.talk.column.topic': 'Emne',
  'report.talk.column.start': 'Sekund',
  'report.talk.column.length': 'Sekunder',
  'report.talk.column.gist': 'Hvad der blev tilbage af det',
  'report.fair.column.market': 'Marked',
  'report.fair.column.stall': 'Bod',
  'report.fair.column.hosts': 'Værter',
  'report.fair.column.visits': 'Besøg',
  'report.fair.column.useful': 'Hvor nyttigt, 1 til 5',
  'report.fair.column.said': 'Tilbagemeldinger',
  'report.fair.told': 'Hvad boderne fortæller',
  'report.fair.met': 'Hvem der mødtes ved en bod, og hvor ofte',
  'report.exchange.open': 'Behov, der stadig er åbne',
  'report.exchange.unused': 'Tilbud, der ikke er brugt',
  'report.exchange.column.offer': 'Tilbud',
  'report.exchange.column.need': 'Behov',
  'report.exchange.column.step': 'Første skridt',
  'report.exchange.column.state': 'Hvor langt',
};
