/** Spanish: the time that is left, and going on. */
import type { Catalogue } from './translator.ts';

export const esClock: Catalogue = {
  'agenda.lead': 'Conducir la sesión',
  'agenda.start': 'Empezar',
  'agenda.next': 'Paso siguiente',
  'agenda.finish': 'Terminar',
  'agenda.pause': 'Pausa para todos',
  'agenda.resume': 'Seguir',
  'agenda.allDone': 'Todos los pasos están hechos',
  'timer.title': 'Tiempo',
  'timer.start_one': 'Tiempo: {{count}} minuto',
  'timer.start_many': 'Tiempo: {{count}} de minutos',
  'timer.start_other': 'Tiempo: {{count}} minutos',
  'timer.plusOne': '+1 min',
  'timer.moreTime': 'Un minuto más',
  'timer.hold': 'Detener el tiempo',
  'timer.resume': 'Dejar correr el tiempo',
  'timer.stop': 'Quitar el tiempo',
  'timer.left': 'quedan {{time}}',
  'timer.over': '{{time}} de más',
  'timer.soon': 'Queda un minuto.',
  'timer.isOver': 'Se acabó el tiempo.',
  'timer.soundOn': 'Activar el sonido aquí',
  'timer.soundOff': 'Quitar el sonido aquí',
};
