/**
 * Setting the horizon and laying milestones on its line, each as one step of undo. When the horizon moves, milestones keep
 * their years and change their places.
 */
import { FIELD_PREFIX } from '../../../shared/document/layout.ts';
import type { Card } from '../../../shared/document/record.ts';
import { writeText } from '../../../shared/document/write.ts';
import type { Point } from '../../../shared/methods/method.ts';
import { visioning } from '../../../shared/methods/visioning/method.ts';
import { backTo, placement, type Span, spanOf, yearAt } from '../../../shared/methods/visioning/timeline.ts';
import type { BoardUi } from '../../board/board-context.ts';

export interface Horizon extends Span {
  readonly prompt: string;
  readonly nameless: boolean;
}

/** Heights of milestones in their zone, tried one after the other where years are close. */
const LANES = [100, 0, 50] as const;
/** How near two cards may stand before one is in the other's way, in board units. */
const NEAR = 210;

const onPage = (ui: BoardUi, templateId: string, [x, y]: Point): Point => {
  const [left, top] = ui.board.records.template(templateId)?.xy ?? [0, 0];
  return [left + x, top + y];
};

const milestonesOf = (ui: BoardUi, templateId: string): readonly Card[] => {
  const cards: Card[] = [];
  for (const record of ui.board.records.all.values())
    if (record.type === 'card' && record.kind === 'milestone' && record.parent[0] === templateId) cards.push(record);
  return cards;
};

const headCentre = (): Point => {
  const [left, top, width, height] = visioning.zones.find(({ id }) => id === 'head')?.rect ?? [0, 0, 0, 0];
  return [left + width / 2, top + height / 2];
};

/** `before` is the horizon as it was, if there was one. */
export const setHorizon = (ui: BoardUi, templateId: string, before: Card | undefined, wanted: Horizon): void => {
  const { board } = ui;
  const { prompt, year, fromYear, nameless } = wanted;
  board.mark();
  board.change(() => {
    const [id = ''] = before
      ? [before.id]
      : board.addCards([{ kind: 'horizon', text: prompt, at: onPage(ui, templateId, headCentre()) }]);
    const text = board.textOf(id);
    if (text) writeText(text, prompt);
    board.write(id, {
      [`${FIELD_PREFIX}year`]: year,
      [`${FIELD_PREFIX}fromYear`]: fromYear,
      [`${FIELD_PREFIX}nameless`]: nameless,
      locked: true,
    });
    if (!before) return;
    for (const { id: milestone, place } of milestonesOf(ui, templateId))
      if (place) board.write(milestone, { place: [backTo(wanted, yearAt(spanOf(before), place[0])), place[1]] });
  });
};

/** A height at which no other milestone stands in the way. */
const freeLane = (ui: BoardUi, templateId: string, back: number): number => {
  const [x] = placement.toPoint([back, 0]);
  const close = milestonesOf(ui, templateId).flatMap(({ place }) =>
    place && Math.abs(placement.toPoint(place)[0] - x) < NEAR ? [place[1]] : [],
  );
  const free = LANES.find((lane) => !close.some((other) => Math.abs(other - lane) < 40));
  return free ?? LANES[close.length % LANES.length] ?? 0;
};

export const addMilestone = (ui: BoardUi, templateId: string, span: Span, year: number, text: string): void => {
  const { board } = ui;
  const back = backTo(span, year);
  const place: [number, number] = [back, freeLane(ui, templateId, back)];
  board.mark();
  board.change(() => {
    const at = onPage(ui, templateId, placement.toPoint(place));
    const [id] = board.addCards([{ kind: 'milestone', text, at }]);
    // A whole per cent of the line may be another year.
    if (id) board.write(id, { place });
  });
};

export const moveToYear = (ui: BoardUi, { id, place }: Card, span: Span, year: number): void =>
  ui.board.patch(id, { place: [backTo(span, year), place?.[1] ?? LANES[0]] });
