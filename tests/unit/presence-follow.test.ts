/**
 * Following a person: whoever follows is told what the other sees, at once and whenever it changes; nobody else is.
 */
import * as decoding from 'lib0/decoding';
import { describe, expect, test } from 'vitest';
import { downPresence, readDownPresence, readUpPresence, upFollow } from '../../shared/protocol/presence.ts';
import type { View } from '../../shared/protocol/view.ts';
import { createPresenceRoom, type Peer } from './presence-room.ts';

const VIEW: View = { x: 0, y: 0, width: 1_024, height: 768 };
const ELSEWHERE: View = { x: -4_096, y: 2_048, width: 2_048, height: 1_024 };

const opened = () => {
  const room = createPresenceRoom();
  const [leader, follower, other] = [room.enter(VIEW), room.enter(VIEW), room.enter(VIEW)];
  room.tick();
  const slotOf = (peer: Peer): number =>
    room.peers
      .flatMap((one) => one.takeFrames().flat())
      .flatMap((entry) => (entry.kind === 'here' && entry.participantId === peer.id ? [entry.slot] : []))
      .at(-1) ?? -1;
  const slot = slotOf(leader);
  const follow = (peer: Peer, follows: boolean) =>
    room.lane.receiveCompact(peer.member, decoding.createDecoder(upFollow(slot, follows).subarray(1)));
  const views = (peer: Peer): readonly View[] =>
    peer
      .takeFrames()
      .flat()
      .flatMap((entry) => (entry.kind === 'view' && entry.slot === slot ? [entry.view] : []));
  return { room, leader, follower, other, slot, follow, views };
};

describe('who follows', () => {
  test('is told what the other sees at once, and again when it changes; others hear nothing of it', () => {
    const { room, leader, follower, other, follow, views } = opened();
    expect(follow(follower, true)).toBeUndefined();
    room.tick();
    expect(views(follower)).toEqual([VIEW]);
    room.look(leader, ELSEWHERE);
    room.tick();
    expect(views(follower)).toEqual([ELSEWHERE]);
    expect(views(other)).toEqual([]);
  });

  test('hears no more after saying so, or after the other has gone', () => {
    const { room, leader, follower, other, follow, views } = opened();
    follow(follower, true);
    follow(other, true);
    follow(follower, false);
    room.look(leader, ELSEWHERE);
    room.tick();
    expect([views(follower), views(other)]).toEqual([[], [ELSEWHERE]]);
    room.lane.leave(leader.member);
    room.tick();
    const newcomer = room.enter(VIEW);
    room.tick();
    room.look(newcomer, ELSEWHERE);
    room.tick();
    expect(views(other)).toEqual([]);
  });
});

describe('the frames', () => {
  test.each([
    [0, true],
    [7, false],
    [4_000, true],
  ])('of following %i (%s) come back as they went', (slot, follows) => {
    const decoder = decoding.createDecoder(upFollow(slot, follows).subarray(1));
    expect(readUpPresence(decoder)).toEqual({ kind: 'follow', slot, follows });
  });

  test('of a view come back as they went', () => {
    const entry = { slot: 3, kind: 'view', view: ELSEWHERE } as const;
    expect(readDownPresence(decoding.createDecoder(downPresence([entry]).subarray(1)))).toEqual([entry]);
  });

  test('that follow a number below zero are refused', () => {
    expect(readUpPresence(decoding.createDecoder(upFollow(-1, true).subarray(1)))).toBeUndefined();
  });
});
