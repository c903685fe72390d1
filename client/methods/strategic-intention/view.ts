/**
 * The client's side of strategic-intention.
 */
import type { MethodView } from '../method-view.ts';
import { IntentionFace } from './IntentionFace.tsx';
import { StrategicIntentionPanel } from './StrategicIntentionPanel.tsx';

export const strategicIntentionView: MethodView = {
  id: 'strategic-intention',
  Panel: StrategicIntentionPanel,
  Face: IntentionFace,
};
