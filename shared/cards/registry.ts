/**
 * The kinds of cards there are. A new kind is one file and one entry here.
 */
import { cluster } from './cluster.ts';
import { headline } from './headline.ts';
import { horizon } from './horizon.ts';
import type { CardKind, Field, Fields } from './kind.ts';
import { milestone } from './milestone.ts';
import { note } from './note.ts';
import { picture } from './picture.ts';
import { stakeholder } from './stakeholder.ts';

const KINDS: ReadonlyMap<string, CardKind> = new Map(
  [note, stakeholder, cluster, picture, headline, milestone, horizon].map((kind) => [kind.id, kind]),
);

export const cardKind = (id: string): CardKind | undefined => KINDS.get(id);

export const fieldOf = (kindId: string, name: string): Field | undefined =>
  KINDS.get(kindId)?.fields.find((field) => field.name === name);

/** Size of a card in board units; an unknown kind is drawn as a note. */
export const cardSize = (kindId: string, text: string, fields: Fields = {}): readonly [width: number, height: number] =>
  (KINDS.get(kindId) ?? note).size(text, fields);
