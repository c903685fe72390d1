/**
 * Who may change what on the board: the rules that the guard on the server enforces and the client shows beforehand.
 * Pure; judges one record at a time from its valid state before and after.
 *
 *              templates   locked records   others' records       own records
 * facilitator  all         all              all                   all
 * participant  nothing     nothing          change, not delete    all but lock
 * observer     nothing     nothing          nothing               nothing
 *
 * Within this a running step may give participants less (shared/session/rights.ts).
 */
import { type Actor, canFacilitate, canWrite } from '../access.ts';
import { cardKind } from '../cards/registry.ts';
import type { RefusalCode } from '../refusals.ts';
import { ALL_RIGHTS, type Right, type Rights } from '../session/rights.ts';
import type { BoardRecord } from './record.ts';
import { recordKeys, sameJson } from './write.ts';

/** May this person delete the record? Deleting is for makers and facilitators: one stray Ctrl+A must do no harm. */
export const refuseDelete = (record: BoardRecord, actor: Actor): RefusalCode | undefined => {
  if (canFacilitate(actor.role)) return undefined;
  return refuseChange(record, actor) ?? (record.by === actor.participantId ? undefined : 'record.not-yours');
};

/** May this person change the record at all? */
export const refuseChange = (record: BoardRecord, actor: Actor): RefusalCode | undefined => {
  if (canFacilitate(actor.role)) return undefined;
  if (!canWrite(actor.role)) return 'role.forbidden';
  if (record.type === 'template') return 'record.protected';
  return record.locked ? 'record.locked' : undefined;
};

/** Is this a card of which only who facilitates makes one? */
export const isLed = (record: BoardRecord): boolean => record.type === 'card' && cardKind(record.kind)?.isLed === true;

const refuseCreate = (record: BoardRecord, actor: Actor): RefusalCode | undefined => {
  if (canFacilitate(actor.role)) return undefined;
  if (record.by !== actor.participantId) return 'record.author';
  return refuseChange(record, actor) ?? (isLed(record) ? 'record.protected' : undefined);
};

const refuseEdit = (before: BoardRecord, after: BoardRecord, actor: Actor): RefusalCode | undefined => {
  if (before.type !== after.type) return 'record.invalid';
  // An author stays the author, also through a facilitator's edit: the record must credit who said it.
  if (before.by !== after.by) return 'record.author';
  if (!canFacilitate(actor.role) && (after.locked ?? false) !== (before.locked ?? false)) return 'record.locked';
  const becomesLed = isLed(after) && !isLed(before) && !canFacilitate(actor.role);
  return refuseChange(before, actor) ?? (becomesLed ? 'record.protected' : undefined);
};

/** Where a record lies, as against what it says. */
const PLACE_KEYS: ReadonlySet<string> = new Set(['xy', 'parent', 'place', 'net', 'rotation']);

const makingOf = ({ type }: BoardRecord): Right => (type === 'link' ? 'link' : type === 'drawing' ? 'draw' : 'add');

/** The right that changing what a record says asks for; deleting it asks for the same. */
export const editRight = (record: BoardRecord, actor: Actor): Right =>
  record.by === actor.participantId ? 'editOwn' : 'editAll';

/** May this person change what the record says now? For forms, which ask before anything is changed. */
export const refuseEditing = (record: BoardRecord, actor: Actor, rights: Rights): RefusalCode | undefined =>
  refuseChange(record, actor) ?? (rights[editRight(record, actor)] ? undefined : 'step.forbidden');

/** What an edit touches: the rights it needs. */
const rightsForEdit = (before: BoardRecord, after: BoardRecord, actor: Actor): readonly Right[] => {
  const [was, is] = [recordKeys(before), recordKeys(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !sameJson(was.get(key), is.get(key)));
  const moves = changed.some((key) => PLACE_KEYS.has(key));
  const says =
    changed.some((key) => !PLACE_KEYS.has(key)) ||
    (before.type === 'card' && after.type === 'card' && before.text !== after.text);
  return [...(moves ? (['move'] as const) : []), ...(says ? [editRight(before, actor)] : [])];
};

const neededRights = (
  before: BoardRecord | undefined,
  after: BoardRecord | undefined,
  actor: Actor,
): readonly Right[] => {
  if (before && after) return rightsForEdit(before, after, actor);
  const record = after ?? before;
  if (record === undefined) return [];
  return [after ? makingOf(record) : editRight(record, actor)];
};

/** What the running step says on one change; `undefined` where it has no objection. */
export const refuseByStep = (
  before: BoardRecord | undefined,
  after: BoardRecord | undefined,
  actor: Actor,
  rights: Rights,
): RefusalCode | undefined => {
  if (rights === ALL_RIGHTS || canFacilitate(actor.role)) return undefined;
  return neededRights(before, after, actor).every((right) => rights[right]) ? undefined : 'step.forbidden';
};

/** The verdict on one change; undefined lets it stand. */
export const judge = (
  before: BoardRecord | undefined,
  after: BoardRecord | undefined,
  actor: Actor,
  rights: Rights = ALL_RIGHTS,
): RefusalCode | undefined => {
  const refused =
    before && after
      ? refuseEdit(before, after, actor)
      : after
        ? refuseCreate(after, actor)
        : before && refuseDelete(before, actor);
  return refused ?? refuseByStep(before, after, actor, rights);
};
