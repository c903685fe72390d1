/**
 * The presence lane of a room: cursors, selections, what somebody is editing. Coalesced to the newest state a person and
 * tick, never stored. The server stamps who it is: a state can lie about nothing but its own cursor.
 */
import * as decoding from 'lib0/decoding';
import { LIMITS } from '../../shared/limits.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type AwarenessEntry, awarenessFrame } from './frames.ts';
import type { Member } from './member.ts';

interface Presence {
  readonly clientId: number;
  clock: number;
  state: string;
}

export interface PresenceLaneOptions {
  readonly nameOf: (participantId: string) => string;
  readonly onWork: () => void;
}

export const createPresenceLane = ({ nameOf, onWork }: PresenceLaneOptions) => {
  const present = new Map<Member, Presence>();
  const dirty = new Set<Member>();
  let gone: AwarenessEntry[] = [];

  const ownerOf = (clientId: number): Member | undefined =>
    [...present].find(([, presence]) => presence.clientId === clientId)?.[0];

  const stamp = (member: Member, state: unknown): string =>
    state === null || typeof state !== 'object'
      ? 'null'
      : JSON.stringify({
          ...state,
          user: { id: member.participantId, name: nameOf(member.participantId), role: member.role },
        });

  /** A connection speaks for one client id, the first it names that nobody else has. Echoes of others are passed over. */
  const accept = (member: Member, clientId: number, clock: number, state: string): void => {
    let own = present.get(member);
    if (own === undefined) {
      if (ownerOf(clientId) !== undefined) return;
      own = { clientId, clock: -1, state: 'null' };
      present.set(member, own);
    }
    if (own.clientId !== clientId || clock < own.clock) return;
    own.clock = clock;
    own.state = stamp(member, JSON.parse(state));
    dirty.add(member);
    onWork();
  };

  const entryOf = ({ clientId, clock, state }: Presence): AwarenessEntry => ({ clientId, clock, state });

  return {
    /** The rest of a frame of lane 1. */
    receive: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
      const update = decoding.readVarUint8Array(decoder);
      const inner = decoding.createDecoder(update);
      for (let left = decoding.readVarUint(inner); left > 0; left--) {
        const clientId = decoding.readVarUint(inner);
        const clock = decoding.readVarUint(inner);
        const state = decoding.readVarString(inner);
        // Checked by state, not by frame: a stock client echoes everybody's states in one frame.
        if (present.get(member)?.clientId === clientId && state.length > LIMITS.awarenessBytes)
          return 'frame.too-large';
        accept(member, clientId, clock, state.length > LIMITS.awarenessBytes ? 'null' : state);
      }
      return undefined;
    },
    /** Everybody who is here, for someone who just came. */
    everyone: (): Uint8Array => awarenessFrame([...present.values()].map(entryOf)),
    leave: (member: Member): void => {
      const own = present.get(member);
      if (own === undefined) return;
      present.delete(member);
      dirty.delete(member);
      gone.push({ clientId: own.clientId, clock: own.clock + 1, state: 'null' });
      onWork();
    },
    hasWork: (): boolean => dirty.size > 0 || gone.length > 0,
    flush: (): Uint8Array => {
      const entries = [...gone];
      for (const member of dirty) {
        const own = present.get(member);
        if (own) entries.push(entryOf(own));
      }
      dirty.clear();
      gone = [];
      return awarenessFrame(entries);
    },
  };
};

export type PresenceLane = ReturnType<typeof createPresenceLane>;
