/** English for live methods on the page for phones; asked for when the first of them has something to do. */
import { enBowl } from '../en-bowl.ts';
import { enFair } from '../en-fair.ts';
import { enFishbowl } from '../en-fishbowl.ts';
import { enIntention } from '../en-intention.ts';
import { enMapPhone } from '../en-map-phone.ts';
import { enMarket } from '../en-market.ts';
import { enSure } from '../en-sure.ts';

export const enLiveMethods = {
  ...enFishbowl,
  ...enBowl,
  ...enMapPhone,
  ...enIntention,
  ...enMarket,
  ...enSure,
  ...enFair,
};
