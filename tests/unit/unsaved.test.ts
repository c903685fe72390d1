/**
 * How many changes are not durable yet: told of changes, messages and acknowledgements, in any order. "Saved" must never
 * be said too early.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createUnsaved } from '../../client/net/unsaved.ts';

type Event = 'changed' | 'sent' | 'reconnected' | number;

const after = (events: readonly Event[]) => {
  const unsaved = createUnsaved(1);
  for (const event of events) {
    if (typeof event === 'number') unsaved.acknowledged(event);
    else unsaved[event]();
  }
  return unsaved.count();
};

describe('[BD7] changes that are not saved', () => {
  test.each<[string, readonly Event[], number]>([
    ['nothing was exchanged yet: what an earlier visit left counts as one', [], 1],
    ['the first exchange is under way', ['sent'], 1],
    ['the first exchange is durable', ['sent', 1], 0],
    ['a change was made', ['sent', 1, 'changed'], 1],
    ['and sent', ['sent', 1, 'changed', 'sent'], 1],
    ['and is durable', ['sent', 1, 'changed', 'sent', 2], 0],
    ['one of two is durable', ['sent', 'changed', 'sent', 'changed', 'sent', 2], 1],
    ['one message carries three changes', ['sent', 'changed', 'changed', 'changed', 'sent', 2], 0],
    ['a count that tells less than an earlier one', ['sent', 'changed', 'sent', 2, 1], 0],
    ['a count of messages that were never sent', ['sent', 'changed', 9], 2],
    ['a count of none', ['sent', 0], 1],
    ['a change under way when the connection broke', ['sent', 1, 'changed', 'sent', 'reconnected'], 1],
    ['a count of the old connection after the new one began', ['sent', 1, 'changed', 'sent', 'reconnected', 2], 1],
    ['what the new connection brings along is durable', ['sent', 1, 'changed', 'sent', 'reconnected', 'sent', 1], 0],
    ['made offline', ['sent', 1, 'reconnected', 'changed', 'changed'], 2],
  ])('%s', (_what, events, count) => {
    expect(after(events)).toBe(count);
  });

  test('are none only when the last message that was sent after the last change is acknowledged', () => {
    const event = fc.oneof<fc.Arbitrary<Event>[]>(
      fc.constant('changed'),
      fc.constant('sent'),
      fc.constant('reconnected'),
      fc.nat(6),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const unsaved = createUnsaved(1);
        // The model: a set of changes, and for each message of this connection which of them it carries.
        let [made, safe] = [new Set([0]), new Set<number>()];
        let messages: Set<number>[] = [];
        for (const [at, one] of events.entries()) {
          if (one === 'changed') made = new Set([...made, at + 1]);
          else if (one === 'sent') messages.push(new Set(made));
          else if (one === 'reconnected') messages = [];
          else safe = new Set([...safe, ...(messages[one - 1] ?? [])]);
          if (typeof one === 'number') unsaved.acknowledged(one);
          else unsaved[one]();
          expect(unsaved.count()).toBe(made.size - safe.size);
        }
      }),
    );
  });
});
