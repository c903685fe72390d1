/**
 * Two boards of the same texts at the same places: one of Baraza's notes, one of tldraw's.
 */
import { toRichText } from '@tldraw/tlschema';
import { generateNKeysBetween } from 'fractional-indexing';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { recordsOf } from '../../../shared/document/layout.ts';
import { createRecord } from '../../../shared/document/write.ts';
import { LANE } from '../../../shared/protocol/lanes.ts';
import { placeOf, textOf } from './busy-board.ts';

/** A tldraw note as tldraw stores it. */
const tldrawNote = (order: number, index: string) => {
  const [x, y] = placeOf(order);
  return {
    id: `shape:n${order}`,
    typeName: 'shape',
    type: 'note',
    parentId: 'page:page',
    index,
    x,
    y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'sans',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      scale: 1,
      richText: toRichText(textOf(order)),
    },
  };
};

export interface BoardAccess {
  readonly wsBase: string;
  readonly boardId: string;
  readonly sessionToken: string;
  readonly participantId: string;
}

/** Connects, lets `fill` write in one transaction, and resolves when the server has made it durable. */
export const fillBoard = async (access: BoardAccess, fill: (doc: Y.Doc) => void): Promise<void> => {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(access.wsBase, access.boardId, doc, {
    protocols: ['baraza', access.sessionToken],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  provider.messageHandlers[LANE.session] = () => undefined;
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  await new Promise<void>((resolve) => {
    // The first document message is the provider's answer to the server's question, the second is ours.
    provider.messageHandlers[LANE.saved] = (_encoder, decoder) => {
      if (decoding.readVarUint(decoder) >= 2) resolve();
    };
    doc.transact(() => fill(doc));
  });
  provider.destroy();
};

export const fillWithCards = (access: BoardAccess, count: number): Promise<void> =>
  fillBoard(access, (doc) => {
    const indices = generateNKeysBetween('c000', null, count);
    for (let order = 0; order < count; order++) {
      createRecord(doc, {
        id: `n${order}`,
        type: 'card',
        kind: 'note',
        xy: placeOf(order),
        parent: ['', indices[order] ?? 'c000'],
        text: textOf(order),
        tint: 'sun',
        by: access.participantId,
        fields: {},
      });
    }
  });

/** Baraza sets these records aside, as it cannot read them; they are synced all the same, which is all the peer needs. */
export const fillWithTldrawNotes = (access: BoardAccess, count: number): Promise<void> =>
  fillBoard(access, (doc) => {
    const indices = generateNKeysBetween('a1', null, count);
    for (let order = 0; order < count; order++) {
      const record = new Y.Map<unknown>();
      record.set('tldraw', tldrawNote(order, indices[order] ?? 'a1'));
      recordsOf(doc).set(`n${order}`, record);
    }
  });
