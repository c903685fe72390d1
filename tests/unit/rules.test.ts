/**
 * Who may change what: every role against every kind of change, as one table. `ok` lets it stand.
 */
import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '../../shared/access.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { judge, refuseChange, refuseDelete } from '../../shared/document/rules.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { card, link, template } from './sample-board.ts';

type Verdict = RefusalCode | 'ok';

const ME = 'me';
const actor = (role: Role): Actor => ({ participantId: ME, role });
const own = (change: Partial<ReturnType<typeof card>> = {}) => card('c', 'note', { by: ME, ...change });
const others = (change: Partial<ReturnType<typeof card>> = {}) => card('c', 'note', { by: 'somebody', ...change });
const wall = template('t', 'stakeholder-map');

type Row = readonly [
  what: string,
  before: BoardRecord | undefined,
  after: BoardRecord | undefined,
  facilitator: Verdict,
  participant: Verdict,
];
const nobody = undefined;
const moved = { xy: [5, 5] as [number, number] };

/** An observer may do none of these; what they are told is checked apart. */
const TABLE: readonly Row[] = [
  ['nothing becomes nothing', nobody, nobody, 'ok', 'ok'],
  ['[BD5] a new own card', nobody, own(), 'ok', 'ok'],
  ['[BD5] a new card in the name of another', nobody, others(), 'ok', 'record.author'],
  ['[BD3] a new card that is locked', nobody, own({ locked: true }), 'ok', 'record.locked'],
  ['[BD2] a new template', nobody, { ...wall, by: ME }, 'ok', 'record.protected'],
  ['[BD4] an own link', nobody, link('l', 'a', 'b', { by: ME }), 'ok', 'ok'],
  ['an own card moved', own(), own(moved), 'ok', 'ok'],
  ["another's card moved", others(), others(moved), 'ok', 'ok'],
  ["another's text changed", others(), others({ text: 'New' }), 'ok', 'ok'],
  ['[BD3] a locked card moved', own({ locked: true }), own({ locked: true, ...moved }), 'ok', 'record.locked'],
  ['[BD3] an own card locked', own(), own({ locked: true }), 'ok', 'record.locked'],
  ['[BD3] an own card unlocked', own({ locked: true }), own(), 'ok', 'record.locked'],
  ['[BD3] not locked said in words', own(), own({ locked: false }), 'ok', 'ok'],
  ['[BD2] a template moved', wall, { ...wall, xy: [9, 9] }, 'ok', 'record.protected'],
  ['[BD2] a template deleted', wall, nobody, 'ok', 'record.protected'],
  ['[VI15] a new card that says how a template is read', nobody, own({ kind: 'horizon' }), 'ok', 'record.protected'],
  ['[VI15] an own card made into one of those', own(), own({ kind: 'horizon' }), 'ok', 'record.protected'],
  ['[BD2] a template made into a card', wall, card('t', 'note', { by: 'baraza' }), 'record.invalid', 'record.invalid'],
  ['[BD4] an own card deleted', own(), nobody, 'ok', 'ok'],
  ["[BD4] another's card deleted", others(), nobody, 'ok', 'record.not-yours'],
  ['[BD4] an own locked card deleted', own({ locked: true }), nobody, 'ok', 'record.locked'],
  ["[BD4] another's link deleted", link('l', 'a', 'b'), nobody, 'ok', 'record.not-yours'],
  ['[BD5] [CL1] taken from another', others(), own(), 'record.author', 'record.author'],
  ['[BD5] [CL1] given to another', own(), others(), 'record.author', 'record.author'],
];

describe.each(TABLE)('%s', (_what, before, after, facilitator, participant) => {
  test.each([
    ['facilitator', facilitator],
    ['participant', participant],
  ] as const)('by a %s: %s', (role, verdict) => {
    expect(judge(before, after, actor(role)) ?? 'ok').toBe(verdict);
  });
});

describe('[BD1] an observer', () => {
  test.each(TABLE.filter(([, before, after]) => before !== after))('%s: refused', (_what, before, after) => {
    expect(judge(before, after, actor('observer'))).toBeDefined();
  });

  test('is told that it is the role, unless the change is wrong for everybody', () => {
    expect(judge(undefined, own(), actor('observer'))).toBe('role.forbidden');
    expect(judge(own(), own(moved), actor('observer'))).toBe('role.forbidden');
    expect(judge(own(), undefined, actor('observer'))).toBe('role.forbidden');
    expect(judge(wall, { ...wall, xy: [9, 9] }, actor('observer'))).toBe('role.forbidden');
  });
});

test.each(ROLES)('what a %s may not change, that role may not delete', (role) => {
  for (const record of [own(), others(), own({ locked: true }), wall, link('l', 'a', 'b')])
    if (refuseChange(record, actor(role))) expect(refuseDelete(record, actor(role))).toBeDefined();
  expect(refuseDelete(own(), actor('facilitator'))).toBeUndefined();
});
