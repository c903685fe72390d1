/**
 * What people do with notes under titles: group, move from one to another, put a duplicate into a second, split, tidy up.
 * Each is one step of undo. Notes that this person may not change now are left out.
 */
import type { Tint } from '../../shared/cards/kind.ts';
import { cardSize } from '../../shared/cards/registry.ts';
import { FIELD_PREFIX } from '../../shared/document/layout.ts';
import type { Card } from '../../shared/document/record.ts';
import { refuseEditing } from '../../shared/document/rules.ts';
import { type Rect, zoneAt } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import type { BoardUi } from './board-context.ts';
import { blockOf, CLUSTER_GAP, freeNear } from './cluster-layout.ts';
import { jumpTo } from './jump.ts';
import { editCard } from './new-cards.ts';
import { shapeIdOf } from './shape-types.ts';
import { seenBounds } from './view.ts';

/** Colours of clusters, in the order in which they are given. */
const TINT_ORDER: readonly Tint[] = ['lake', 'clay', 'leaf', 'dusk', 'rose', 'sand', 'sun'];
/** Room in a zone for its heading and its prompt. */
const MARGIN = 28;

export const cardRect = (ui: BoardUi, card: Card): Rect => [
  ...ui.board.cornerOf(card),
  ...cardSize(card.kind, card.text, card.fields),
];

const cardsIn = (ui: BoardUi): readonly Card[] => {
  const cards: Card[] = [];
  for (const record of ui.board.records.all.values()) if (record.type === 'card') cards.push(record);
  return cards;
};

export const notesOfCluster = (ui: BoardUi, cluster: string): readonly Card[] =>
  cardsIn(ui).filter((card) => card.kind === 'note' && card.fields.cluster === cluster);

/** Of these, the notes that this person may change now. */
export const changeableNotes = (ui: BoardUi, ids: readonly string[]): readonly Card[] =>
  ids.flatMap((id) => {
    const card = ui.board.records.card(id);
    const isMine = card?.kind === 'note' && refuseEditing(card, ui.board.me(), ui.rights()) === undefined;
    return isMine ? [card] : [];
  });

const step = (ui: BoardUi, run: () => void): void => {
  ui.board.mark();
  ui.board.change(run);
};

/** The zone that these cards lie in, on the page; undefined when they lie in several or in none. */
const zoneAround = (ui: BoardUi, cards: readonly Card[]): Rect | undefined => {
  const template = ui.board.records.template(cards[0]?.parent[0] ?? '');
  const method = template && methodById(template.method);
  if (!template || !method || cards.some((card) => card.parent[0] !== template.id)) return undefined;
  const zones = cards.map((card) => {
    const [width, height] = cardSize(card.kind, card.text, card.fields);
    return zoneAt(method, [card.xy[0] + width / 2, card.xy[1] + height / 2]);
  });
  const [zone] = zones;
  if (!zone || zones.some((other) => other !== zone)) return undefined;
  const [left, top, width, height] = zone.rect;
  return [template.xy[0] + left + MARGIN, template.xy[1] + top + MARGIN, width - 2 * MARGIN, height - 2 * MARGIN];
};

const middleOf = (rects: readonly Rect[]): readonly [number, number] => [
  rects.reduce((sum, [x, , width]) => sum + x + width / 2, 0) / rects.length,
  rects.reduce((sum, [, y, , height]) => sum + y + height / 2, 0) / rects.length,
];

/** Left top of the title and corner of each note, where they are brought together; undefined where no place is free. */
const gathered = (ui: BoardUi, notes: readonly Card[], title: Card | undefined) => {
  const zone = zoneAround(ui, title ? [...notes, title] : notes);
  if (zone === undefined || !ui.rights().move) return undefined;
  const block = blockOf(
    cardSize('cluster', title?.text ?? ''),
    notes.map((note) => cardSize(note.kind, note.text)),
  );
  const moving = new Set([...notes, ...(title ? [title] : [])].map((card) => card.id));
  const taken = cardsIn(ui)
    .filter((card) => !moving.has(card.id))
    .map((card) => cardRect(ui, card));
  const [x, y] = middleOf(notes.map((note) => cardRect(ui, note)));
  const corner = freeNear([x - block.size[0] / 2, y - block.size[1] / 2], block.size, zone, taken);
  if (corner === undefined) return undefined;
  return { title: corner, notes: block.notes.map(([dx, dy]) => [corner[0] + dx, corner[1] + dy] as const) };
};

