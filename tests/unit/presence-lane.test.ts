/**
 * Who hears of which cursor when: near at once, far now and then, and in the end everybody of all.
 */
import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { awarenessFrame } from '../../server/rooms/frames.ts';
import type { Cursor } from '../../shared/protocol/presence.ts';
import type { View } from '../../shared/protocol/view.ts';
import { createPresenceRoom, FLUSH_MS, type Peer, type PresenceRoom } from './presence-room.ts';

const VIEW: View = { x: 0, y: 0, width: 1_000, height: 800 };
const NEAR: Cursor = [500, 400];
/** In the margin of a quarter of a view. */
const BESIDE: Cursor = [1_240, -190];
const FAR: Cursor = [50_000, 400];

/** A viewer in a crowd whose cursors are all told; the last told everybody just now. */
const crowd = () => {
  const room = createPresenceRoom();
  const viewer = room.enter(VIEW);
  const others = Array.from({ length: 14 }, () => room.enter());
  for (const [order, other] of others.entries()) room.move(other, [FAR[0] + order, FAR[1]]);
  room.tick();
  for (const other of others) room.move(other, FAR);
  room.tick(2_000);
  viewer.takeFrames();
  const [mover, second] = others;
  if (mover === undefined || second === undefined) throw new Error('there are fourteen');
  return { room, viewer, mover, second };
};
const told = (viewer: Peer) => viewer.takeFrames().flat();

describe('in a crowd', () => {
  test('a cursor in the view or beside it is told at once', () => {
    const { room, viewer, mover } = crowd();
    for (const place of [NEAR, BESIDE]) {
      room.move(mover, place);
      room.tick();
      expect(viewer.known().get(mover.id)).toEqual(place);
    }
  });

  test('a cursor that leaves the view is told at once, and from then on held back', () => {
    const { room, viewer, mover } = crowd();
    room.move(mover, NEAR);
    room.tick();
    room.move(mover, [20_000, 0]);
    room.tick();
    expect(viewer.known().get(mover.id)).toEqual([20_000, 0]);
    viewer.takeFrames();
    room.move(mover, FAR);
    room.tick();
    expect(told(viewer)).toEqual([]);
  });

  test('a cursor far away that keeps moving is told about once a second, its newest place', () => {
    const { room, viewer, mover } = crowd();
    const places: (Cursor | undefined)[] = [];
    for (let step = 1; step <= 50; step++) {
      room.move(mover, [FAR[0], step]);
      room.tick(100);
      if (told(viewer).length > 0) places.push(viewer.known().get(mover.id));
    }
    expect(places).toEqual([10, 20, 30, 40, 50].map((step) => [FAR[0], step]));
  });

  test('what was held back comes within a second though nobody moves any more, and then there is silence', () => {
    const { room, viewer, mover } = crowd();
    room.move(mover, [FAR[0], 7]);
    room.tick();
    expect(told(viewer)).toEqual([]);
    let waited = FLUSH_MS;
    while (viewer.known().get(mover.id)?.[1] !== 7 && room.tick()) waited += FLUSH_MS;
    expect(viewer.known().get(mover.id)).toEqual([FAR[0], 7]);
    expect(waited).toBeLessThanOrEqual(1_100);
    room.tick();
    expect(room.tick()).toBe(false);
  });

  test('a clock that is put back holds nothing back', () => {
    const { room, viewer, mover } = crowd();
    room.move(mover, [FAR[0], 8]);
    room.tick(-3_600_000);
    expect(viewer.known().get(mover.id)).toEqual([FAR[0], 8]);
  });

  test('who looks elsewhere hears at once what was held back', () => {
    const { room, viewer, mover } = crowd();
    room.move(mover, [FAR[0], 9]);
    room.tick();
    room.look(viewer, { ...VIEW, x: FAR[0] });
    room.tick();
    expect(viewer.known().get(mover.id)).toEqual([FAR[0], 9]);
  });

  test('who comes, goes or hides is told at once, wherever they are', () => {
    const { room, viewer, mover, second } = crowd();
    room.move(mover, undefined);
    room.leave(second);
    const comer = room.enter();
    room.move(comer, FAR);
    room.tick();
    expect(viewer.known().has(second.id)).toBe(false);
    expect(viewer.known().get(comer.id)).toEqual(FAR);
    expect(viewer.known().has(mover.id) && viewer.known().get(mover.id)).toBeUndefined();
  });

  test('who told no view hears of everybody at once, and a stock client as well', () => {
    const { room, mover, second } = crowd();
    const frames: Uint8Array[] = [];
    const stock = room.enterStock((frame) => frames.push(frame));
    room.tick();
    frames.length = 0;
    room.move(mover, [FAR[0], 10]);
    room.tick();
    expect(second.known().get(mover.id)).toEqual([FAR[0], 10]);
    expect(frames.map((frame) => new TextDecoder().decode(frame)).join()).toContain(`[${FAR[0]},10]`);
    const state = JSON.stringify({ cursor: [3, 4] });
    const frame = awarenessFrame([{ clientId: 77, clock: 1, state }]);
    room.lane.receiveStock(stock.member, decoding.createDecoder(frame.subarray(1)));
    room.tick();
    expect(second.known().get(stock.id)).toEqual([3, 4]);
  });

  test('people who see about the same get the same; who sees all gets the frame of all', () => {
    const { room, viewer, mover, second } = crowd();
    const twin = room.enter({ ...VIEW, x: 3, height: 790 });
    const above = room.enter({ x: -100_000, y: -100_000, width: 200_000, height: 200_000 });
    room.tick();
    for (const peer of [viewer, twin, above, second]) peer.takeFrames();
    room.move(mover, NEAR);
    room.move(second, [FAR[0], 3]);
    room.tick();
    expect(told(viewer)).toHaveLength(1);
    expect(told(twin)).toHaveLength(1);
    expect(told(above)).toEqual(told(second));
  });
});

