/** Danish for live methods on the page for phones; asked for when the first of them has something to do. */
import { daBowl } from '../da-bowl.ts';
import { daFair } from '../da-fair.ts';
import { daFishbowl } from '../da-fishbowl.ts';
import { daIntention } from '../da-intention.ts';
import { daMapPhone } from '../da-map-phone.ts';
import { daMarket } from '../da-market.ts';
import { daSure } from '../da-sure.ts';
import type { Catalogue } from '../translator.ts';

export const daLiveMethods: Catalogue = {
  ...daFishbowl,
  ...daBowl,
  ...daMapPhone,
  ...daIntention,
  ...daMarket,
  ...daSure,
  ...daFair,
};
