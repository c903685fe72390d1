/** Spanish for live methods on the page for phones; asked for when the first of them has something to do. */
import { esBowl } from '../es-bowl.ts';
import { esFair } from '../es-fair.ts';
import { esFishbowl } from '../es-fishbowl.ts';
import { esIntention } from '../es-intention.ts';
import { esMapPhone } from '../es-map-phone.ts';
import { esMarket } from '../es-market.ts';
import { esSure } from '../es-sure.ts';
import type { Catalogue } from '../translator.ts';

export const esLiveMethods: Catalogue = {
  ...esFishbowl,
  ...esBowl,
  ...esMapPhone,
  ...esIntention,
  ...esMarket,
  ...esSure,
  ...esFair,
};
