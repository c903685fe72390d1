/** Spanish: what the report says of talks, markets and exchanges. */
import type { Catalogue } from './translator.ts';

export const esLiveReport: Catalogue = {
  'report.talk.topic': 'Tema: {{topic}} ({{variant}})',
  'report.talk.turns': 'Turnos: {{turns}}; más largos de lo acordado: {{overruns}}',
  'report.talk.spoke': 'Hablaron: {{spoke}} de {{eligible}} que podían ({{share}} %)',
  'report.talk.even':
    'Qué tan desigual fue el tiempo: {{speakers}} entre quienes hablaron, {{all}} entre quienes podían (0 es parejo, 1 es una sola persona)',
  'report.talk.women': 'Mujeres: {{time}} % del tiempo, {{people}} % de quienes podían hablar',
  'report.talk.unheard': 'Esperaron y no se les escuchó: {{count}}',
  'report.talk.gists': 'Lo que se dijo, en este orden',
  'report.talk.column.topic': 'Tema',
  'report.talk.column.start': 'Segundo',
  'report.talk.column.length': 'Segundos',
  'report.talk.column.gist': 'Lo que quedó',
  'report.fair.column.market': 'Mercado',
  'report.fair.column.stall': 'Puesto',
  'report.fair.column.hosts': 'Anfitriones',
  'report.fair.column.visits': 'Visitas',
  'report.fair.column.useful': 'Qué tan útil, de 1 a 5',
  'report.fair.column.said': 'Comentarios',
  'report.fair.told': 'Lo que cuentan los puestos',
  'report.fair.met': 'Quiénes se encontraron en un puesto, y cuántas veces',
  'report.exchange.open': 'Necesidades aún abiertas',
  'report.exchange.unused': 'Ofertas sin usar',
  'report.exchange.column.offer': 'Oferta',
  'report.exchange.column.need': 'Necesidad',
  'report.exchange.column.step': 'Primer paso',
  'report.exchange.column.state': 'Estado',
};
