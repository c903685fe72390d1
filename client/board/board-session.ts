/**
 * One open board on this device: the room, its records, undo and the actions of panels and keys. No React, no canvas.
 * Everything a person changes here goes into the document with a tracked origin, so that undo takes back one's own work only.
 */
import * as Y from 'yjs';
import type { Actor } from '../../shared/access.ts';
import type { Fields, FieldValue, Tint } from '../../shared/cards/kind.ts';
import { cardKind, cardSize } from '../../shared/cards/registry.ts';
import { layTemplates, type WantedTemplate } from '../../shared/document/lay.ts';
import { FIELD_PREFIX, recordsOf, textOf } from '../../shared/document/layout.ts';
import { topIndex } from '../../shared/document/order.ts';
import type { BoardRecord, Card, Link } from '../../shared/document/record.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import { inRect, type Point, zoneAt } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { randomId } from '../net/random-id.ts';
import { openRoom, type RoomClientOptions } from '../net/room-client.ts';
import { sendPicture } from '../pictures/send.ts';
import { createBoardLook } from './board-look.ts';
import { createBoardRecords } from './board-records.ts';
import { CANVAS, LAID, LOCAL } from './origins.ts';
import { standingCard } from './shape-to-record.ts';

export interface NewCard {
  readonly kind: string;
  /** Centre of the card on the page. */
  readonly at: Point;
  readonly text?: string;
  readonly tint?: Tint;
  readonly fields?: Fields;
}

/** What a panel does to many records in one step. */
export interface Laying {
  readonly made?: readonly BoardRecord[];
  readonly patches?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly removed?: readonly string[];
}

export const openBoard = (options: RoomClientOptions) => {
  const room = openRoom(options);
  const { doc } = room;
  const records = createBoardRecords(doc);
  const look = createBoardLook(records);
  // Typing within half a second is one step; every gesture and panel edit begins a new one (`mark`).
  const undo = new Y.UndoManager(recordsOf(doc), {
    trackedOrigins: new Set([LOCAL, CANVAS, LAID]),
    captureTimeout: 500,
  });
  const change = (run: () => void): void => doc.transact(run, LOCAL);

  const me = (): Actor => {
    const view = room.session.get();
    return { participantId: view?.me.participantId ?? '', role: view?.me.role ?? 'observer' };
  };

  const templateAt = (point: Point) => {
    for (const template of records.templates.values()) {
      const method = methodById(template.method);
      const area = method && ([...template.xy, ...method.size] as [number, number, number, number]);
      if (area && inRect(point, area)) return { template, method };
    }
    return undefined;
  };

  /** Where a new card belongs and what its zone gives it. */
  const placeNew = ({ kind, at, text = '', tint, fields = {} }: NewCard): Card => {
    const home = templateAt(at);
    const [left, top] = home?.template.xy ?? [0, 0];
    const within: Point = [at[0] - left, at[1] - top];
    const zone = home && zoneAt(home.method, within);
    const view = home && look.views.shown(home.template.id);
    const [width, height] = cardSize(kind, text, fields);
    const card: Card = {
      id: randomId(),
      type: 'card',
      kind,
      xy: [Math.round(within[0] - width / 2), Math.round(within[1] - height / 2)],
      parent: [home?.template.id ?? '', topIndex(records.all.values(), 'card')],
      text: text.slice(0, LIMITS.textChars),
      tint: tint ?? (kind === 'note' ? zone?.tint : undefined) ?? cardKind(kind)?.tint ?? 'sun',
      by: me().participantId,
      fields,
    };
    return view?.kind === kind ? standingCard(card, view, { from: undefined, to: within }, false) : card;
  };

  const addCards = (cards: readonly NewCard[]): readonly string[] => {
    undo.stopCapturing();
    const made: string[] = [];
    change(() => {
      for (const card of cards) {
        const record = placeNew(card);
        createRecord(doc, record);
        made.push(record.id);
      }
    });
    return made;
  };

  return {
    room,
    records,
    ...look,
    me,
    addCards,
    textOf: (id: string) => textOf(doc, id),
    addLink: (link: Pick<Link, 'from' | 'to' | 'linkType'>): string => {
      undo.stopCapturing();
      const id = randomId();
      const home = records.get(link.from)?.parent[0] ?? '';
      change(() =>
        createRecord(doc, {
          ...link,
          id,
          type: 'link',
          direction: 'one-way',
          strength: 2,
          note: '',
          by: me().participantId,
          parent: [home, topIndex(records.all.values(), 'link')],
        }),
      );
      return id;
    },
    /** Lays templates free beside what is there, in one step of undo. For facilitators. Gives their ids. */
    addTemplates: (wanted: readonly WantedTemplate[]): readonly string[] => {
      undo.stopCapturing();
      const laid = layTemplates(records.all.values(), wanted, me().participantId);
      change(() => {
        for (const template of laid) createRecord(doc, template);
      });
      undo.stopCapturing();
      return laid.map(({ id }) => id);
    },
    /** Writes keys of a record (not its text); undefined takes a key away. */
    patch: (id: string, changes: Readonly<Record<string, unknown>>): void => {
      undo.stopCapturing();
      change(() => void patchRecord(doc, id, changes));
    },
    /** The same inside a `change` that goes on: no step of undo of its own. */
    write: (id: string, changes: Readonly<Record<string, unknown>>): void => void patchRecord(doc, id, changes),
    setField: (id: string, name: string, value: FieldValue): void => {
      undo.stopCapturing();
      change(() => void patchRecord(doc, id, { [FIELD_PREFIX + name]: value }));
    },
    /** Makes, changes and removes records as one step of undo. */
    lay: ({ made = [], patches = new Map(), removed = [] }: Laying): void => {
      undo.stopCapturing();
      doc.transact(() => {
        for (const record of made) createRecord(doc, record);
        for (const [id, changes] of patches) patchRecord(doc, id, changes);
        for (const id of removed) deleteRecord(doc, id);
      }, LAID);
      undo.stopCapturing();
    },
    remove: (ids: readonly string[]): void => {
      undo.stopCapturing();
      change(() => {
        for (const id of ids) deleteRecord(doc, id);
      });
    },
    /** Makes a picture ready and uploads it; `onProgress` hears a share from 0 to 1. */
    sendPicture: (file: Blob, onProgress: (share: number) => void) => sendPicture(options, file, onProgress),
    change,
    undo,
    /** What follows is a new step of undo. */
    mark: (): void => undo.stopCapturing(),
    close: (): void => {
      undo.destroy();
      look.close();
      records.close();
      room.close();
    },
  };
};

export type BoardSession = ReturnType<typeof openBoard>;
