/**
 * A page and a server of different versions: the page is loaded anew once, and takes in nothing that it may not understand.
 */
import { expect, test } from 'vitest';
import { type LoadedPage, reloadsFor } from '../../client/net/other-version.ts';
import { createSessionChannel } from '../../client/net/session-channel.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/lanes.ts';
import { viewFor } from '../../shared/session/session.ts';
import { createStore } from './device-store.ts';
import { CAST, createStage } from './session-world.ts';

const OTHER = PROTOCOL_VERSION + 1;

/** A tab whose memory outlives its pages. */
const tab = (storage?: LoadedPage['storage']) => {
  const memory = createStore();
  let loads = 0;
  let keptAt: number | undefined;
  const page: LoadedPage = { storage: storage ?? (() => memory), reload: () => loads++ };
  return {
    hears: (version: number): boolean => reloadsFor(version, () => (keptAt = loads), page),
    loads: () => loads,
    /** How often the page had been loaded anew when it put things away. */
    keptAt: () => keptAt,
  };
};

test('a page is loaded anew for a server of another version, older or newer, and not for one of its own', () => {
  const { hears, loads, keptAt } = tab();
  expect([hears(PROTOCOL_VERSION), loads(), keptAt()]).toEqual([false, 0, undefined]);
  // What has to be kept is put away before.
  expect([hears(OTHER), loads(), keptAt()]).toEqual([true, 1, 0]);
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

test('a channel that leaves takes nothing in any more, and answers nobody', () => {
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
});
