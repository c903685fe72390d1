/**
 * Answers to step 1: everybody gets all they lack, and however many ask for however much, a tick encodes little.
 */
import * as decoding from 'lib0/decoding';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Answers, createAnswers } from '../../server/rooms/answers.ts';
import type { Member } from '../../server/rooms/member.ts';

/** In a client's state vector: it knows the first of what the document's author wrote, so no two can share an answer. */
const AUTHOR = 7;
const PART = 'x'.repeat(100_000);
const NOTHING = new Uint8Array([0]);

let doc: Y.Doc;
let answers: Answers;
let ticks: number;

const write = (key: string): void => void doc.getMap('records').set(key, PART);
const asker = () => {
  const frames: Uint8Array[] = [];
  const member = { send: (frame: Uint8Array) => void frames.push(frame) } as unknown as Member;
  return { member, frames };
};
const knowing = (clock: number): Uint8Array => Y.encodeStateVector(new Map([[AUTHOR, clock]]));
const documentIn = (frame: Uint8Array | undefined): Y.Doc => {
  const decoder = decoding.createDecoder((frame ?? new Uint8Array()).subarray(2));
  const read = new Y.Doc();
  Y.applyUpdate(read, decoding.readVarUint8Array(decoder));
  return read;
};
/** Ticks until nothing waits; gives how many answers each brought. */
const tickOut = (count: () => number): number[] => {
  const brought: number[] = [];
  while (answers.hasWork() && brought.length < 1_000) {
    const before = count();
    answers.flush();
    brought.push(count() - before);
  }
  return brought;
};

beforeEach(() => {
  doc = new Y.Doc();
  doc.clientID = AUTHOR;
  ticks = 0;
  answers = createAnswers({
    doc,
    onWork: () => {
      ticks++;
    },
  });
  doc.on('update', answers.forget);
  for (let n = 0; n < 30; n++) write(`r${n}`);
});

describe('an answer', () => {
  test('has all that the asker lacks', () => {
    const [all, rest] = [asker(), asker()];
    answers.ask(all.member, NOTHING);
    tickOut(() => 0);
    answers.ask(rest.member, knowing(29));
    expect(documentIn(all.frames[0]).getMap('records').size).toBe(30);
    expect(rest.frames[0]?.length).toBeLessThan(2 * PART.length);
  });

  test('of everything is the same bytes for all who know nothing of this document, until it changes', () => {
    const askers = Array.from({ length: 60 }, asker);
    const stranger = Y.encodeStateVector(new Map([[999, 5]]));
    askers.forEach(({ member }, n) => {
      answers.ask(member, n % 2 === 0 ? NOTHING : stranger);
    });
    expect(new Set(askers.map(({ frames }) => frames[0])).size).toBe(1);
    write('later');
    tickOut(() => 0);
    const late = asker();
    answers.ask(late.member, NOTHING);
    expect(documentIn(late.frames[0]).getMap('records').has('later')).toBe(true);
  });

  test('cannot be made of a state vector that cannot be read', () => {
    expect(() => answers.ask(asker().member, new Uint8Array([3, 200, 200]))).toThrow();
  });
});

describe('many who ask for much', () => {
  test('wait for their turn, in order, while every tick encodes little; all get what they asked for', () => {
    const askers = Array.from({ length: 50 }, asker);
    const given = () => askers.filter(({ frames }) => frames.length > 0).length;
    askers.forEach(({ member }, n) => {
      answers.ask(member, knowing(1 + (n % 3)));
    });
    expect(given()).toBe(1);
    expect(ticks).toBeGreaterThan(0);
    const brought = tickOut(given);
    expect(Math.max(...brought)).toBe(1);
    expect(askers.map(({ frames }) => frames.length)).toEqual(askers.map(() => 1));
  });

  test('get one answer, to the last thing they asked, when they ask again while they wait', () => {
    const [first, greedy] = [asker(), asker()];
    answers.ask(first.member, NOTHING);
    for (let clock = 1; clock <= 8; clock++) answers.ask(greedy.member, knowing(clock));
    tickOut(() => 0);
    expect(greedy.frames).toHaveLength(1);
    expect(Y.decodeUpdate(readUpdate(greedy.frames[0])).structs.length).toBe(30 - 8);
  });

  test('do not make those wait who ask for what everybody gets', () => {
    const [first, greedy, newcomer] = [asker(), asker(), asker()];
    answers.ask(first.member, NOTHING);
    answers.ask(greedy.member, knowing(1));
    answers.ask(newcomer.member, NOTHING);
    expect([greedy.frames.length, newcomer.frames.length]).toEqual([0, 1]);
  });

  test('get what is there when their turn comes; who left is not answered', () => {
    const [first, second, third] = [asker(), asker(), asker()];
    for (const { member } of [first, second, third]) answers.ask(member, knowing(1));
    write('later');
    answers.leave(second.member);
    tickOut(() => 0);
    expect(second.frames).toEqual([]);
    expect(third.frames).toHaveLength(1);
    expect(Y.decodeUpdate(readUpdate(third.frames[0])).structs.length).toBe(30);
  });
});

const readUpdate = (frame: Uint8Array | undefined): Uint8Array =>
  decoding.readVarUint8Array(decoding.createDecoder((frame ?? new Uint8Array()).subarray(2)));
