/** Spanish: pictures on the board, and drawings by person. */
import type { Catalogue } from './translator.ts';

export const esPictures: Catalogue = {
  'tool.picture': 'Imagen',
  'picture.noWords': 'Una imagen sin palabras',
  'picture.missing': 'Esta imagen no está en este servidor.',
  'picture.sending_one': 'Enviando {{count}} imagen…',
  'picture.sending_many': 'Enviando {{count}} de imágenes…',
  'picture.sending_other': 'Enviando {{count}} imágenes…',
  'picture.failed': '{{name}} no se envió.',
  'field.size': 'Tamaño',
  'option.size.small': 'pequeño',
  'option.size.medium': 'mediano',
  'option.size.large': 'grande',
  'option.size.huge': 'muy grande',
  'report.pictures': 'Imágenes',
  'report.pictures.words': 'Qué se ve',
  'layers.title': 'Dibujos por persona',
  'layers.hint': 'Dibuje más de lo que escribe. Lo que oculte aquí queda oculto solo para usted.',
  'layers.show': 'Mostrar los dibujos de {{name}}',
  'layers.mine': 'Solo los míos',
  'layers.all': 'Mostrar todos',
  'layers.nobody': 'Alguien',
  'layers.count_one': '{{count}} dibujo',
  'layers.count_many': '{{count}} de dibujos',
  'layers.count_other': '{{count}} dibujos',
};
