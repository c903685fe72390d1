/** Modern Standard Arabic for live methods on the page for phones; asked for when the first of them has something to do. */
import { arBowl } from '../ar-bowl.ts';
import { arFair } from '../ar-fair.ts';
import { arFishbowl } from '../ar-fishbowl.ts';
import { arIntention } from '../ar-intention.ts';
import { arMapPhone } from '../ar-map-phone.ts';
import { arMarket } from '../ar-market.ts';
import { arSure } from '../ar-sure.ts';
import type { Catalogue } from '../translator.ts';

export const arLiveMethods: Catalogue = {
  ...arFishbowl,
  ...arBowl,
  ...arMapPhone,
  ...arIntention,
  ...arMarket,
  ...arSure,
  ...arFair,
};
