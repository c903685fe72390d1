/** Spanish: the way in, and words that every page needs. */
import type { Catalogue } from './translator.ts';

export const esJoin: Catalogue = {
  'word.close': 'Cerrar',
  'word.home': 'Inicio',
  'error.unreachable': 'No se puede llegar al servidor. Revise la red e inténtelo de nuevo.',
  'home.language': 'Idioma',
  'join.title': 'Entrar en un tablero',
  'join.codeOrLink': 'Código o enlace',
  'join.next': 'Siguiente',
  'join.looking': 'Un momento…',
  'join.as.facilitator': 'Usted facilita',
  'join.as.participant': 'Usted participa en',
  'join.as.observer': 'Usted observa',
  'join.name': 'Su nombre',
  'join.group': 'Su grupo',
  'join.noGroup': 'Sin grupo',
  'join.otherGroup': 'Otro grupo…',
  'join.groupName': 'Grupo u organización (si lo desea)',
  'join.join': 'Entrar',
};
