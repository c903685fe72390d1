/**
 * A presence lane with people around it, without sockets: everybody keeps what their frames told them. The lane is
 * flushed only when it asked for it, as the room's ticker does. Time is a number.
 */
import * as decoding from 'lib0/decoding';
import type { Member } from '../../server/rooms/member.ts';
import { createPresenceLane } from '../../server/rooms/presence-lane.ts';
import { LANE } from '../../shared/protocol/lanes.ts';
import {
  type Cursor,
  type PresenceEntry,
  readDownPresence,
  upPresence,
  upView,
} from '../../shared/protocol/presence.ts';
import type { View } from '../../shared/protocol/view.ts';

export const FLUSH_MS = 80;

export interface Peer {
  readonly id: string;
  readonly member: Member;
  isBusy: boolean;
  cursor: Cursor | undefined;
  view: View | undefined;
  /** What this person was told: cursors by participant, undefined for those without one. */
  readonly known: () => ReadonlyMap<string, Cursor | undefined>;
  /** Frames of the compact lane since the last call. */
  readonly takeFrames: () => readonly (readonly PresenceEntry[])[];
}

type Known = Map<number, { readonly id: string; readonly cursor: Cursor | undefined }>;

const learn = (known: Known, entry: PresenceEntry): void => {
  if (entry.kind === 'reset') known.clear();
  else if (entry.kind === 'gone') known.delete(entry.slot);
  else if (entry.kind === 'view') return;
  else if (entry.kind === 'here') known.set(entry.slot, { id: entry.participantId, cursor: undefined });
  else {
    const before = known.get(entry.slot);
    if (before === undefined) throw new Error(`nobody is known on ${entry.slot}`);
    known.set(entry.slot, { id: before.id, cursor: entry.kind === 'cursor' ? entry.cursor : undefined });
  }
};

export const createPresenceRoom = () => {
  let now = 1_000_000;
  let asked = false;
  let lastId = 0;
  const peers: Peer[] = [];
  const lane = createPresenceLane({
    nameOf: (id) => `Name of ${id}`,
    onWork: () => {
      asked = true;
    },
  });
  const say = (peer: Peer, frame: Uint8Array) =>
    lane.receiveCompact(peer.member, decoding.createDecoder(frame.subarray(1)));

  const newPeer = (send: (frame: Uint8Array) => void, known: Known): Peer => {
    lastId++;
    let frames: (readonly PresenceEntry[])[] = [];
    const peer: Peer = {
      id: `p${lastId}`,
      member: {
        participantId: `p${lastId}`,
        role: 'participant',
        connectionId: lastId,
        linkId: null,
        isBusy: () => peer.isBusy,
        close: () => undefined,
        send: (frame) => {
          if (frame[0] !== LANE.presence) return send(frame);
          const entries = readDownPresence(decoding.createDecoder(frame.subarray(1)));
          frames.push(entries);
          for (const entry of entries) learn(known, entry);
        },
      },
      isBusy: false,
      cursor: undefined,
      view: undefined,
      known: () => new Map([...known.values()].map(({ id, cursor }) => [id, cursor])),
      takeFrames: () => {
        const taken = frames;
        frames = [];
        return taken;
      },
    };
    return peer;
  };

  return {
    peers: peers as readonly Peer[],
    lane,
    /** Somebody with our client. */
    enter: (view?: View): Peer => {
      const peer = newPeer(() => undefined, new Map());
      peers.push(peer);
      lane.join(peer.member);
      say(peer, upPresence(undefined));
      if (view) say(peer, upView(view));
      peer.view = view;
      return peer;
    },
    /** Somebody with a stock provider, who hears every frame. */
    enterStock: (send: (frame: Uint8Array) => void): Peer => {
      const peer = newPeer(send, new Map());
      lane.join(peer.member);
      return peer;
    },
    leave: (peer: Peer): void => {
      peers.splice(peers.indexOf(peer), 1);
      lane.leave(peer.member);
    },
    move: (peer: Peer, cursor: Cursor | undefined): void => {
      peer.cursor = cursor;
      say(peer, upPresence(cursor ?? 'hidden'));
    },
    look: (peer: Peer, view: View): void => {
      peer.view = view;
      say(peer, upView(view));
    },
    /** Lets time pass and flushes once, if the lane asked for it. */
    tick: (ms: number = FLUSH_MS): boolean => {
      now += ms;
      if (!asked) return false;
      asked = false;
      if (lane.hasWork()) lane.flush(now);
      return true;
    },
  };
};

export type PresenceRoom = ReturnType<typeof createPresenceRoom>;
