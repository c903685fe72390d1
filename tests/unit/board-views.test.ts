/**
 * Looking at views on one device: through all of them and back nothing is written; where cards are shown follows what they say;
 * a drag on the canvas becomes what the view means.
 */
import type { TLShape } from 'tldraw';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createArrangement } from '../../client/board/arrangement.ts';
import { createBoardRecords } from '../../client/board/board-records.ts';
import { createBoardViews } from '../../client/board/board-views.ts';
import { createLinkLanes } from '../../client/board/link-lanes.ts';
import { cardPosition, recordToShape, type ShapeSurroundings } from '../../client/board/record-to-shape.ts';
import { shapeToRecord } from '../../client/board/shape-to-record.ts';
import type { Card } from '../../shared/document/record.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import type { Point } from '../../shared/methods/method.ts';
import { stakeholderViews } from '../../shared/methods/stakeholder-map/views/views.ts';
import { link, stakeholder, template } from './sample-board.ts';

const MAP = 'map';

const open = () => {
  const doc = new Y.Doc();
  createRecord(doc, template(MAP, 'stakeholder-map', 300));
  const fields = { importance: 80, affected: 90, ring: 'key', legitimate: true };
  for (const id of ['a', 'b', 'c']) createRecord(doc, { ...stakeholder(id, 60, 60, fields), parent: [MAP, 'c1'] });
  createRecord(doc, { ...stakeholder('waiting'), parent: [MAP, 'c1'], xy: [400, 400] });
  createRecord(doc, link('l1', 'a', 'b'));
  const records = createBoardRecords(doc);
  const views = createBoardViews(records);
  const arrangement = createArrangement(records, views);
  const lanes = createLinkLanes(records);
  const around: ShapeSurroundings = {
    templateOf: records.template,
    centreOf: arrangement.centre,
    laneOf: lanes.laneOf,
    isQuiet: () => false,
    movable: undefined,
  };
  const card = (id: string): Card => records.card(id) as Card;
  return { doc, records, views, arrangement, lanes, around, card };
};
type Opened = ReturnType<typeof open>;

/** The card as it would be written when its shape was moved by so much, in one gesture. */
const dragged = ({ records, views, around, card }: Opened, id: string, by: Point): Card => {
  const shape = recordToShape(card(id), around);
  const moved = { ...shape, x: shape.x + by[0], y: shape.y + by[1] } as TLShape;
  return shapeToRecord(moved, card(id), {
    templates: [...records.templates.values()],
    me: 'me',
    gliding: false,
    viewOf: views.shown,
    startOf: () => [shape.x, shape.y],
  }) as Card;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 0));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('[SM10] looking', () => {
  test('at every view and back leaves the document as it was, byte for byte', () => {
    const board = open();
    const before = Y.encodeStateAsUpdate(board.doc);
    const at = () => [...board.records.all.values()].map((record) => recordToShape(record, board.around));
    const first = JSON.stringify(at());
    for (const { id } of [...stakeholderViews, ...[...stakeholderViews].reverse()]) {
      board.views.lookAt(MAP, id);
      at();
    }
    board.views.lookAt(MAP, undefined);
    expect(JSON.stringify(at())).toBe(first);
    expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
  });

  test('at one of one’s own lasts until one goes back, whatever everybody looks at', () => {
    const { doc, views } = open();
    views.lookAt(MAP, 'onion');
    doc.transact(() => patchRecord(doc, MAP, { view: 'rainbow' }));
    expect([views.shown(MAP)?.id, views.shared(MAP)?.id]).toEqual(['onion', 'rainbow']);
    views.lookAt(MAP, undefined);
    expect(views.shown(MAP)?.id).toBe('rainbow');
  });

  test('tells at once which cards go elsewhere when everybody’s view changes', () => {
    const { doc, arrangement, card } = open();
    arrangement.centre(card('a'));
    const told: string[][] = [];
    arrangement.onMoved((ids) => told.push([...ids].sort()));
    patchRecord(doc, MAP, { view: 'rainbow' });
    expect(told).toEqual([['a', 'b', 'c']]);
  });
});

