/** Swahili for the pages on slow lines: the way in and the page for phones. */
import { swClock } from '../sw-clock.ts';
import { swJoin } from '../sw-join.ts';
import { swLive } from '../sw-live.ts';
import { swPhone } from '../sw-phone.ts';
import { swPhoto } from '../sw-photo.ts';
import { swRefusals } from '../sw-refusals.ts';
import { swVisionJoin } from '../sw-vision-join.ts';
import type { Catalogue } from '../translator.ts';

export const swSmall: Catalogue = {
  ...swClock,
  ...swJoin,
  ...swLive,
  ...swPhone,
  ...swPhoto,
  ...swRefusals,
  ...swVisionJoin,
};
