/**
 * Commands without an answer on a device: which of them outlive a page, and what the next page does with them.
 */
import { describe, expect, test } from 'vitest';
import { keptUnanswered } from '../../client/net/device.ts';
import { createOutbox } from '../../client/net/outbox.ts';
import { createSessionChannel } from '../../client/net/session-channel.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { withDeviceStore } from './device-store.ts';

const BOARD = 'b';
const NOTE: SessionInput = { type: 'note.add', template: 't', zone: 'z', text: 'Taps that run' };
const HAND: SessionInput = { type: 'hands.raise' };

withDeviceStore();

/** A page of the board whose line takes everything and answers when the test says so. */
const page = (name: string) => {
  const sent: string[] = [];
  const answers = new Map<string, (refused: RefusalCode | undefined) => void>();
  let made = 0;
  const outbox = createOutbox({
    boardId: BOARD,
    newId: () => `${name}${++made}`,
    send: (_command, id = '') =>
      new Promise((done) => {
        sent.push(id);
        answers.set(id, done);
      }),
  });
  const answer = async (id: string, refused?: RefusalCode): Promise<void> => {
    answers.get(id)?.(refused);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...outbox, sent, answer };
};
const keptIds = (): readonly string[] => keptUnanswered(BOARD).map(({ id }) => id);

test('words and votes are kept from the beginning, until their answer; a hand is not', async () => {
  const one = page('a');
  const answered = [one.command(NOTE), one.command(HAND)];
  expect([keptIds(), one.waiting.get()]).toEqual([['a1'], 2]);
  await one.answer('a1', 'note.empty');
  await one.answer('a2');
  expect(await Promise.all(answered)).toEqual(['note.empty', undefined]);
  expect([keptIds(), one.waiting.get()]).toEqual([[], 0]);
});

test('a page that is loaded anew keeps all, and the next one sends them under the same ids, once', async () => {
  const one = page('a');
  void one.command(HAND);
  void one.command(NOTE);
  one.keepAll();
  const next = page('b');
  next.sendKept();
  expect([next.sent, next.waiting.get()]).toEqual([['a1', 'a2'], 2]);
  await next.answer('a1');
  await next.answer('a2');
  const last = page('c');
  last.sendKept();
  expect([last.sent, keptIds()]).toEqual([[], []]);
});

test('another tab of the board keeps its own', async () => {
  const [one, other] = [page('a'), page('b')];
  void one.command(NOTE);
  void other.command(NOTE);
  await one.answer('a1');
  expect(keptIds()).toEqual(['b1']);
});

describe('what is refused while nobody listens yet', () => {
  const opened = () => {
    const channel = createSessionChannel({
      now: () => 0,
      newId: () => 'x',
      remembered: undefined,
      send: () => undefined,
      onSaving: () => undefined,
      isLeaving: () => false,
    });
    const heard: string[] = [];
    return { channel, heard, listen: () => channel.onRefused(({ code }) => heard.push(code)) };
  };

  test('is told to the first who does, and to nobody again', () => {
    const { channel, heard, listen } = opened();
    channel.receive({ type: 'answer', id: 'kept', refused: 'writing.closed' });
    const stop = listen();
    expect(heard).toEqual(['writing.closed']);
    stop();
    listen();
    expect(heard).toEqual(['writing.closed']);
  });

  test('is the newest ten at most; signs that pass are gone', () => {
    const { channel, heard, listen } = opened();
    for (let at = 0; at < 12; at++) channel.receive({ type: 'refused', code: 'record.locked', recordIds: [`c${at}`] });
    channel.receive({ type: 'reactions', counts: { heart: 1 } });
    const signs: unknown[] = [];
    channel.onReactions((counts) => signs.push(counts));
    listen();
    expect([heard.length, signs]).toEqual([10, []]);
  });
});
