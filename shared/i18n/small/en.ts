/** English for the pages on slow lines: the way in and the page for phones. */
import { enClock } from '../en-clock.ts';
import { enJoin } from '../en-join.ts';
import { enLive } from '../en-live.ts';
import { enPhone } from '../en-phone.ts';
import { enPhoto } from '../en-photo.ts';
import { enRefusals } from '../en-refusals.ts';
import { enVisionJoin } from '../en-vision-join.ts';

export const enSmall = { ...enClock, ...enJoin, ...enLive, ...enPhone, ...enPhoto, ...enRefusals, ...enVisionJoin };
