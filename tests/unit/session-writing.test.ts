/**
 * Silent writing: who may do what in a round, what comes out of it, and who sees a note before it is revealed.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../shared/access.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { writing } from '../../shared/session/writing.ts';
import type { WritingInput, WritingState } from '../../shared/session/writing-state.ts';
import type { RoundView } from '../../shared/session/writing-view.ts';
import { person } from './sample-board.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

const SECRET = 'MARK clinics are closed at night';

let stage: Stage;
let round: string;
const open = (more: Partial<Extract<WritingInput, { type: 'writing.open' }>> = {}): void => {
  stage.act('fay', { type: 'writing.open', title: 'What hinders?', template: 't', zone: 'z', ...more });
  round = stage.parts('fay').writing.rounds.at(-1)?.id ?? '';
};
const seen = (who: string): RoundView => stage.parts(who).writing.rounds.at(-1) as RoundView;
const write = (who: string, text = SECRET): string => {
  const before = stage.secretKeys();
  stage.act(who, { type: 'writing.write', round, text });
  return (
    stage
      .secretKeys()
      .find((key) => !before.includes(key))
      ?.split('/')[2] ?? ''
  );
};
const everybodyBut = (...who: string[]): string[] => CAST.map(({ id }) => id).filter((id) => !who.includes(id));
const holdsMark = (who: string): boolean => JSON.stringify(stage.view(who)).includes('MARK');

beforeEach(() => {
  stage = createStage([...CAST, person('elder', { scribe: 'ana' })]);
  open();
});

test('what is seen of a round reads no people: it is not made again for each who comes and goes', () => {
  write('ana');
  const read = new Set<string | symbol>();
  const people = new Proxy(new Map(), { get: (map, name) => read.add(name) && Reflect.get(map, name) });
  const look = { people, secrets: stage.session().secrets, stateOf: () => undefined };
  const state = stage.session().machines.writing as WritingState;
  const views = CAST.map(({ id, role }) => writing.viewFor(look, state, { participantId: id, role }));
  expect(views.map(({ rounds }) => rounds.length)).toEqual(CAST.map(() => 1));
  expect([read.size, writing.readsPeople ?? false]).toEqual([0, false]);
});

describe('[SE21] a private note', () => {
  test('is seen by its author alone; the others see how many have written', () => {
    const id = write('ana');
    expect(seen('ana').mine).toEqual([{ id, text: SECRET, author: 'ana' }]);
    expect(everybodyBut('ana').filter(holdsMark)).toEqual([]);
    expect(CAST.map((one) => [seen(one.id).writers, seen(one.id).notes])).toEqual(CAST.map(() => [1, 1]));
    expect(JSON.stringify([stage.session().machines, stage.events])).not.toContain('MARK');
  });

  test('is shown to facilitators once writing is closed, without its author', () => {
    const id = write('ana');
    stage.act('fay', { type: 'writing.close', round });
    expect(seen('finn').waiting).toEqual([{ id, text: SECRET }]);
    expect(everybodyBut('ana', 'fay', 'finn').filter(holdsMark)).toEqual([]);
    stage.act('fay', { type: 'writing.reopen', round });
    expect(everybodyBut('ana').filter(holdsMark)).toEqual([]);
  });

  test('is its author’s to change and to take back while writing is open', () => {
    const note = write('ana');
    stage.act('ana', { type: 'writing.edit', round, note, text: ' Other words ' });
    expect(seen('ana').mine).toEqual([{ id: note, text: 'Other words', author: 'ana' }]);
    stage.act('ana', { type: 'writing.remove', round, note });
    expect([seen('ana').mine, seen('fay').notes, seen('fay').writers, stage.secretKeys()]).toEqual([[], 0, 0, []]);
  });

  test.each<[string, string, 'writing.edit' | 'writing.remove' | 'writing.reveal']>([
    ['another participant changes', 'ben', 'writing.edit'],
    ['another participant takes out', 'ben', 'writing.remove'],
    ['an observer takes out', 'obi', 'writing.remove'],
    ['a facilitator changes', 'fay', 'writing.edit'],
    ['a facilitator takes out, before closing,', 'fay', 'writing.remove'],
  ])('that %s is refused as if it were not there', (_what, who, type) => {
    const note = write('ana');
    expect(stage.send(who, { type, round, note, text: 'x' } as WritingInput)).toBe('note.unknown');
  });
});

describe('[SE24] an unkind note', () => {
  test.each([false, true])('is taken out by a facilitator who never learns whose it was; anonymous %s', (anonymous) => {
    open({ anonymous });
    const [note] = [write('ana'), write('ben', 'kind'), write('cem', 'kind')];
    stage.act('fay', { type: 'writing.close', round });
    const before = JSON.stringify(stage.view('fay'));
    const count = stage.events.length;
    stage.act('fay', { type: 'writing.remove', round, note });
    expect(stage.events.slice(count)).toEqual([{ type: 'writing.thinned', round }]);
    expect(seen('fay')).toMatchObject({ notes: 2, waiting: [{ text: 'kind' }, { text: 'kind' }] });
    // What the facilitator is told of each person is what it was.
    const wrote = (text: string) => JSON.parse(text).parts.writing.rounds.at(-1).wrote;
    expect(wrote(JSON.stringify(stage.view('fay')))).toEqual(wrote(before));
    expect(holdsMark('ana')).toBe(false);
  });
});

describe('[SE22] the reveal', () => {
  test('of all makes cards in the zone, credited, in an order that says nothing, and forgets the notes', () => {
    const [a, b] = [write('ana', 'one'), write('ben', 'two')];
    stage.act('ana', { type: 'writing.write', round, text: 'three', for: 'elder', lang: 'sw' });
    stage.act('fay', { type: 'writing.close', round }, { type: 'writing.reveal', round });
    const place = { template: 't', zone: 'z' };
    expect(stage.made).toEqual([
      { id: a, text: 'one', by: 'ana', ...place },
      { id: b, text: 'two', by: 'ben', ...place },
      { id: expect.any(String), text: 'three', by: 'elder', via: 'ana', lang: 'sw', ...place },
    ]);
    expect(stage.secretKeys()).toEqual([]);
    expect(seen('obi')).toMatchObject({ phase: 'revealed', shown: 3, notes: 3, writers: 3 });
  });

  test('goes note by note in a go-round: a person their own, the facilitator any; the last one ends it', () => {
    const [a, b] = [write('ana', 'one'), write('ben', 'two')];
    stage.act('fay', { type: 'writing.close', round });
    expect(stage.send('ben', { type: 'writing.reveal', round, note: a })).toBe('note.unknown');
    stage.act('ana', { type: 'writing.reveal', round, note: a });
    expect([seen('ben').phase, seen('ben').shown, seen('ben').mine.length]).toEqual(['closed', 1, 1]);
    stage.act('fay', { type: 'writing.reveal', round, note: b });
    expect([seen('ben').phase, stage.made.map(({ text }) => text)]).toEqual(['revealed', ['one', 'two']]);
  });

  test.each<[string, string, () => WritingInput, RefusalCode]>([
    ['before the closing', 'fay', () => ({ type: 'writing.reveal', round }), 'writing.still-open'],
    ['of one, before the closing', 'ana', () => ({ type: 'writing.reveal', round, note: 'x' }), 'writing.still-open'],
    ['of a round that is not there', 'fay', () => ({ type: 'writing.reveal', round: 'x' }), 'writing.unknown'],
  ])('%s is refused', (_what, who, command, code) => {
    write('ana');
    expect(stage.send(who, command())).toBe(code);
  });

  test('of all is a facilitator’s, of a note that is not there nobody’s', () => {
    write('ana');
    stage.act('fay', { type: 'writing.close', round });
    expect(stage.send('ana', { type: 'writing.reveal', round })).toBe('role.forbidden');
    expect(stage.send('fay', { type: 'writing.reveal', round, note: 'x' })).toBe('note.unknown');
  });

  test('of nothing ends the round', () => {
    stage.act('fay', { type: 'writing.close', round }, { type: 'writing.reveal', round });
    expect([seen('ana').phase, stage.made]).toEqual(['revealed', []]);
  });

  test('with a person removed meanwhile shows their notes too, credited', () => {
    write('ana');
    stage.act('fay', { type: 'person.remove', person: 'ana' });
    expect(stage.send('ana', { type: 'writing.write', round, text: 'more' })).toBe('session.unknown');
    stage.act('fay', { type: 'writing.close', round }, { type: 'writing.reveal', round });
    expect(stage.made).toMatchObject([{ text: SECRET, by: 'ana' }]);
  });
});

describe('[SE23] an anonymous round', () => {
  beforeEach(() => open({ anonymous: true }));

  test('leaves no author: not on the card, not by a scribe, not in state, events or views', () => {
    const note = write('ana');
    stage.act('ana', { type: 'writing.write', round, text: 'for the elder', for: 'elder' });
    stage.act('fay', { type: 'writing.close', round }, { type: 'writing.reveal', round });
    expect(stage.made.map(({ by, via }) => [by, via])).toEqual([
      [ANONYMOUS, undefined],
      [ANONYMOUS, undefined],
    ]);
    expect(JSON.stringify([stage.events, stage.session().machines])).not.toContain(note);
    expect(stage.secretKeys()).toEqual([]);
  });

  test('does not tell a facilitator who has written, which would tell the author of what is new', () => {
    write('ana');
    expect(seen('fay').wrote).toBeUndefined();
    expect(seen('fay')).toMatchObject({ writers: 1, notes: 1 });
    open();
    write('ben');
    expect(seen('fay').wrote).toEqual({ ben: 1 });
    expect(seen('cem').wrote).toBeUndefined();
  });

  test.each<[string, string, (note: string) => WritingInput]>([
    ['in pairs', 'fay', () => ({ type: 'writing.share', round, visible: 'pair' })],
    ['in groups', 'fay', () => ({ type: 'writing.share', round, visible: 'group' })],
    ['by one’s own reveal', 'ana', (note) => ({ type: 'writing.reveal', round, note })],
  ])('does not show whose a note is %s', (_what, who, command) => {
    const note = write('ana');
    stage.act('fay', { type: 'writing.close', round });
    expect(stage.send(who, command(note))).toBe('writing.anonymous');
  });
});

describe('[SE26] sharing', () => {
  const readers = (of: string): string[] => CAST.map(({ id }) => id).filter((id) => id !== of && holdsMark(id));

  test.each<[string, 'pair' | 'group', readonly string[], readonly string[]]>([
    ['pairs in the order of the roster', 'pair', ['ana', 'ben', 'cem', 'dot'], ['ben']],
    ['three where one would be alone', 'pair', ['ana', 'ben', 'cem'], ['ben', 'cem']],
    ['pairs of those who wrote', 'pair', ['ana', 'dot'], ['dot']],
    ['nobody where one alone wrote', 'pair', ['ana'], []],
    ['the own group', 'group', ['ana', 'ben', 'cem', 'dot'], ['ben']],
  ])('with %s', (_what, visible, writers, expected) => {
    for (const who of writers) write(who, who === 'ana' ? SECRET : 'plain');
    stage.act('fay', { type: 'writing.share', round, visible });
    expect(readers('ana')).toEqual(expected);
    stage.act('fay', { type: 'writing.share', round, visible: 'own' });
    expect(readers('ana')).toEqual([]);
  });

  test('leaves people without a group by themselves', () => {
    stage.act('ana', { type: 'person.change', group: '' });
    stage.act('ben', { type: 'person.change', group: '' });
    write('ana');
    write('ben', 'plain');
    stage.act('fay', { type: 'writing.share', round, visible: 'group' });
    expect(readers('ana')).toEqual([]);
  });
});

describe('[SE25] limits and refusals of writing', () => {
  const long = 'x'.repeat(LIMITS.privateNoteChars);
  test.each<[string, string, () => WritingInput, RefusalCode]>([
    ['an empty note', 'ana', () => ({ type: 'writing.write', round, text: ' \n ' }), 'note.empty'],
    [
      'a note of 2,000 characters',
      'ana',
      () => ({ type: 'writing.write', round, text: 'x'.repeat(2_000) }),
      'note.too-long',
    ],
    ['a note one too long', 'ana', () => ({ type: 'writing.write', round, text: `${long}y` }), 'note.too-long'],
    ['a note by an observer', 'obi', () => ({ type: 'writing.write', round, text: 'x' }), 'role.forbidden'],
    [
      'a note for somebody else’s person',
      'ben',
      () => ({ type: 'writing.write', round, text: 'x', for: 'elder' }),
      'proxy.forbidden',
    ],
    ['a note for nobody', 'ana', () => ({ type: 'writing.write', round, text: 'x', for: 'none' }), 'person.unknown'],
    ['a note in no round', 'ana', () => ({ type: 'writing.write', round: 'none', text: 'x' }), 'writing.unknown'],
    ['a round by a participant', 'ana', () => ({ type: 'writing.open', title: 'Mine' }), 'role.forbidden'],
    ['a closing by a participant', 'ana', () => ({ type: 'writing.close', round }), 'role.forbidden'],
    ['sharing by a participant', 'ana', () => ({ type: 'writing.share', round, visible: 'pair' }), 'role.forbidden'],
    ['a round for 51 notes each', 'fay', () => ({ type: 'writing.open', title: 'x', limit: 51 }), 'command.invalid'],
  ])('%s is refused', (_what, who, command, code) => {
    expect(stage.send(who, command())).toBe(code);
  });

  test('a note of the most characters fits, counted as people count', () => {
    write('ana', long);
    write('ana', '👩'.repeat(LIMITS.privateNoteChars));
    expect(seen('ana').mine).toHaveLength(2);
  });

  test.each([
    [0, LIMITS.notesPerPerson],
    [2, 2],
  ])('with a limit of %i a person writes %i, the next is refused; a scribe’s people have their own', (limit, most) => {
    open({ limit });
    for (let n = 0; n < most; n++) write('ana', `note ${n}`);
    expect(stage.send('ana', { type: 'writing.write', round, text: 'x' })).toBe('writing.full');
    stage.act('ana', { type: 'writing.write', round, text: 'x', for: 'elder' });
    stage.act('ana', { type: 'writing.remove', round, note: seen('ana').mine[0]?.id ?? '' });
    write('ana', 'in its place');
  });

  test('after the closing nothing is written or changed, after the reveal nothing is opened again', () => {
    const note = write('ana');
    stage.act('fay', { type: 'writing.close', round });
    expect(stage.send('ana', { type: 'writing.write', round, text: 'x' })).toBe('writing.closed');
    expect(stage.send('ana', { type: 'writing.edit', round, note, text: 'x' })).toBe('writing.closed');
    stage.act('fay', { type: 'writing.reveal', round });
    for (const type of ['writing.reopen', 'writing.close'] as const)
      expect(stage.send('fay', { type, round })).toBe('writing.closed');
  });

  test('[SE15] in a pause participants neither write nor change; a facilitator may enter for them', () => {
    const note = write('ana');
    stage.act('fay', { type: 'agenda.pause' });
    expect([
      stage.send('ana', { type: 'writing.write', round, text: 'x' }),
      stage.send('ana', { type: 'writing.edit', round, note, text: 'x' }),
      stage.send('ana', { type: 'writing.remove', round, note }),
    ]).toEqual(['session.paused', 'session.paused', 'session.paused']);
    stage.act('fay', { type: 'writing.write', round, text: 'x', for: 'ana' });
  });
});

describe('[VI2] a joint note', () => {
  const join = (who: string, notes: string[], text = 'MARK together'): void =>
    stage.act(who, { type: 'writing.join', round, notes, text });
  const pair = (): [ana: string, ben: string] => {
    const notes: [string, string] = [write('ana', 'MARK water at dawn'), write('ben', 'MARK water in the morning')];
    stage.act('fay', { type: 'writing.share', round, visible: 'pair' });
    return notes;
  };

  test('takes the place of those it is made of; both are its authors and see it', () => {
    join('ben', pair());
    expect(seen('ben').mine).toEqual([
      { id: expect.any(String), text: 'MARK together', author: 'ben', coAuthors: ['ana'] },
    ]);
    expect(seen('ana').mine).toEqual(seen('ben').mine);
    expect(everybodyBut('ana', 'ben').filter(holdsMark)).toEqual([]);
    expect([seen('fay').notes, seen('fay').writers]).toEqual([1, 2]);
    stage.act('fay', { type: 'writing.close', round });
    stage.act('fay', { type: 'writing.reveal', round });
    expect(stage.made.at(-1)).toMatchObject({ by: 'ben', text: 'MARK together', fields: { coAuthors: ['ana'] } });
    expect(stage.secretKeys()).toEqual([]);
  });

  test('is made of nobody’s notes but those of the pair', () => {
    const [ana, ben] = pair();
    expect(stage.send('cem', { type: 'writing.join', round, notes: [ana, ben], text: 'x' })).toBe('note.unknown');
    expect(stage.send('ana', { type: 'writing.join', round, notes: [ana, 'none'], text: 'x' })).toBe('note.unknown');
    stage.act('fay', { type: 'writing.share', round, visible: 'own' });
    expect(stage.send('ana', { type: 'writing.join', round, notes: [ana, ben], text: 'x' })).toBe('note.unknown');
    expect(stage.send('ana', { type: 'writing.join', round, notes: [ana], text: 'x' })).toBe('note.unknown');
  });

  test('is a note like any other: not empty, not too long, not after the reveal, not by observers', () => {
    const notes = pair();
    expect(stage.send('ana', { type: 'writing.join', round, notes, text: ' ' })).toBe('note.empty');
    expect(
      stage.send('ana', {
        type: 'writing.join',
        round,
        notes,
        text: 'x'.repeat(LIMITS.privateNoteChars + 1),
      }),
    ).toBe('note.too-long');
    expect(stage.send('obi', { type: 'writing.join', round, notes, text: 'x' })).toBe('role.forbidden');
    stage.act('fay', { type: 'writing.close', round }, { type: 'writing.reveal', round });
    expect(stage.send('ana', { type: 'writing.join', round, notes, text: 'x' })).toBe('writing.closed');
  });
});
