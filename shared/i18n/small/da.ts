/** Danish for the pages on slow lines: the way in and the page for phones. */
import { daClock } from '../da-clock.ts';
import { daJoin } from '../da-join.ts';
import { daLive } from '../da-live.ts';
import { daPhone } from '../da-phone.ts';
import { daPhoto } from '../da-photo.ts';
import { daRefusals } from '../da-refusals.ts';
import { daVisionJoin } from '../da-vision-join.ts';
import type { Catalogue } from '../translator.ts';

export const daSmall: Catalogue = {
  ...daClock,
  ...daJoin,
  ...daLive,
  ...daPhone,
  ...daPhoto,
  ...daRefusals,
  ...daVisionJoin,
};
