/**
 * Places and ranges of places in words. Small: pages for phones load it.
 */
import type { Translate } from '../../i18n/translate.ts';
import type { Place, PlaceRange } from './moves.ts';

/** A place in words, whole points. */
export const pointText = ([interest, power]: Place, t: Translate): string =>
  t('map.point', { interest: Math.round(interest), power: Math.round(power) });

export const rangeText = ({ interest, power }: PlaceRange, t: Translate): string =>
  t('map.differ.range', {
    powerLow: power[0],
    powerHigh: power[1],
    interestLow: interest[0],
    interestHigh: interest[1],
  });
