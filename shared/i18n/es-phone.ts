/** Spanish: the page for phones, and the choice between it and the whole board. */
import type { Catalogue } from './translator.ts';

export const esPhone: Catalogue = {
  'join.openBoard': 'Entrar y abrir el tablero completo',
  'join.openPhone': 'Entrar con la página para teléfonos',

  'phone.opening': 'Abriendo el tablero…',
  'phone.step': 'Paso {{step}} de {{steps}}',
  'phone.welcome': 'Le damos la bienvenida, {{name}}',
  'phone.notBegun': 'Cuando empiece la sesión, esta página le mostrará qué hacer. No necesita nada más.',
  'phone.ended': 'Gracias. Todavía puede leer lo que hay en el tablero.',
  'phone.pause': 'Pausa',
  'phone.paused': 'Quien facilita ha hecho una pausa. Puede leer.',
  'phone.offline': 'Sin conexión. Puede seguir leyendo; lo que envíe saldrá en cuanto vuelva.',
  'phone.waits_one': '{{count}} entrada se guarda aquí y se enviará',
  'phone.waits_many': '{{count}} de entradas se guardan aquí y se enviarán',
  'phone.waits_other': '{{count}} entradas se guardan aquí y se enviarán',
  'phone.quiet': 'Ahora no hay nada que enviar. Escuche, mire la pared o levante la mano.',
  'phone.observe': 'Usted observa: lo ve todo y no cambia nada.',
  'phone.writing': 'Escribir en silencio',
  'phone.voting': 'Votar',
  'phone.secret': 'Nadie ve sus notas hasta que se revelen.',
  'phone.progress': 'Han votado {{cast}} de {{eligible}}',

  'phone.note': 'Añadir una nota',
  'phone.note.box': 'Su nota para todos',
  'phone.note.place': 'Todos la ven enseguida. Va a: {{place}}',
  'phone.note.board': 'Todos la ven enseguida. Va al tablero.',
  'phone.note.send': 'Ponerla en el tablero',
  'phone.note.sent': 'Está en el tablero.',

  'phone.hand.up': 'Su mano está levantada. Lugar en la fila: {{place}}',
  'phone.hand.up.for': 'La mano de {{name}} está levantada. Lugar en la fila: {{place}}',

  'phone.results': 'Resultados',
  'phone.read': 'El tablero para leer',
  'phone.read.again': 'Traer de nuevo',
  'phone.read.fetching': 'Trayendo…',
  'phone.read.failed': 'No se pudo traer el tablero. Revise la red e inténtelo de nuevo.',
  'phone.read.empty': 'Todavía no hay nada en el tablero.',
  'phone.read.none': 'todavía nada',
  'phone.read.beside': 'Junto a las plantillas',
  'phone.whole': 'Abrir el tablero completo',

  'phone.out': 'Ha salido de este tablero',
  'phone.out.again': 'Entrar de nuevo',
};
