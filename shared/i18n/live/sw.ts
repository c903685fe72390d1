/** Swahili for live methods on the page for phones; asked for when the first of them has something to do. */
import { swBowl } from '../sw-bowl.ts';
import { swFair } from '../sw-fair.ts';
import { swFishbowl } from '../sw-fishbowl.ts';
import { swIntention } from '../sw-intention.ts';
import { swMapPhone } from '../sw-map-phone.ts';
import { swMarket } from '../sw-market.ts';
import { swSure } from '../sw-sure.ts';
import type { Catalogue } from '../translator.ts';

export const swLiveMethods: Catalogue = {
  ...swFishbowl,
  ...swBowl,
  ...swMapPhone,
  ...swIntention,
  ...swMarket,
  ...swSure,
  ...swFair,
};
