/** Danish: pictures on the board, and drawings by person. */
import type { Catalogue } from './translator.ts';

export const daPictures: Catalogue = {
  'tool.picture': 'Billede',
  'picture.noWords': 'Et billede uden ord',
  'picture.missing': 'Billedet er ikke på denne server.',
  'picture.sending_one': 'Sender {{count}} billede …',
  'picture.sending_other': 'Sender {{count}} billeder …',
  'picture.failed': '{{name}} blev ikke sendt.',
  'field.size': 'Størrelse',
  'option.size.small': 'lille',
  'option.size.medium': 'mellem',
  'option.size.large': 'stor',
  'option.size.huge': 'meget stor',
  'report.pictures': 'Billeder',
  'report.pictures.words': 'Hvad der ses',
  'layers.title': 'Tegninger efter person',
  'layers.hint': 'Tegn mere, end du skriver. Det, du skjuler her, er kun skjult for dig.',
  'layers.show': 'Vis tegningerne af {{name}}',
  'layers.mine': 'Kun mine',
  'layers.all': 'Vis alle',
  'layers.nobody': 'Nogen',
  'layers.count_one': '{{count}} tegning',
  'layers.count_other': '{{count}} tegninger',
};
