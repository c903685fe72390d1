/**
 * Places on the Net-Map for all cards at once: keeping them where they are shown, or giving them back to the layout by links.
 */
import type { Card } from '../../../shared/document/record.ts';
import { refuseChange } from '../../../shared/document/rules.ts';
import { patchRecord } from '../../../shared/document/write.ts';
import { AREA } from '../../../shared/methods/stakeholder-map/views/area.ts';
import type { BoardUi } from '../../board/board-context.ts';

const cardsOf = (ui: BoardUi, templateId: string): readonly Card[] =>
  [...ui.board.records.all.values()].filter(
    (record): record is Card =>
      record.type === 'card' && record.parent[0] === templateId && refuseChange(record, ui.board.me()) === undefined,
  );

const share = (value: number, from: number, size: number): number =>
  Math.round(Math.min(100, Math.max(0, ((value - from) / size) * 100)) * 10) / 10;

/** One step of undo for all. */
const patchAll = (ui: BoardUi, changes: ReadonlyMap<string, readonly [number, number] | undefined>): void => {
  ui.board.mark();
  ui.board.change(() => {
    for (const [id, net] of changes) patchRecord(ui.board.room.doc, id, { net });
  });
};

/** Each card stays where it is shown, whatever links come. */
export const keepPlaces = (ui: BoardUi, templateId: string): void => {
  const [left, top, width, height] = AREA;
  const kept = new Map<string, readonly [number, number]>();
  for (const card of cardsOf(ui, templateId)) {
    const centre = ui.board.arrangement.centre(card);
    if (centre && card.place) kept.set(card.id, [share(centre[0], left, width), share(centre[1], top, height)]);
  }
  patchAll(ui, kept);
};

/** All cards are laid out by their links again. */
export const loosenPlaces = (ui: BoardUi, templateId: string): void =>
  patchAll(
    ui,
    new Map(
      cardsOf(ui, templateId)
        .filter(({ net }) => net !== undefined)
        .map(({ id }) => [id, undefined]),
    ),
  );
