/**
 * Who may change what on the board: the rules that the guard on the server enforces and the client shows beforehand.
 * Pure; judges one record at a time from its valid state before and after.
 *
 *              templates   locked records   others' records       own records
 * facilitator  all         all              all                   all
 * participant  nothing     nothing          change, not delete    all but lock
 * observer     nothing     nothing          nothing               nothing
 */
import { type Actor, canFacilitate, canWrite } from '../access.ts';
import type { RefusalCode } from '../refusals.ts';
import type { BoardRecord } from './record.ts';

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

const refuseCreate = (record: BoardRecord, actor: Actor): RefusalCode | undefined => {
  if (canFacilitate(actor.role)) return undefined;
  if (record.by !== actor.participantId) return 'record.author';
  return refuseChange(record, actor);
};

const refuseEdit = (before: BoardRecord, after: BoardRecord, actor: Actor): RefusalCode | undefined => {
  if (before.type !== after.type) return 'record.invalid';
  // An author stays the author, also through a facilitator's edit: the record must credit who said it.
  if (before.by !== after.by) return 'record.author';
  if (!canFacilitate(actor.role) && (after.locked ?? false) !== (before.locked ?? false)) return 'record.locked';
  return refuseChange(before, actor);
};

/** The verdict on one change; undefined lets it stand. */
export const judge = (
  before: BoardRecord | undefined,
  after: BoardRecord | undefined,
  actor: Actor,
): RefusalCode | undefined => {
  if (before && after) return refuseEdit(before, after, actor);
  if (after) return refuseCreate(after, actor);
  return before && refuseDelete(before, actor);
};
