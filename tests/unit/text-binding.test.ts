/**
 * A text field and a Y.Text kept alike: carets stay where they were meant, what two type at once survives, and an input
 * method is left alone while it composes.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bindText, mapPosition } from '../../client/board/text-binding.ts';

describe('a position after a change', () => {
  test.each<[string, number, Parameters<typeof mapPosition>[1], number]>([
    ['nothing happened', 3, [], 3],
    ['text came before it', 3, [{ insert: 'ab' }], 5],
    ['text came after it', 3, [{ retain: 4 }, { insert: 'ab' }], 3],
    ['text came exactly there: it stands after', 3, [{ retain: 3 }, { insert: 'ab' }], 3],
    ['text before it went', 3, [{ delete: 2 }], 1],
    ['text after it went', 3, [{ retain: 3 }, { delete: 2 }], 3],
    ['text around it went', 3, [{ retain: 1 }, { delete: 4 }], 1],
    ['text around it was replaced, the new text first', 3, [{ retain: 1 }, { insert: 'xyz' }, { delete: 4 }], 4],
    ['text around it was replaced, the new text last', 3, [{ retain: 1 }, { delete: 4 }, { insert: 'xyz' }], 1],
    ['at the very start', 0, [{ insert: 'ab' }], 0],
    ['two changes before it', 6, [{ insert: 'ab' }, { retain: 2 }, { delete: 1 }, { retain: 1 }, { insert: 'c' }], 8],
    ['something that is no text came before it', 3, [{ insert: { image: 1 } }], 3],
  ])('%s', (_what, position, delta, mapped) => {
    expect(mapPosition(position, delta)).toBe(mapped);
  });

  test('is never outside the new text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(), fc.string(), (old, a, b, c, insert) => {
        const at = a % (old.length + 1);
        const remove = b % (old.length - at + 1);
        const position = c % (old.length + 1);
        const mapped = mapPosition(position, [{ retain: at }, { delete: remove }, { insert }]);
        expect(mapped).toBeGreaterThanOrEqual(0);
        expect(mapped).toBeLessThanOrEqual(old.length - remove + insert.length);
      }),
    );
  });
});

/** As much of a text field as the binding touches; like a browser's, its caret goes to the end when its value is set. */
class Field extends EventTarget {
  #value = '';
  selectionStart = 0;
  selectionEnd = 0;
  get value(): string {
    return this.#value;
  }
  set value(value: string) {
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = Math.min(start, this.#value.length);
    this.selectionEnd = Math.min(end, this.#value.length);
  }
  /** Types over the selection, as a person does. */
  type(text: string): void {
    const { selectionStart: start, selectionEnd: end } = this;
    this.#value = this.#value.slice(0, start) + text + this.#value.slice(end);
    this.setSelectionRange(start + text.length, start + text.length);
  }
}

const person = (start = '') => {
  const doc = new Y.Doc();
  const text = doc.getText('text');
  if (start) text.insert(0, start);
  const field = new Field();
  const binding = bindText(field as unknown as HTMLTextAreaElement, text);
  return {
    doc,
    text,
    field,
    binding,
    type: (typed: string, from: number, to = from): void => {
      field.setSelectionRange(from, to);
      field.type(typed);
      binding.input();
    },
  };
};
type Person = ReturnType<typeof person>;

const exchange = (a: Person, b: Person): void => {
  const [forA, forB] = [
    Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)),
    Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)),
  ];
  Y.applyUpdate(a.doc, forA, 'remote');
  Y.applyUpdate(b.doc, forB, 'remote');
};
const pair = (start: string): [Person, Person] => {
  const a = person(start);
  const b = person();
  exchange(a, b);
  return [a, b];
};

describe('[BD9] two people in one text', () => {
  test('both texts survive, and each caret stays where its owner typed', () => {
    const [a, b] = pair('middle');
    a.type('before ', 0);
    b.type(' after', 6);
    exchange(a, b);
    expect([a.field.value, b.field.value]).toEqual(['before middle after', 'before middle after']);
    expect(a.field.selectionStart).toBe('before '.length);
    expect(b.field.selectionStart).toBe('before middle after'.length);
  });

  test('what was selected stays selected while the other types before it', () => {
    const [a, b] = pair('one two three');
    a.field.setSelectionRange(4, 7);
    b.type('zero ', 0);
    exchange(a, b);
    expect(a.field.value.slice(a.field.selectionStart, a.field.selectionEnd)).toBe('two');
  });

  test('field and text are alike after any typing and exchanging, and carets are inside', () => {
    const step = fc.record({
      who: fc.nat(1),
      typed: fc.string({ maxLength: 4 }),
      from: fc.nat(30),
      length: fc.nat(3),
      exchanged: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.array(step, { maxLength: 25 }), (start, steps) => {
        const people = pair(start);
        for (const { who, typed, from, length, exchanged } of steps) {
          const one = people[who] as Person;
          const at = Math.min(from, one.field.value.length);
          one.type(typed, at, Math.min(at + length, one.field.value.length));
          if (exchanged) exchange(...people);
          for (const { field, text } of people) {
            expect(field.value).toBe(text.toString());
            expect(field.selectionEnd).toBeLessThanOrEqual(field.value.length);
          }
        }
        exchange(...people);
        expect(people[0].field.value).toBe(people[1].field.value);
      }),
    );
  });
});

describe('an input method', () => {
  const compose = ({ field }: Person, type: 'compositionstart' | 'compositionend'): boolean =>
    field.dispatchEvent(new Event(type));

  test('is left alone while it composes; what came meanwhile is shown after', () => {
    const [a, b] = pair('abc');
    a.field.setSelectionRange(3, 3);
    compose(a, 'compositionstart');
    a.type('に', 3);
    b.type('xyz ', 0);
    exchange(a, b);
    expect(a.field.value).toBe('abcに');
    compose(a, 'compositionend');
    exchange(a, b);
    expect([a.field.value, b.field.value]).toEqual(['xyz abcに', 'xyz abcに']);
    expect(a.field.selectionStart).toBe('xyz abcに'.length);
  });

  test('that goes on typing after something came keeps both', () => {
    const [a, b] = pair('abc');
    compose(a, 'compositionstart');
    a.type('1', 3);
    b.type('- ', 0);
    exchange(a, b);
    a.type('2', 4);
    compose(a, 'compositionend');
    exchange(a, b);
    expect([a.field.value, b.field.value]).toEqual(['- abc12', '- abc12']);
  });
});

test('after close neither follows the other', () => {
  const one = person('abc');
  one.binding.close();
  one.text.insert(0, 'x');
  expect(one.field.value).toBe('abc');
});
