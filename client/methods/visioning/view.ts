/**
 * The client's side of visioning.
 */
import type { MethodView } from '../method-view.ts';
import { VisioningFace } from './VisioningFace.tsx';
import { VisioningPanel } from './VisioningPanel.tsx';

export const visioningView: MethodView = { id: 'visioning', Panel: VisioningPanel, Face: VisioningFace };
