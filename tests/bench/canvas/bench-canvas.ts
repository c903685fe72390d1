/**
 * The canvas beside plain tldraw in the same browser: how long a large board takes to open, and how smoothly a busy one
 * moves under the hand. `--parts=opening` or `--parts=frames` runs one of them.
 */
import { describeMachine } from '../machine.ts';
import { createPaper, listed } from '../paper.ts';
import { benchFrames } from './frames.ts';
import { benchOpening } from './opening.ts';
import { setStage } from './stage.ts';

export const benchCanvas = async (): Promise<void> => {
  const stage = await setStage();
  const paper = createPaper('canvas');
  paper.heading(`Canvas, in Chromium ${stage.browser.version()}`);
  for (const line of describeMachine(['tldraw', 'yjs', 'y-websocket', 'react'])) paper.line(line);
  const parts = listed('parts') ?? ['opening', 'frames'];
  if (parts.includes('opening')) await benchOpening(stage, paper);
  if (parts.includes('frames')) await benchFrames(stage, paper);
  await stage.close();
  paper.keep();
};
