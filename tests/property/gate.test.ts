/**
 * The gate of a connection, whatever is sent whenever: no more comes in than burst and rate allow, of each kind and in
 * bytes; what people do at their fastest is never refused; no kind uses up another's allowance.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAllowances } from '../../server/socket/allowances.ts';
import { createAllowance, createGate } from '../../server/socket/gate.ts';
import { LANE, SYNC } from '../../shared/protocol/lanes.ts';

/** As docs/protocol.md promises them. */
const KINDS = {
  document: { head: [LANE.sync, SYNC.update], burst: 600, perSecond: 120 },
  answer: { head: [LANE.sync, SYNC.step2], burst: 600, perSecond: 120 },
  question: { head: [LANE.sync, SYNC.step1], burst: 8, perSecond: 1 },
  awareness: { head: [LANE.awareness], burst: 4_000, perSecond: 2_000 },
  cursor: { head: [LANE.presence], burst: 4_000, perSecond: 2_000 },
  command: { head: [LANE.session], burst: 80, perSecond: 5 },
  query: { head: [LANE.queryAwareness], burst: 80, perSecond: 5 },
} as const;
type Kind = keyof typeof KINDS;
const BYTES = { burst: 24 * 1024 * 1024, perSecond: 1024 * 1024 };

const KIND_NAMES = Object.keys(KINDS) as Kind[];
const kind = fc.constantFrom(...KIND_NAMES);
const frameOf = (of: Kind, bytes = 40): Uint8Array => {
  const frame = new Uint8Array(Math.max(2, bytes));
  frame.set(KINDS[of].head);
  return frame;
};
const allowed = ({ burst, perSecond }: { burst: number; perSecond: number }, milliseconds: number): number =>
  burst + (milliseconds / 1000) * perSecond + 1e-6;

/** Lanes that count together. */
const TOGETHER: readonly (readonly Kind[])[] = [
  ['document', 'answer'],
  ['question'],
  ['awareness', 'cursor'],
  ['command', 'query'],
];

const volley = fc.record({
  pause: fc.oneof(fc.nat(50), fc.nat(20_000)),
  of: kind,
  count: fc.nat(900),
  bytes: fc.oneof(fc.nat(200), fc.nat(100_000)),
});

describe('the gate', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('lets in no more than burst and rate, of each kind and in bytes, however it is tried', () => {
    fc.assert(
      fc.property(fc.array(volley, { maxLength: 25 }), (volleys) => {
        let [now, bytesIn] = [0, 0];
        const gate = createGate(createAllowance(now));
        const counts = new Map<Kind, number>();
        for (const { pause, of, count, bytes } of volleys) {
          now += pause;
          const frame = frameOf(of, bytes);
          for (let n = 0; n < count; n++) {
            if (gate.admit(frame, now, false) !== undefined) continue;
            counts.set(of, (counts.get(of) ?? 0) + 1);
            bytesIn += frame.length;
          }
        }
        expect(bytesIn).toBeLessThanOrEqual(allowed(BYTES, now));
        for (const group of TOGETHER) {
          const sum = group.reduce((total, each) => total + (counts.get(each) ?? 0), 0);
          expect(sum).toBeLessThanOrEqual(allowed(KINDS[group[0] ?? 'document'], now));
        }
      }),
    );
  });

  test('never refuses people at their fastest: a drag, a moving cursor, a command each second, a paste now and then', () => {
    const seconds = fc.array(
      fc.record({
        edits: fc.nat(25),
        cursors: fc.nat(12),
        commands: fc.nat(2),
        paste: fc.boolean(),
        bytes: fc.integer({ min: 20, max: 20_000 }),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(seconds, (all) => {
        const gate = createGate(createAllowance(0));
        expect(gate.admit(frameOf('question'), 0, false)).toBeUndefined();
        all.forEach(({ edits, cursors, commands, paste, bytes }, second) => {
          const send = (of: Kind, count: number, size: number): void => {
            for (let n = 0; n < count; n++) {
              expect(gate.admit(frameOf(of, size), second * 1_000 + (n * 1_000) / count, false)).toBeUndefined();
            }
          };
          send('document', edits, bytes);
          send('cursor', cursors, 10);
          send('command', commands, 200);
          if (paste) send('document', 1, 200_000);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('takes nothing from other kinds when one is used up', () => {
    fc.assert(
      fc.property(kind, kind, (flood, other) => {
        const isTogether = TOGETHER.some((group) => group.includes(flood) && group.includes(other));
        fc.pre(!isTogether);
        const gate = createGate(createAllowance(0));
        for (let n = 0; n < 5_000; n++) gate.admit(frameOf(flood), 0, false);
        expect(gate.admit(frameOf(flood), 0, false)).toBe('rate.exceeded');
        expect(gate.admit(frameOf(other), 0, false)).toBeUndefined();
      }),
    );
  });

  test('gives nothing for a clock that goes backwards', () => {
    fc.assert(
      fc.property(kind, fc.array(fc.nat(100_000), { maxLength: 20 }), (of, times) => {
        const gate = createGate(createAllowance(100_000));
        let last: string | undefined;
        while (last === undefined) last = gate.admit(frameOf(of), 100_000, false);
        let before = 100_000;
        for (const time of times.sort((a, b) => b - a)) {
          expect(time).toBeLessThanOrEqual(before);
          expect(gate.admit(frameOf(of), time, false)).toBe('rate.exceeded');
          before = time;
        }
      }),
    );
  });

  test('gives no new allowance to who comes back, and none to a second connection; in a minute all of it', () => {
    const visits = fc.array(fc.record({ pause: fc.nat(30_000), count: fc.nat(900) }), { maxLength: 20 });
    fc.assert(
      fc.property(kind, visits, fc.boolean(), (of, all, stays) => {
        const allowances = createAllowances();
        if (stays) allowances.enter('board p1', 0);
        let [now, passed] = [0, 0];
        for (const { pause, count } of all) {
          now += pause;
          const gate = createGate(allowances.enter('board p1', now));
          for (let n = 0; n < count; n++) passed += gate.admit(frameOf(of), now, false) === undefined ? 1 : 0;
          allowances.leave('board p1');
        }
        expect(passed).toBeLessThanOrEqual(allowed(KINDS[of], now));
        expect(createGate(allowances.enter('board p2', now)).admit(frameOf(of), now, false)).toBeUndefined();
        allowances.leave('board p2');
        vi.advanceTimersByTime(60_000);
        expect(allowances.size()).toBe(stays ? 1 : 0);
      }),
    );
  });

  test('lets nobody ask twice who is behind with reading, and everybody once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (behind) => {
        const gate = createGate(createAllowance(0));
        behind.forEach((isBehind, n) => {
          expect(gate.admit(frameOf('question'), 0, isBehind)).toBe(n > 0 && isBehind ? 'rate.exceeded' : undefined);
        });
      }),
    );
  });
});
