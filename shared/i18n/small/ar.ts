/** Modern Standard Arabic for the pages on slow lines: the way in and the page for phones. */
import { arClock } from '../ar-clock.ts';
import { arJoin } from '../ar-join.ts';
import { arLive } from '../ar-live.ts';
import { arPhone } from '../ar-phone.ts';
import { arPhoto } from '../ar-photo.ts';
import { arRefusals } from '../ar-refusals.ts';
import { arVisionJoin } from '../ar-vision-join.ts';
import type { Catalogue } from '../translator.ts';

export const arSmall: Catalogue = {
  ...arClock,
  ...arJoin,
  ...arLive,
  ...arPhone,
  ...arPhoto,
  ...arRefusals,
  ...arVisionJoin,
};
