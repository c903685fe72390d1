/**
 * Where templates are laid on a board: free beside what lies there, so that the whole stays about as wide as a screen.
 * Pure. A template with a place of its own (from a file) keeps it.
 */
import { cardSize } from '../cards/registry.ts';
import type { Point, Rect } from '../methods/method.ts';
import { methodById } from '../methods/registry.ts';
import { indexAbove, topIndex } from './order.ts';
import type { BoardRecord, Template } from './record.ts';

/** Room between two templates, in board units. */
export const TEMPLATE_GAP = 160;
/** How much wider than high a board may grow: screens are wide. */
const WIDER = 1.8;
/** Among places that let the board grow about as far, the first in reading order is taken. */
const ABOUT = 1.15;
/** Only the canvas knows how large a drawing is; room is left for one of this size. */
const DRAWING = [400, 300] as const;

/** A template as it is asked for. */
export interface WantedTemplate {
  readonly id: string;
  readonly method: string;
  readonly preset?: string | undefined;
  readonly title: string;
  readonly xy?: Point | undefined;
}

const overlaps = ([x, y, w, h]: Rect, [left, top, width, height]: Rect): boolean =>
  x < left + width + TEMPLATE_GAP &&
  left < x + w + TEMPLATE_GAP &&
  y < top + height + TEMPLATE_GAP &&
  top < y + h + TEMPLATE_GAP;

const templateRect = ({ method, xy: [x, y] }: Pick<Template, 'method' | 'xy'>): Rect => [
  x,
  y,
  ...(methodById(method)?.size ?? ([100, 100] as const)),
];

/** What lies on the board itself; what lies in a template is covered by it. */
const looseRect = (record: BoardRecord): Rect | undefined => {
  if (record.parent[0] !== '') return undefined;
  if (record.type === 'card') return [...record.xy, ...cardSize(record.kind, record.text)];
  return record.type === 'drawing' ? [...record.xy, ...DRAWING] : undefined;
};

/** The free corner nearest to where the board begins: beside a template, under one, or behind everything. */
const freeCorner = ([width, height]: readonly [number, number], templates: readonly Rect[], loose: readonly Rect[]) => {
  const all = [...templates, ...loose];
  const left = Math.min(...templates.map(([x]) => x));
  const top = Math.min(...templates.map(([, y]) => y));
  const lefts = [left, ...templates.map(([x, , w]) => x + w + TEMPLATE_GAP)];
  const tops = [top, ...templates.map(([, y, , h]) => y + h + TEMPLATE_GAP)];
  const beside = lefts.flatMap((x) => tops.map((y): Point => [x, y]));
  const far = ([x, y]: Point): number => Math.max(x + width - left, (y + height - top) * WIDER);
  const candidates: readonly Point[] = templates.length === 0 ? [[0, 0]] : beside;
  const free = candidates.filter(([x, y]) => !all.some((rect) => overlaps([x, y, width, height], rect)));
  const least = Math.min(...free.map(far));
  const [first] = free.filter((point) => far(point) <= least * ABOUT).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const behind: Point = [Math.max(0, ...all.map(([x, , w]) => x + w + TEMPLATE_GAP)), templates.length === 0 ? 0 : top];
  return first ?? behind;
};

/** The wanted templates as records, one after the other, each beside what lies there. Unknown methods are left out. */
export const layTemplates = (
  records: Iterable<BoardRecord>,
  wanted: readonly WantedTemplate[],
  by: string,
): readonly Template[] => {
  const there = [...records];
  const loose = there.flatMap((record) => {
    const rect = looseRect(record);
    return rect ? [rect] : [];
  });
  const taken = there.filter((record) => record.type === 'template').map(templateRect);
  const laid: Template[] = [];
  let index = topIndex(there, 'template');
  for (const { id, method, preset, title, xy } of wanted) {
    const size = methodById(method)?.size;
    if (size === undefined) continue;
    const [x, y] = xy ?? freeCorner(size, taken, loose);
    const template: Template = {
      id,
      type: 'template',
      method,
      title,
      xy: [x, y],
      parent: ['', index],
      by,
      ...(preset ? { preset } : {}),
    };
    laid.push(template);
    taken.push(templateRect(template));
    index = indexAbove(index, 'template');
  }
  return laid;
};
