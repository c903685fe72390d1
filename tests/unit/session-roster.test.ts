/**
 * The roster: people without a device, roles, who is taken off, and who acts for whom.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

let stage: Stage;
const of = (id: string) => stage.session().people.get(id);
const added = (): string => [...stage.session().people.keys()].at(-1) ?? '';

beforeEach(() => {
  stage = createStage();
});

describe('[SE52] somebody without a device', () => {
  test('is on the roster as a participant, with who enters for them', () => {
    stage.act('ana', { type: 'person.add', name: ' Mama  Zawadi ', group: 'Users' });
    expect(of(added())).toEqual({
      id: 'id1',
      name: 'Mama Zawadi',
      group: 'Users',
      language: 'en',
      role: 'participant',
      scribe: 'ana',
    });
  });

  test.each<[string, boolean]>([
    ['ana', true],
    ['fay', true],
    ['ben', false],
    ['obi', false],
  ])('is spoken for by %s: %s', (who, may) => {
    stage.act('ana', { type: 'person.add', name: 'Zawadi' });
    const code = stage.send(who, { type: 'hands.raise', for: added() });
    expect(code === undefined).toBe(may);
  });

  test('is taken off by their scribe, who enters nothing for them any more', () => {
    stage.act('ana', { type: 'person.add', name: 'Zawadi' });
    expect(stage.send('ben', { type: 'person.remove', person: added() })).toBe('role.forbidden');
    stage.act('ana', { type: 'person.remove', person: added() });
    expect(of(added())?.removed).toBe(true);
    expect(stage.send('ana', { type: 'hands.raise', for: added() })).toBe('person.unknown');
  });
});

describe('[SE10] roles', () => {
  test('are handed over, and several lead at once', () => {
    stage.act('fay', { type: 'person.role', person: 'ana', role: 'facilitator' });
    stage.act('ana', { type: 'person.role', person: 'fay', role: 'observer' });
    expect([of('ana')?.role, of('fay')?.role]).toEqual(['facilitator', 'observer']);
    expect(stage.send('fay', { type: 'timer.start', seconds: 5 })).toBe('role.forbidden');
  });

  test('leave the board a facilitator: the last one neither steps down nor is taken off', () => {
    stage.act('fay', { type: 'person.remove', person: 'finn' });
    expect(stage.send('fay', { type: 'person.role', person: 'fay', role: 'participant' })).toBe(
      'person.last-facilitator',
    );
    expect(stage.send('fay', { type: 'person.remove', person: 'fay' })).toBe('person.last-facilitator');
    stage.act('fay', { type: 'person.role', person: 'fay', role: 'facilitator' });
  });
});

test.each<[string, string, SessionInput, RefusalCode]>([
  ['a person added by an observer', 'obi', { type: 'person.add', name: 'X' }, 'role.forbidden'],
  ['a person added without a name', 'ana', { type: 'person.add', name: '  ' }, 'name.empty'],
  ['a person with a name of 81 letters', 'ana', { type: 'person.add', name: 'x'.repeat(81) }, 'name.too-long'],
  [
    'another role by a participant',
    'ana',
    { type: 'person.role', person: 'ana', role: 'facilitator' },
    'role.forbidden',
  ],
  ['another role by an observer', 'obi', { type: 'person.role', person: 'obi', role: 'participant' }, 'role.forbidden'],
  ['a removal by a participant', 'ana', { type: 'person.remove', person: 'ben' }, 'role.forbidden'],
  ['a role for nobody', 'fay', { type: 'person.role', person: 'none', role: 'observer' }, 'person.unknown'],
  ['a removal of nobody', 'fay', { type: 'person.remove', person: 'none' }, 'person.unknown'],
  [
    'a role that is none',
    'fay',
    { type: 'person.role', person: 'ana', role: 'owner' } as unknown as SessionInput,
    'command.invalid',
  ],
  ['anything by somebody unknown', 'ghost', { type: 'reaction.send', kind: 'clap' }, 'session.unknown'],
])('%s is refused', (_what, who, command, code) => {
  expect(stage.send(who, command)).toBe(code);
});

describe('[SE9] who was removed', () => {
  test('stays credited and does nothing any more', () => {
    stage.act('fay', { type: 'person.remove', person: 'ana' });
    expect(of('ana')).toMatchObject({ name: CAST[2]?.name, removed: true });
    const commands: SessionInput[] = [
      { type: 'person.change', name: 'Back' },
      { type: 'person.add', name: 'X' },
      { type: 'hands.raise' },
      { type: 'note.add', text: 'x' },
      { type: 'reaction.send', kind: 'clap' },
      { type: 'settings.change', settings: {} },
    ];
    expect(commands.map((command) => stage.send('ana', command))).toEqual(commands.map(() => 'session.unknown'));
    expect(stage.send('fay', { type: 'person.remove', person: 'ana' })).toBe('person.unknown');
    expect(stage.send('fay', { type: 'person.role', person: 'ana', role: 'facilitator' })).toBe('person.unknown');
  });
});