const moveTo = (ui: BoardUi, card: Card, [x, y]: readonly [number, number]): void => {
  const [left, top] = ui.board.records.template(card.parent[0])?.xy ?? [0, 0];
  ui.board.patch(card.id, { xy: [Math.round(x - left), Math.round(y - top)] });
};

/** The colour that fewest clusters of this template have. */
const nextTint = (ui: BoardUi, template: string): Tint => {
  const used = cardsIn(ui).filter((card) => card.kind === 'cluster' && card.parent[0] === template);
  const count = (tint: Tint): number => used.filter((card) => card.tint === tint).length;
  return TINT_ORDER.reduce((best, tint) => (count(tint) < count(best) ? tint : best));
};

/** Groups notes under a new title, brings them together where there is room, and opens the title to be written. */
export const clusterNotes = (ui: BoardUi, ids: readonly string[]): void => {
  const notes = changeableNotes(ui, ids);
  const [first] = notes;
  if (first === undefined || !ui.rights().add) return;
  const rects = notes.map((note) => cardRect(ui, note));
  const place = gathered(ui, notes, undefined);
  const [width, height] = cardSize('cluster', '');
  const [left, top] = place?.title ?? [
    Math.min(...rects.map(([x]) => x)),
    Math.min(...rects.map(([, y]) => y)) - height - CLUSTER_GAP,
  ];
  let title: string | undefined;
  step(ui, () => {
    const tint = nextTint(ui, first.parent[0]);
    [title] = ui.board.addCards([{ kind: 'cluster', tint, at: [left + width / 2, top + height / 2] }]);
    for (const [at, note] of notes.entries()) {
      if (title) ui.board.setField(note.id, 'cluster', title);
      const corner = place?.notes[at];
      if (corner) moveTo(ui, note, corner);
    }
  });
  // The words that follow are a step of their own.
  ui.board.mark();
  if (title === undefined) return;
  // Brought together they may have left the view.
  const editor = ui.editor.get();
  const bounds = editor?.getShapePageBounds(shapeIdOf(title));
  if (editor && bounds && !seenBounds(editor).contains(bounds)) jumpTo(ui, title);
  editCard(ui, title);
};

/** Brings a cluster's notes together under its title. */
export const tidyCluster = (ui: BoardUi, cluster: string): void => {
  const title = ui.board.records.card(cluster);
  const notes = notesOfCluster(ui, cluster);
  const place = title && notes.length > 0 ? gathered(ui, notes, title) : undefined;
  if (!title || !place) return;
  step(ui, () => {
    moveTo(ui, title, place.title);
    for (const [at, note] of notes.entries()) moveTo(ui, note, place.notes[at] ?? place.title);
  });
};

/** Puts notes into a cluster, or into none. */
export const putInto = (ui: BoardUi, ids: readonly string[], cluster: string | null): void =>
  step(ui, () => {
    for (const note of changeableNotes(ui, ids)) ui.board.setField(note.id, 'cluster', cluster);
  });

/** Marks notes to be kept in the record word by word, or takes the mark off. */
export const keepVerbatim = (ui: BoardUi, ids: readonly string[], minority: boolean): void =>
  step(ui, () => {
    for (const note of changeableNotes(ui, ids)) ui.board.setField(note.id, 'minority', minority);
  });

/** A note that belongs twice: a duplicate beside the second title that knows what it is a duplicate of. */
export const duplicateInto = (ui: BoardUi, ids: readonly string[], cluster: string): void => {
  const title = ui.board.records.card(cluster);
  if (!title || !ui.rights().add) return;
  const [left, top, , height] = cardRect(ui, title);
  const notes = ids.map((id) => ui.board.records.card(id)).filter((card) => card?.kind === 'note');
  step(ui, () => {
    for (const [at, note] of notes.entries()) {
      if (!note) continue;
      const shift = (notesOfCluster(ui, cluster).length + at) * 14;
      const [width, tall] = cardSize('note', note.text);
      const [id] = ui.board.addCards([
        {
          kind: 'note',
          text: note.text,
          tint: note.tint,
          at: [left + width / 2 + shift, top + height + CLUSTER_GAP + tall / 2 + shift],
        },
      ]);
      if (id === undefined) continue;
      const { copyOf } = note.fields;
      ui.board.patch(id, {
        [`${FIELD_PREFIX}cluster`]: cluster,
        [`${FIELD_PREFIX}copyOf`]: typeof copyOf === 'string' ? copyOf : note.id,
      });
    }
  });
};
