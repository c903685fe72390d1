/**
 * A guarded document and the devices of four people, without a server. `closeDocs` after each test leaves nothing behind.
 */
import * as Y from 'yjs';
import { createGuard } from '../../server/rooms/guard.ts';
import type { Actor, Role } from '../../shared/access.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { seedDocument } from '../../shared/document/seed.ts';
import { ALL_RIGHTS } from '../../shared/session/rights.ts';
import { card, link } from './sample-board.ts';

export const TEMPLATE = 'wall';
const seeded: readonly BoardRecord[] = [
  card('of-f', 'note', { by: 'f' }),
  card('of-p1', 'note', { by: 'p1' }),
  card('of-p2', 'stakeholder', { by: 'p2' }),
  card('locked', 'note', { by: 'p1', locked: true }),
  link('tie', 'of-p1', 'of-p2', { by: 'p1' }),
];
const seed = seedDocument({ templates: ['stakeholder-map'], by: 'baraza', newId: () => TEMPLATE, records: seeded });

const docs = new Set<Y.Doc>();
/** A document with what another has; as every board of these tests begins, if none is given. */
export const newDoc = (state: Uint8Array = seed): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  docs.add(doc);
  return doc;
};
export const closeDocs = (): void => {
  for (const doc of docs) doc.destroy();
  docs.clear();
};

export const actors: Readonly<Record<string, Role>> = {
  f: 'facilitator',
  p1: 'participant',
  p2: 'participant',
  o: 'observer',
};
export const actorOf = (id: string): Actor => ({ participantId: id, role: actors[id] ?? 'observer' });

/** The guard of a document, for the people of these tests, who may do all that their role may. */
export const guarding = (doc: Y.Doc) =>
  createGuard(doc, { isPerson: (id) => Object.hasOwn(actors, id), rights: () => ALL_RIGHTS });

/** A server's document with its guard, and a document for each person. */
export const setting = () => {
  const doc = newDoc();
  const guard = guarding(doc);
  const people = new Map(Object.keys(actors).map((id) => [id, newDoc()]));
  const own = (id: string): Y.Doc => people.get(id) ?? newDoc();
  return {
    doc,
    guard,
    own,
    /** What a person has reaches the server and is judged; `relayed` as the exchange after a reconnect. */
    send: (id: string, relayed = false) => {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(own(id), Y.encodeStateVector(doc)));
      return guard.settle({ actor: actorOf(id), relayed });
    },
    receive: (id: string) => Y.applyUpdate(own(id), Y.encodeStateAsUpdate(doc, Y.encodeStateVector(own(id)))),
  };
};
