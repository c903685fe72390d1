/**
 * All views of the stakeholder map over the same cards, in the order of the switcher.
 */
import type { View } from '../../method.ts';
import { importanceInfluence } from './importance-influence.ts';
import { netMap } from './net-map.ts';
import { onion } from './onion.ts';
import { powerInterest } from './power-interest.ts';
import { rainbow } from './rainbow.ts';
import { salience } from './salience.ts';

export const stakeholderViews: readonly View[] = [powerInterest, importanceInfluence, rainbow, onion, salience, netMap];
