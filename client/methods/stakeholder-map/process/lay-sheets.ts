/**
 * What a spreadsheet brings as records: new cards with their places or in the tray, fields of cards that are there, links
 * between names. The caller writes them as one step.
 */
import { stakeholder } from '../../../../shared/cards/stakeholder.ts';
import { FIELD_PREFIX } from '../../../../shared/document/layout.ts';
import { topIndex } from '../../../../shared/document/order.ts';
import { placeCards } from '../../../../shared/document/place.ts';
import type { Card, Link } from '../../../../shared/document/record.ts';
import { nameKey } from '../../../../shared/methods/stakeholder-map/names.ts';
import type { CardIn, LinkIn, SheetPlan } from '../../../../shared/methods/stakeholder-map/sheets-in.ts';
import type { BoardSession, Laying } from '../../../board/board-session.ts';
import { randomId } from '../../../net/random-id.ts';

const patchOf = ({ fields, place }: CardIn): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [FIELD_PREFIX + name, value])),
  ...(place ? { place } : {}),
});

/** New cards; a name that stands in several rows is one card, its rows laid over each other. */
const newCards = (rows: readonly CardIn[], board: BoardSession, template: string): readonly Card[] => {
  const merged = new Map<string, CardIn>();
  for (const row of rows) {
    const before = merged.get(nameKey(row.name));
    merged.set(
      nameKey(row.name),
      before ? { ...before, place: row.place ?? before.place, fields: { ...before.fields, ...row.fields } } : row,
    );
  }
  // Those without a place first: they get the free places of the tray.
  const all = [...merged.values()].sort((a, b) => Number(a.place !== undefined) - Number(b.place !== undefined));
  const by = board.me().participantId;
  const wanted = all.map(({ name }) => ({ id: randomId(), text: name, by, template, zone: 'tray' }));
  return placeCards(board.records.all, wanted).map((card, at) => {
    const row = all[at];
    const place = row?.place;
    return {
      ...card,
      fields: row?.fields ?? {},
      ...(place ? { place: [place[0], place[1]], tint: stakeholder.tint } : {}),
    };
  });
};

const newLinks = (
  rows: readonly LinkIn[],
  ids: ReadonlyMap<string, string>,
  board: BoardSession,
  template: string,
): readonly Link[] => {
  const index = topIndex(board.records.all.values(), 'link');
  return rows.flatMap(({ from, to, ...row }): Link[] => {
    const [start, end] = [ids.get(nameKey(from)), ids.get(nameKey(to))];
    if (start === undefined || end === undefined || start === end) return [];
    const by = board.me().participantId;
    return [{ ...row, id: randomId(), type: 'link', by, parent: [template, index], from: start, to: end }];
  });
};

export const layingOf = ({ cards, links }: SheetPlan, board: BoardSession, template: string): Laying => {
  const made = newCards(
    cards.filter(({ known }) => known === undefined),
    board,
    template,
  );
  const there = [...board.records.all.values()].filter(
    (record): record is Card =>
      record.type === 'card' && record.kind === 'stakeholder' && record.parent[0] === template,
  );
  const ids = new Map([...there, ...made].map((card) => [nameKey(card.text), card.id]));
  const patches = new Map(
    cards.flatMap((row) => (row.known === undefined ? [] : [[row.known, patchOf(row)] as const])),
  );
  return { made: [...made, ...newLinks(links, ids, board, template)], patches };
};
