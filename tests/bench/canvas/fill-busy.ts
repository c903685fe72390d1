/**
 * The busy board in our own records: a stakeholder map with its cards and links, and the notes beside it.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import type { BoardRecord } from '../../../shared/document/record.ts';
import { createRecord } from '../../../shared/document/write.ts';
import { type BoardAccess, fillBoard } from './boards.ts';
import { endsOf, LINKS, MAP, NOTES, placeOf, STAKEHOLDERS, standsAt, textOf } from './busy-board.ts';

const LINK_TYPES = ['money', 'information', 'command'];

const orders = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** Everything on the busy board, made by this person. */
export const busyRecords = (by: string): readonly BoardRecord[] => {
  const cards = generateNKeysBetween('c000', null, NOTES + STAKEHOLDERS);
  const links = generateNKeysBetween('b00', 'c000', LINKS);
  const indexOf = (indices: readonly string[], at: number): string => indices[at] ?? 'c000';
  return [
    { id: 'map', type: 'template', method: 'stakeholder-map', title: '', xy: [...MAP], parent: ['', 'a1'], by },
    ...orders(NOTES).map(
      (at): BoardRecord => ({
        ...{ id: `n${at}`, type: 'card', kind: 'note', text: textOf(at), tint: 'sun', by, fields: {} },
        xy: placeOf(at),
        parent: ['', indexOf(cards, at)],
      }),
    ),
    ...orders(STAKEHOLDERS).map(
      (at): BoardRecord => ({
        ...{ id: `s${at}`, type: 'card', kind: 'stakeholder', text: `Office ${at}`, tint: 'lake', by, fields: {} },
        xy: [0, 0],
        place: standsAt(at),
        parent: ['map', indexOf(cards, NOTES + at)],
      }),
    ),
    ...orders(LINKS).map((at): BoardRecord => {
      const [from, to] = endsOf(at);
      return {
        ...{ id: `l${at}`, type: 'link', direction: 'one-way', strength: 1, note: '', by },
        from: `s${from}`,
        to: `s${to}`,
        linkType: LINK_TYPES[at % LINK_TYPES.length] ?? '',
        parent: ['', indexOf(links, at)],
      };
    }),
  ];
};

export const fillBusyBoard = (access: BoardAccess): Promise<void> =>
  fillBoard(access, (doc) => {
    for (const record of busyRecords(access.participantId)) createRecord(doc, record);
  });
