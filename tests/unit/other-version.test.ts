/**
 * A page and a server of different versions: the page is loaded anew once, and takes in nothing that it may not understand.
 */
import { expect, test } from 'vitest';
import { type LoadedPage, reloadsFor } from '../../client/net/other-version.ts';
import { createSessionChannel } from '../../client/net/session-channel.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/lanes.ts';
import { viewFor } from '../../shared/session/session.ts';
import { CAST, createStage } from './session-world.ts';

const OTHER = PROTOCOL_VERSION + 1;

/** A tab whose memory outlives its pages. */
const tab = (storage?: LoadedPage['storage']) => {
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  let loads = 0;
  const page: LoadedPage = { storage: storage ?? (() => memory), reload: () => loads++ };
  return { hears: (version: number): boolean => reloadsFor(version, page), loads: () => loads };
};

test('a page is loaded anew for a server of another version, older or newer, and not for one of its own', () => {
  const { hears, loads } = tab();
  expect([hears(PROTOCOL_VERSION), loads()]).toEqual([false, 0]);
  expect([hears(OTHER), loads()]).toEqual([true, 1]);
  expect([hears(PROTOCOL_VERSION - 1), loads()]).toEqual([true, 2]);
});

test('it is loaded once for each version, and again when the two were of one version in between', () => {
  const { hears, loads } = tab();
  expect([hears(OTHER), hears(OTHER), hears(OTHER), loads()]).toEqual([true, false, false, 1]);
  expect([hears(PROTOCOL_VERSION), hears(OTHER), loads()]).toEqual([false, true, 2]);
});

test('a browser that remembers nothing does not go round in circles', () => {
  const { hears, loads } = tab(() => {
    throw new Error('no storage here');
  });
  expect([hears(OTHER), hears(OTHER), loads()]).toEqual([false, false, 0]);
});

test('a channel that leaves keeps what it knew, and its commands for the page that comes', () => {
  const stage = createStage(CAST);
  const seen = viewFor(stage.session(), { participantId: 'ana', role: 'participant' });
  const sent: Uint8Array[] = [];
  const answers: unknown[] = [];
  const channel = createSessionChannel({
    now: () => 0,
    newId: () => 'one',
    remembered: seen,
    send: (frame) => void sent.push(frame),
    onSaving: () => undefined,
    isLeaving: (version) => version === OTHER,
  });
  void channel.command({ type: 'hands.raise' }).then((answer) => answers.push(answer));
  channel.receive({ type: 'view', version: OTHER, now: 5, view: { ...seen, people: [] } });
  channel.receive({ type: 'change', people: [], settings: { ...seen.settings, title: 'Of another version' } });
  expect(channel.view.get()).toBe(seen);
  expect([sent.length, answers, channel.clockOffset()]).toEqual([1, [], 0]);

  const next = createSessionChannel({
    now: () => 0,
    newId: () => 'two',
    remembered: undefined,
    send: (frame) => void sent.push(frame),
    onSaving: () => undefined,
    isLeaving: () => false,
  });
  next.receive({ type: 'view', version: PROTOCOL_VERSION, now: 5, view: seen });
  expect([next.view.get(), next.clockOffset()]).toEqual([seen, 5]);
});
