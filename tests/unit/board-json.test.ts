/**
 * A board out as JSON and in again: nothing lost, the same readings, and what is broken or newer is refused as a whole.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardFromJson, boardToJson } from '../../shared/report/board-json.ts';
import { card, contentOf, link, sampleBoard, stakeholder } from './sample-board.ts';

/** As a file: text that was read back. */
const exported = () => JSON.parse(JSON.stringify(boardToJson('b1', sampleBoard)));

const without = (file: Record<string, unknown>, key: string): Record<string, unknown> => {
  const { [key]: _gone, ...rest } = file;
  return rest;
};

describe('round trip', () => {
  test('an exported board comes in with every record, person and setting', () => {
    const back = boardFromJson(exported());
    if (!back.ok) throw new Error(back.error.detail);
    const byId = (records: readonly { readonly id: string }[]) => new Map(records.map((record) => [record.id, record]));
    expect(byId(back.value.records)).toEqual(byId(sampleBoard.records));
    expect(back.value.people).toEqual(sampleBoard.people);
    expect(back.value.settings).toEqual(sampleBoard.settings);
  });

  test('and gives the same readings and the same file again', () => {
    const file = exported();
    const back = boardFromJson(file);
    if (!back.ok) throw new Error(back.error.detail);
    expect(JSON.parse(JSON.stringify(boardToJson('b1', back.value)))).toEqual(file);
    expect(file.readings.counts).toMatchObject({ participants: 3, stakeholders: 5, links: 2, notes: 5, clusters: 1 });
  });

  test('readings in the file are not believed', () => {
    const back = boardFromJson({ ...exported(), readings: { counts: { notes: 99 } } });
    if (!back.ok) throw new Error(back.error.detail);
    expect(boardToJson('b1', back.value).readings).toMatchObject({ counts: { notes: 5 } });
  });

  test('boards of any stakeholders and links survive', () => {
    const place = fc.option(fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.nat(100)), { nil: undefined });
    const fields = fc.record(
      { veto: fc.boolean(), voice: fc.nat(3), attitude: fc.integer({ min: -2, max: 2 }), goal: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fields, fc.nat(9)), { minLength: 2, maxLength: 10 }), (made) => {
        const cards = made.map(([at, values], order) => stakeholder(`s${order}`, at?.[0], at?.[1], values));
        const links = made.flatMap(([, , to], from) =>
          to < made.length && to !== from ? [link(`l${from}`, `s${from}`, `s${to}`)] : [],
        );
        const content = contentOf([...cards, ...links]);
        const file = JSON.parse(JSON.stringify(boardToJson('b', content)));
        const back = boardFromJson(file);
        if (!back.ok) throw new Error(back.error.detail);
        expect(JSON.parse(JSON.stringify(boardToJson('b', back.value)))).toEqual(file);
      }),
    );
  });
});

describe('refused', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'baraza-board/1'],
    ['a list', []],
    ['another format', { format: 'other/1' }],
    ['no number', { format: 'baraza-board/x' }],
    ['only a head', { format: 'baraza-board/1' }],
  ])('%s is no board', (_what, input) => {
    expect(boardFromJson(input)).toMatchObject({ ok: false, error: { code: 'import.broken' } });
  });

  test('a file of a newer format is named as such, whatever else is in it', () => {
    expect(boardFromJson({ format: 'baraza-board/2' })).toMatchObject({ ok: false, error: { code: 'import.newer' } });
    expect(boardFromJson({ ...exported(), format: 'baraza-board/12' })).toMatchObject({
      error: { code: 'import.newer' },
    });
  });

  test.each(['cards', 'links', 'templates', 'session'])('a file without its %s is broken', (key) => {
    expect(boardFromJson(without(exported(), key))).toMatchObject({ error: { code: 'import.broken' } });
  });

  test('a file from before drawings is whole', () => {
    expect(boardFromJson(without(exported(), 'drawings')).ok).toBe(true);
  });

  test.each<[string, unknown]>([
    ['of an unknown kind', card('x', 'spaceship')],
    ['with a field that its kind has not', card('x', 'note', { fields: { veto: true } })],
    ['with a wrong value', stakeholder('x', 1, 1, { voice: 9 })],
    ['outside the map', stakeholder('x', 101, 1)],
    ['without a text', { ...card('x', 'note'), text: undefined }],
    ['with an id taken already', card('s1', 'note')],
    ['that is no record', 7],
  ])('one card %s and the whole file is refused', (_what, wrong) => {
    const file = exported();
    expect(boardFromJson({ ...file, cards: [...file.cards, wrong] })).toMatchObject({
      ok: false,
      error: { code: 'import.broken' },
    });
  });

  test('whatever a file says, the answer is a board or a refusal, never a throw', () => {
    const file = exported();
    const keys = fc.constantFrom(...Object.keys(file));
    fc.assert(
      fc.property(keys, fc.jsonValue(), (key, value) => {
        const result = boardFromJson({ ...file, [key]: value });
        if (!result.ok) expect(result.error.code).toMatch(/^import\./);
      }),
    );
  });
});
