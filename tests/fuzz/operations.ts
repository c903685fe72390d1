/**
 * What people do on a board in the fuzz, drawn by chance. Each gives a line that says what was done, or undefined when
 * there was nothing to do it with. Uses only what the client uses to write.
 */
import { textOf } from '../../shared/document/layout.ts';
import { readRecords } from '../../shared/document/read.ts';
import type { BoardRecord, Card } from '../../shared/document/record.ts';
import { createRecord, deleteRecord, patchRecord, writeText } from '../../shared/document/write.ts';
import { card, link } from '../unit/sample-board.ts';
import { type FuzzPeer, OWN } from './fuzz-peer.ts';
import type { Random } from './random.ts';

const TINTS = ['sand', 'sun', 'clay', 'leaf', 'lake', 'dusk', 'rose', 'stone'] as const;
const WORDS = ['water', 'clinic', 'chief', 'mothers', 'roads', 'seed', 'school', 'trust'] as const;
const LINK_TYPES = ['funds', 'directs', 'informs', 'serves', 'disputes'] as const;

type Operation = (peer: FuzzPeer, random: Random, order: number) => string | undefined;

const recordsAt = (peer: FuzzPeer): BoardRecord[] => [...readRecords(peer.doc).records.values()];
const cardsAt = (peer: FuzzPeer): Card[] => recordsAt(peer).filter((record): record is Card => record.type === 'card');
const write = (peer: FuzzPeer, change: () => void): void => peer.doc.transact(change, OWN);
const spot = (random: Random): [number, number] => [random.int(2_000), random.int(2_000)];

const create =
  (kind: 'note' | 'stakeholder'): Operation =>
  (peer, random, order) => {
    const id = `${kind}-${order}`;
    const place = kind === 'stakeholder' && random.chance(0.5) ? { place: [random.int(101), random.int(101)] } : {};
    const parent = recordsAt(peer).filter(({ type }) => type === 'template');
    const inside = random.chance(0.5) ? (random.pick(parent)?.id ?? '') : '';
    const text = random.pick(WORDS) ?? '';
    const made = card(id, kind, {
      by: peer.person.id,
      xy: spot(random),
      parent: [inside, 'a1'],
      text,
      ...place,
    } as Partial<Card>);
    write(peer, () => createRecord(peer.doc, made));
    return `creates ${id}`;
  };

const createLink: Operation = (peer, random, order) => {
  const [from, to] = [random.pick(cardsAt(peer)), random.pick(cardsAt(peer))];
  if (!from || !to || from === to || from.id === to.id) return undefined;
  const linkType = random.pick(LINK_TYPES) ?? 'informs';
  write(peer, () => createRecord(peer.doc, link(`link-${order}`, from.id, to.id, { by: peer.person.id, linkType })));
  return `links ${from.id} to ${to.id}`;
};

const type: Operation = (peer, random) => {
  const target = random.pick(cardsAt(peer));
  const text = target && textOf(peer.doc, target.id);
  if (!target || !text) return undefined;
  const at = random.int(text.length + 1);
  const before = text.toString();
  const cut = random.chance(0.3) ? random.int(before.length - at + 1) : 0;
  const after = `${before.slice(0, at)}${random.pick(WORDS)} ${before.slice(at + cut)}`;
  write(peer, () => writeText(text, after, at));
  return `types into ${target.id}`;
};

const patch =
  (what: string, changes: (random: Random, target: Card) => Record<string, unknown> | undefined): Operation =>
  (peer, random) => {
    const target = random.pick(cardsAt(peer));
    const change = target && changes(random, target);
    if (!target || !change) return undefined;
    write(peer, () => patchRecord(peer.doc, target.id, change));
    return `${what} ${target.id} ${JSON.stringify(change)}`;
  };

const setField = patch('sets a field of', (random, { kind }) =>
  kind === 'stakeholder' ? { 'f:veto': random.chance(0.5), 'f:voice': random.int(4) } : undefined,
);

/** One stray Ctrl+A now and then: of others' it is put back. */
const remove: Operation = (peer, random) => {
  const records = recordsAt(peer);
  if (random.chance(0.05)) {
    write(peer, () => {
      for (const { id } of records) deleteRecord(peer.doc, id);
    });
    return 'deletes everything';
  }
  const target = random.pick(records.filter(({ by }) => by === peer.person.id));
  if (!target) return undefined;
  write(peer, () => deleteRecord(peer.doc, target.id));
  return `deletes ${target.id}`;
};

const lock: Operation = (peer, random) => {
  const target = random.pick(cardsAt(peer));
  if (!target || peer.person.role !== 'facilitator') return undefined;
  const locked = target.locked ? undefined : true;
  write(peer, () => patchRecord(peer.doc, target.id, { locked }));
  return `${locked ? 'locks' : 'unlocks'} ${target.id}`;
};

const undo: Operation = (peer, random) => {
  const isUndo = random.chance(0.7);
  const done = isUndo ? peer.undo.undo() : peer.undo.redo();
  return done ? (isUndo ? 'undoes' : 'redoes') : undefined;
};

/** The more often listed, the more often drawn. */
export const OPERATIONS: readonly Operation[] = [
  create('note'),
  create('note'),
  create('stakeholder'),
  createLink,
  type,
  type,
  type,
  patch('moves', (random) => ({ xy: spot(random) })),
  patch('moves', (random) => ({ xy: spot(random) })),
  patch('places', (random) => ({ place: [random.int(101), random.int(101)] })),
  patch('colours', (random) => ({ tint: random.pick(TINTS) })),
  setField,
  setField,
  remove,
  lock,
  undo,
  undo,
];
