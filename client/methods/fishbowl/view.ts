/**
 * The client's side of fishbowl.
 */
import type { MethodView } from '../method-view.ts';
import { FishbowlPanel } from './FishbowlPanel.tsx';
import { Ring } from './Ring.tsx';
import { ScreenTalk } from './ScreenTalk.tsx';

export const fishbowlView: MethodView = { id: 'fishbowl', Panel: FishbowlPanel, Face: Ring, Screen: ScreenTalk };
