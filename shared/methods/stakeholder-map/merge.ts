/**
 * Two cards for the same stakeholder become one: what changes on the board. Pure; the caller writes it as one step.
 * Invariants: no link joins a card with itself, no link stands twice, nothing that only the other card said is lost.
 */
import type { Actor } from '../../access.ts';
import type { FieldValue } from '../../cards/kind.ts';
import { stakeholder, stakeholderFields } from '../../cards/stakeholder.ts';
import { FIELD_PREFIX } from '../../document/layout.ts';
import type { BoardRecord, Card, Link } from '../../document/record.ts';
import { judge, refuseEditing } from '../../document/rules.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Rights } from '../../session/rights.ts';

export interface Merging {
  /** Keys of records that change, by record. */
  readonly patches: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly removed: readonly string[];
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isLine = (name: string): boolean => {
  const as = stakeholder.fields.find((field) => field.name === name)?.face.as;
  return as === 'line' || as === 'person';
};

/** The kept card's own words stay; where it said nothing, the other's stand in. */
const cardChanges = (kept: Card, gone: Card): Record<string, unknown> => {
  const [a, b] = [stakeholderFields(kept.fields), stakeholderFields(gone.fields)];
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(gone.fields))
    if (isLine(name) && isEmpty(kept.fields[name]) && !isEmpty(value)) changes[FIELD_PREFIX + name] = value;
  const speakers = [...new Set([...a.representedBy, ...b.representedBy])];
  if (speakers.length > a.representedBy.length) changes[`${FIELD_PREFIX}representedBy`] = speakers;
  const names = [...new Set([a.alsoNamed, gone.text, b.alsoNamed].filter(Boolean))].filter((one) => one !== kept.text);
  if (names.length > 0) changes[`${FIELD_PREFIX}alsoNamed`] = names.join('; ');
  if (a.copiedFrom === null && b.copiedFrom !== null) changes[`${FIELD_PREFIX}copiedFrom`] = b.copiedFrom;
  if (kept.place === undefined && gone.place !== undefined) changes.place = gone.place;
  return changes;
};

const isSame = (a: Link, b: Link): boolean => {
  if (a.linkType !== b.linkType) return false;
  if (a.from === b.from && a.to === b.to) return true;
  return a.from === b.to && a.to === b.from && (a.direction === 'two-way' || b.direction === 'two-way');
};

/** What of the surviving link changes so that it says what the doubled one said too. */
const linkChanges = (stays: Link, double: Link): Record<string, unknown> => ({
  ...(double.strength > stays.strength ? { strength: double.strength } : {}),
  ...(double.direction === 'two-way' && stays.direction !== 'two-way' ? { direction: 'two-way' } : {}),
  ...(stays.note === '' && double.note !== '' ? { note: double.note } : {}),
});

export const mergeCards = (records: Iterable<BoardRecord>, kept: Card, gone: Card): Merging => {
  const patches = new Map<string, Record<string, unknown>>([[kept.id, cardChanges(kept, gone)]]);
  const removed = [gone.id];
  const links = [...records].filter((record) => record.type === 'link');
  const standing = links.filter(({ from, to }) => from !== gone.id && to !== gone.id);
  for (const link of links) {
    if (link.from !== gone.id && link.to !== gone.id) continue;
    const end = (id: string): string => (id === gone.id ? kept.id : id);
    const next: Link = { ...link, from: end(link.from), to: end(link.to) };
    const stays = standing.find((one) => isSame(one, next));
    if (next.from === next.to) removed.push(link.id);
    else if (stays) {
      removed.push(link.id);
      const changes = { ...patches.get(stays.id), ...linkChanges(stays, next) };
      if (Object.keys(changes).length > 0) patches.set(stays.id, changes);
    } else {
      patches.set(link.id, { from: next.from, to: next.to });
      standing.push(next);
    }
  }
  return { patches, removed };
};

/**
 * Why this person may not merge them, asked of the same rules that the server keeps: all that goes must be theirs to
 * delete, all that changes theirs to change.
 */
export const refuseMerge = (
  records: ReadonlyMap<string, BoardRecord>,
  kept: Card,
  gone: Card,
  actor: Actor,
  rights: Rights,
): RefusalCode | undefined => {
  const { patches, removed } = mergeCards(records.values(), kept, gone);
  const deleting = [...removed, kept.id].map((id) => judge(records.get(id), undefined, actor, rights));
  const changing = [...patches.keys()].map((id) => {
    const record = records.get(id);
    return record && refuseEditing(record, actor, rights);
  });
  return [...deleting, ...changing].find((code) => code !== undefined);
};
