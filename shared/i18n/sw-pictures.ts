/** Swahili: pictures on the board, and drawings by person. */
import type { Catalogue } from './translator.ts';

export const swPictures: Catalogue = {
  'tool.picture': 'Picha',
  'picture.noWords': 'Picha isiyo na maneno',
  'picture.missing': 'Picha hii haipo kwenye seva hii.',
  'picture.sending_one': 'Inatuma picha {{count}} …',
  'picture.sending_other': 'Inatuma picha {{count}} …',
  'picture.failed': '{{name}} haikutumwa.',
  'field.size': 'Ukubwa',
  'option.size.small': 'ndogo',
  'option.size.medium': 'ya kati',
  'option.size.large': 'kubwa',
  'option.size.huge': 'kubwa sana',
  'report.pictures': 'Picha',
  'report.pictures.words': 'Kinachoonekana',
  'layers.title': 'Michoro kwa kila mtu',
  'layers.hint': 'Chora zaidi kuliko kuandika. Unachoficha hapa kinafichwa kwako pekee.',
  'layers.show': 'Onyesha michoro ya {{name}}',
  'layers.mine': 'Yangu pekee',
  'layers.all': 'Onyesha yote',
  'layers.nobody': 'Mtu fulani',
  'layers.count_one': 'mchoro {{count}}',
  'layers.count_other': 'michoro {{count}}',
};