describe('[SM12] where cards are shown', () => {
  test('the same numbers beside each other, what they say untouched', () => {
    const { arrangement, card } = open();
    const spots = ['a', 'b', 'c'].map((id) => arrangement.centre(card(id))?.join());
    expect(new Set(spots).size).toBe(3);
    expect(card('b').place).toEqual([60, 60]);
  });

  test('who is moved stands there at once; the others make room when it is quiet', () => {
    const { doc, arrangement, card } = open();
    const before = arrangement.centre(card('b'));
    patchRecord(doc, 'a', { place: [20, 20] });
    expect(arrangement.centre(card('a'))).toEqual([336, 888]);
    expect(arrangement.centre(card('b'))).toEqual(before);
    vi.advanceTimersByTime(1_000);
    expect(arrangement.centre(card('b'))).not.toEqual(before);
  });

  test('who is not placed waits in the tray', () => {
    const { arrangement, card } = open();
    expect(arrangement.centre(card('waiting'))?.[0]).toBeGreaterThan(1_322);
  });

  test('goes back to its place when it is let go where it was taken up', () => {
    const board = open();
    for (const { id } of stakeholderViews) {
      board.views.lookAt(MAP, id);
      for (const name of ['a', 'b', 'c', 'waiting']) {
        const { xy: _now, net, ...said } = dragged(board, name, [0, 0]);
        const { xy: _before, net: _none, ...stored } = board.card(name);
        expect([id, name, said]).toEqual([id, name, stored]);
        // Taking a card up on the Net-Map is putting it there by hand.
        if (net) expect(id).toBe('net-map');
      }
    }
  });
});

describe('[SM11] a drag', () => {
  test.each<[string, Point, object]>([
    ['power-interest', [0, 380], { place: [60, 20] }],
    ['importance-influence', [-600, 0], { fields: { importance: 30, affected: 90 } }],
    ['onion', [0, 180], { place: [60, 60], fields: { ring: 'primary' } }],
  ])('in %s by %j', (id, by, said) => {
    const board = open();
    deleteRecord(board.doc, 'b');
    deleteRecord(board.doc, 'c');
    board.arrangement.settle();
    board.views.lookAt(MAP, id);
    expect(dragged(board, 'a', by)).toMatchObject(said);
  });

  test('out of the grid unplaces; out of another view’s area nothing changes', () => {
    const board = open();
    expect(dragged(board, 'a', [0, 700]).place).toBeUndefined();
    board.views.lookAt(MAP, 'onion');
    const { xy: _xy, ...said } = dragged(board, 'a', [700, 0]);
    const { xy: _was, ...stored } = board.card('a');
    expect(said).toEqual(stored);
  });

  test('out of the template unplaces in every view', () => {
    const board = open();
    board.views.lookAt(MAP, 'rainbow');
    const out = dragged(board, 'a', [4_000, 0]);
    expect([out.place, out.parent[0]]).toEqual([undefined, '']);
  });
});

test('[SM22] links between the same two cards lie side by side', () => {
  const { doc, lanes } = open();
  expect(lanes.laneOf('l1')).toBeUndefined();
  createRecord(doc, link('l2', 'b', 'a'));
  expect([lanes.laneOf('l1'), lanes.laneOf('l2')]).toEqual([-0.5, 0.5]);
  expect([...lanes.withNeighbours(['l2'])].sort()).toEqual(['l1', 'l2']);
  deleteRecord(doc, 'l2');
  expect(lanes.laneOf('l1')).toBeUndefined();
});

test('a card lies on the page where its template and its view say', () => {
  const { around, card } = open();
  const [x, y] = cardPosition({ ...card('a'), kind: 'note', xy: [10, 20] }, around);
  expect([x, y]).toEqual([310, 20]);
});
