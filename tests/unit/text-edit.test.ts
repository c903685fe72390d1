/**
 * The smallest edit between two texts, and two people writing into one card at the same time.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type TextEdit, textEdit, writeText } from '../../shared/document/write.ts';

/** Few letters, so that texts share much; emoji that share their first or their second half; a joined one. */
const tightText = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁', '🨀', '👩‍👧', 'é', 'e\u0301', 'ل'), { maxLength: 12 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(tightText, fc.string({ unit: 'binary', maxLength: 40 }));

const apply = (before: string, edit: TextEdit | undefined): string =>
  edit === undefined ? before : before.slice(0, edit.at) + edit.insert + before.slice(edit.at + edit.remove);

const hasHalfCharacter = (text: string): boolean => /\p{Surrogate}/u.test(text);

describe('textEdit', () => {
  test.each<[string, string, TextEdit | undefined]>([
    ['same', 'same', undefined],
    ['', 'new', { at: 0, remove: 0, insert: 'new' }],
    ['gone', '', { at: 0, remove: 4, insert: '' }],
    ['one three', 'one two three', { at: 5, remove: 0, insert: 'wo t' }],
    ['abc', 'axc', { at: 1, remove: 1, insert: 'x' }],
    ['😀', '😁', { at: 0, remove: 2, insert: '😁' }],
    ['x😀y', 'x🨀y', { at: 1, remove: 2, insert: '🨀' }],
  ])('%j to %j', (before, after, edit) => {
    expect(textEdit(before, after)).toEqual(edit);
  });

  test('the caret says which of equal letters is the new one', () => {
    expect(textEdit('aa', 'aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
    expect(textEdit('aa', 'aaa', 3)).toEqual({ at: 2, remove: 0, insert: 'a' });
  });

  test('applied to the text before, it gives the text after, wherever the caret stands', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(60), (before, after, caret) => {
        expect(apply(before, textEdit(before, after))).toBe(after);
        expect(apply(before, textEdit(before, after, Math.min(caret, after.length)))).toBe(after);
      }),
      { numRuns: 2_000 },
    );
  });

  test('it never takes half of a character out or puts half of one in', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(60), (before, after, caret) => {
        const edit = textEdit(before, after, Math.min(caret, after.length));
        expect(hasHalfCharacter(edit?.insert ?? '')).toBe(false);
        expect(hasHalfCharacter(before.slice(edit?.at, (edit?.at ?? 0) + (edit?.remove ?? 0)))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('even texts with broken characters keep the edit inside the text', () => {
    const broken = fc.array(fc.constantFrom('\uD83D', '\uDE00', 'a'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(broken, broken, (before, after) => {
        expect(apply(before, textEdit(before, after))).toBe(after);
        expect(textEdit(before, after)?.at ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('writeText', () => {
  /** Two copies of a text that know of each other's edits only when they meet. */
  const twoCopies = (start: string) => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    a.getText('t').insert(0, start);
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    const meet = () => {
      Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
    };
    return { a: a.getText('t'), b: b.getText('t'), meet };
  };

  test('brings a text to what it should be', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const { a } = twoCopies(before);
        writeText(a, after);
        expect(a.toString()).toBe(after);
      }),
    );
  });

  test('two who write at once end with the same text', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(anyText, anyText), { maxLength: 4 }), (start, edits) => {
        const { a, b, meet } = twoCopies(start);
        for (const [mine, theirs] of edits) {
          writeText(a, mine);
          writeText(b, theirs);
          meet();
          expect(a.toString()).toBe(b.toString());
        }
      }),
    );
  });

  test('what one adds before and another adds behind both survive', () => {
    fc.assert(
      fc.property(tightText, tightText, tightText, (start, before, behind) => {
        const { a, b, meet } = twoCopies(start);
        writeText(a, before + start, before.length);
        writeText(b, start + behind);
        meet();
        expect(a.toString()).toHaveLength(before.length + start.length + behind.length);
        expect(a.toString()).toBe(b.toString());
      }),
    );
  });
});
