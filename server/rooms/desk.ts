/**
 * The server's own hand on the board: reads cards, drafts an update beside the document and takes it in once it is stored.
 */
import * as Y from 'yjs';
import { placeCards } from '../../shared/document/place.ts';
import { createRecord } from '../../shared/document/write.ts';
import type { DocumentLane } from './document-lane.ts';
import type { Desk } from './session-lane.ts';
import type { Trails } from './trails.ts';

export const createDesk = (documents: DocumentLane, trails: Trails): Desk => ({
  cardText: (id) => {
    const record = documents.guard.records.get(id);
    return record?.type === 'card' ? record.text : undefined;
  },
  placings: trails.of,
  draft: (wanted) => {
    if (wanted.length === 0) return undefined;
    const draft = new Y.Doc();
    draft.transact(() => {
      for (const card of placeCards(documents.guard.records, wanted)) createRecord(draft, card);
    });
    const update = Y.encodeStateAsUpdate(draft);
    draft.destroy();
    return update;
  },
  publish: documents.publish,
});
