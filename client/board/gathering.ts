/**
 * The canvas's part of "bring everyone here": what a facilitator sees as a rectangle, and going to one. Own movement is
 * told, so that whoever moves has left; a held view stays until it is let go.
 */
import { Box, type Editor } from 'tldraw';
import { methodById } from '../../shared/methods/registry.ts';
import type { StepView } from '../../shared/session/agenda.ts';
import type { BoardRecords } from './board-records.ts';
import { type Framing, frame, MOVE_MS, seenBounds } from './view.ts';

export type BoardRect = readonly [x: number, y: number, width: number, height: number];

export const seenRect = (editor: Editor): [number, number, number, number] => {
  const { x, y, w, h } = seenBounds(editor);
  return [x, y, w, h];
};

export const showRect = (editor: Editor, [x, y, w, h]: BoardRect, framing?: Framing): void =>
  frame(editor, new Box(x, y, w, h), framing);

/** Width of a zone to its height, below which the whole template is shown. */
const NARROWEST = 0.5;

/** Where a step wants everybody to look; undefined when it says nothing or its template is gone. */
export const stepRect = (records: BoardRecords, step: StepView | undefined): BoardRect | undefined => {
  const template = step && records.template(step.focus.template);
  const method = template && methodById(template.method);
  if (template === undefined || method === undefined) return undefined;
  const whole = [0, 0, ...method.size] as const;
  const zone = method.zones.find(({ id }) => id === step?.focus.zone)?.rect ?? whole;
  // A narrow strip alone would cut what lies beside it in two.
  const [left, top, width, height] = zone[2] / zone[3] < NARROWEST ? whole : zone;
  return [template.xy[0] + left, template.xy[1] + top, width, height];
};

/** After this the animation is over and a camera that moves is moved by the person. */
const SETTLED_MS = MOVE_MS + 150;

export interface Following {
  readonly held: boolean;
  readonly onOwnMove: () => void;
}

/** Goes to the place and stays there until it is stopped. */
export const followRect = (editor: Editor, rect: BoardRect, { held, onOwnMove }: Following): (() => void) => {
  showRect(editor, rect, { force: true });
  const settled = performance.now() + SETTLED_MS;
  const stop = editor.sideEffects.registerAfterChangeHandler('camera', () => {
    if (performance.now() > settled) onOwnMove();
  });
  if (held) editor.setCameraOptions({ isLocked: true });
  return () => {
    stop();
    if (held) editor.setCameraOptions({ isLocked: false });
  };
};
