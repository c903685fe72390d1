/**
 * The methods that have a part on the page for phones. A new one is one file in its room and one entry here.
 */
import { exchangePhone } from './exchange/phone.ts';
import { fishbowlPhone } from './fishbowl/phone.ts';
import { marketplacePhone } from './marketplace/phone.ts';
import type { PhoneMethod } from './phone-view.ts';
import { stakeholderMapPhone } from './stakeholder-map/phone.ts';
import { strategicIntentionPhone } from './strategic-intention/phone.ts';

export const PHONE_METHODS: readonly PhoneMethod[] = [
  fishbowlPhone,
  marketplacePhone,
  exchangePhone,
  stakeholderMapPhone,
  strategicIntentionPhone,
];
