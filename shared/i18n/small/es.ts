/** Spanish for the pages on slow lines: the way in and the page for phones. */
import { esClock } from '../es-clock.ts';
import { esJoin } from '../es-join.ts';
import { esLive } from '../es-live.ts';
import { esPhone } from '../es-phone.ts';
import { esPhoto } from '../es-photo.ts';
import { esRefusals } from '../es-refusals.ts';
import { esVisionJoin } from '../es-vision-join.ts';
import type { Catalogue } from '../translator.ts';

export const esSmall: Catalogue = {
  ...esClock,
  ...esJoin,
  ...esLive,
  ...esPhone,
  ...esPhoto,
  ...esRefusals,
  ...esVisionJoin,
};