test('in a small room everybody hears of everybody at once', () => {
  const room = createPresenceRoom();
  const viewer = room.enter(VIEW);
  const others = Array.from({ length: 11 }, () => room.enter());
  for (let step = 0; step < 5; step++) {
    for (const other of others) room.move(other, [FAR[0], step]);
    room.tick();
    for (const { id } of others) expect(viewer.known().get(id)).toEqual([FAR[0], step]);
  }
});

test('what is no presence is refused, and changes nothing', () => {
  const { room, viewer, mover } = crowd();
  const refusals = [[1_000], [1, 2, 3], [0, 0, 0, 10], [0, 0, 10, 10, 1], [1e9, 0]].map((numbers) => {
    const encoder = encoding.createEncoder();
    for (const number of numbers) encoding.writeVarInt(encoder, number);
    return room.lane.receiveCompact(mover.member, decoding.createDecoder(encoding.toUint8Array(encoder)));
  });
  expect(refusals).toEqual(new Array(5).fill('frame.malformed'));
  while (room.tick());
  expect(told(viewer)).toEqual([]);
});

test('a stock client sees who comes after somebody who was here for long', () => {
  const room = createPresenceRoom();
  const awareness = new Awareness(new Y.Doc());
  room.enterStock((frame) => {
    const decoder = decoding.createDecoder(frame.subarray(1));
    applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'server');
  });
  const first = room.enter();
  for (let step = 0; step < 100; step++) room.move(first, [step, 0]);
  room.tick();
  room.leave(first);
  room.tick();
  room.move(room.enter(), [5, 6]);
  room.tick();
  expect([...awareness.getStates().values()].map(({ cursor }) => cursor)).toContainEqual([5, 6]);
  awareness.destroy();
});

type Step = (room: PresenceRoom) => void;

const pick = (room: PresenceRoom, order: number): Peer | undefined => room.peers[order % room.peers.length];
const somebody = fc.nat(30);
const place = fc.tuple(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: -3_000, max: 3_000 }));
const anyView = fc.record<View>({
  x: fc.integer({ min: -3_000, max: 3_000 }),
  y: fc.integer({ min: -3_000, max: 3_000 }),
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 900 }),
});

const withPeer =
  (order: number, act: (room: PresenceRoom, peer: Peer) => void): Step =>
  (room) => {
    const peer = pick(room, order);
    if (peer) act(room, peer);
  };
const move = fc
  .tuple(somebody, place)
  .map(([order, cursor]) => withPeer(order, (room, peer) => room.move(peer, cursor)));
const tick = fc.integer({ min: FLUSH_MS, max: 300 }).map(
  (ms): Step =>
    (room) => {
      room.tick(ms);
      for (const peer of room.peers) expectNearKnown(room, peer);
    },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: move },
  { weight: 4, arbitrary: tick },
  {
    weight: 2,
    arbitrary: fc.tuple(somebody, anyView).map(([n, view]) => withPeer(n, (r, peer) => r.look(peer, view))),
  },
  { weight: 1, arbitrary: somebody.map((n) => withPeer(n, (room, peer) => room.move(peer, undefined))) },
  { weight: 1, arbitrary: somebody.map((n) => withPeer(n, (room, peer) => room.leave(peer))) },
  {
    weight: 1,
    arbitrary: fc.option(anyView).map(
      (view): Step =>
        (room) =>
          void room.enter(view ?? undefined),
    ),
  },
  {
    weight: 1,
    arbitrary: somebody.map((n) =>
      withPeer(n, (_room, peer) => {
        peer.isBusy = !peer.isBusy;
      }),
    ),
  },
);

const truth = (room: PresenceRoom): ReadonlyMap<string, Cursor | undefined> =>
  new Map(room.peers.map(({ id, cursor }) => [id, cursor]));

const isInView = (cursor: Cursor | undefined, { x, y, width, height }: View): boolean =>
  cursor !== undefined && cursor[0] >= x && cursor[0] <= x + width && cursor[1] >= y && cursor[1] <= y + height;

/** Who is not behind sees in their view what is there, and nothing that is not. */
const expectNearKnown = (room: PresenceRoom, { view, known, isBusy }: Peer): void => {
  if (isBusy || view === undefined) return;
  const inView = (cursors: ReadonlyMap<string, Cursor | undefined>) =>
    [...cursors].filter(([, cursor]) => isInView(cursor, view)).sort();
  expect(inView(known())).toEqual(inView(truth(room)));
};

test('whatever happened, in the view all is true at each flush, and when all are still everybody knows everybody', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 9, max: 20 }),
      fc.array(fc.option(anyView), { maxLength: 5 }),
      fc.array(step, { maxLength: 80, size: 'max' }),
      (crowded, views, steps) => {
        const room = createPresenceRoom();
        for (const view of views) room.enter(view ?? undefined);
        for (let n = 0; n < crowded; n++) room.move(room.enter(n % 3 ? VIEW : undefined), [n * 300, 0]);
        for (const act of steps) act(room);
        for (const peer of room.peers) peer.isBusy = false;
        let ticks = 0;
        while (room.tick()) expect(ticks++).toBeLessThan(20);
        for (const { known } of room.peers) expect([...known()].sort()).toEqual([...truth(room)].sort());
      },
    ),
    { numRuns: 150 },
  );
});
