/**
 * Zones of the board's templates as places: which one the person looks at, and going to one.
 */
import { Box } from 'tldraw';
import type { Zone } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import type { BoardUi } from './board-context.ts';
import { shapeIdOf } from './shape-types.ts';
import { fitBoard, frame } from './view.ts';

export interface ZonePlace {
  readonly template: string;
  readonly zone: string;
}

const boxOf = (ui: BoardUi, templateId: string, zone: Zone): Box | undefined => {
  const bounds = ui.editor.get()?.getShapePageBounds(shapeIdOf(templateId));
  const [left, top, width, height] = zone.rect;
  return bounds && new Box(bounds.x + left, bounds.y + top, width, height);
};

const zonesOf = (ui: BoardUi, templateId: string): readonly Zone[] => {
  const template = ui.board.records.template(templateId);
  return (template && methodById(template.method)?.zones) ?? [];
};

/** The zone that takes the most of the view, of the template in its middle. */
export const zoneInView = (ui: BoardUi): ZonePlace | undefined => {
  const [template, view] = [ui.focus.get(), ui.editor.get()?.getViewportPageBounds()];
  if (template === undefined || view === undefined) return undefined;
  let best: { zone: string; area: number } | undefined;
  for (const zone of zonesOf(ui, template)) {
    const box = boxOf(ui, template, zone);
    if (!box) continue;
    const width = Math.min(box.maxX, view.maxX) - Math.max(box.minX, view.minX);
    const height = Math.min(box.maxY, view.maxY) - Math.max(box.minY, view.minY);
    const area = Math.max(0, width) * Math.max(0, height);
    if (area > (best?.area ?? 0)) best = { zone: zone.id, area };
  }
  return best && { template, zone: best.zone };
};

/** Shows a zone whole; the whole board when there is no such zone. */
export const showZone = (ui: BoardUi, { template, zone: zoneId }: ZonePlace): void => {
  const editor = ui.editor.get();
  if (!editor) return;
  const zone = zonesOf(ui, template).find(({ id }) => id === zoneId);
  const box = zone && boxOf(ui, template, zone);
  if (box) frame(editor, box);
  else fitBoard(editor);
};
