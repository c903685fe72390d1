/**
 * A new board's document. Only the server seeds (two seeders would double everything) and only here is the format set.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { type MethodId, methodById } from '../methods/registry.ts';
import { TEMPLATE_GAP } from './lay.ts';
import { DOCUMENT_FORMAT, metaOf } from './layout.ts';
import type { BoardRecord } from './record.ts';
import { createRecord } from './write.ts';

export interface Seed {
  readonly templates: readonly MethodId[];
  /** Who the templates are credited to: the server itself. */
  readonly by: string;
  readonly newId: () => string;
  /** A new board of theirs starts with these records as well (an import). */
  readonly records?: readonly BoardRecord[];
}

/** The first state of a document as one Yjs update. Templates stand side by side from the origin, tops aligned. */
export const seedDocument = (seed: Seed): Uint8Array => {
  const doc = new Y.Doc();
  doc.transact(() => {
    metaOf(doc).set('format', DOCUMENT_FORMAT);
    const indices = generateNKeysBetween(null, null, seed.templates.length);
    let x = 0;
    for (const [order, methodId] of seed.templates.entries()) {
      const method = methodById(methodId);
      if (method === undefined) continue;
      createRecord(doc, {
        id: seed.newId(),
        type: 'template',
        method: methodId,
        title: '',
        xy: [x, 0],
        parent: ['', indices[order] ?? 'a0'],
        by: seed.by,
      });
      x += method.size[0] + TEMPLATE_GAP;
    }
    for (const record of seed.records ?? []) createRecord(doc, record);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
};
