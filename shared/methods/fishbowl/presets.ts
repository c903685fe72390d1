/**
 * The variants of the fishbowl as the picker offers them: the talk takes what its time box leaves beside the other steps.
 */
import { keyOf } from '../../i18n/translate.ts';
import type { Preset } from '../method.ts';
import { VARIANT_IDS, VARIANTS } from './rules.ts';
import { fishbowlSteps } from './steps.ts';

const TALK = 'talk';
const besideTheTalk = fishbowlSteps.reduce((sum, { id, minutes }) => (id === TALK ? sum : sum + minutes), 0);

export const bowlPresets: readonly Preset[] = VARIANT_IDS.map((id) => ({
  id,
  title: keyOf('bowl.variant', id),
  about: keyOf('bowl.rule', id),
  steps: { [TALK]: VARIANTS[id].timeBoxMin - besideTheTalk },
}));
