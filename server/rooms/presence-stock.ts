/**
 * The stock dialect of presence, lane 1: awareness states as y-protocols has them. People who speak the compact dialect
 * appear in it with ids of ours. A state can lie about nothing but its own cursor.
 */
import * as decoding from 'lib0/decoding';
import { LIMITS } from '../../shared/limits.ts';
import type { Cursor } from '../../shared/protocol/presence.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type AwarenessEntry, awarenessFrame } from './frames.ts';
import type { Member } from './member.ts';
import type { Presence } from './presence-state.ts';

/** Awareness client ids of connections that speak the compact dialect: above all random 32-bit ids of stock clients. */
const SYNTHETIC_IDS = 2 ** 32;

/** A number beyond all bounds could be written into a compact frame, but nobody could read that frame any more. */
const isNear = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= LIMITS.coordinate;

const cursorIn = (state: unknown): Cursor | undefined => {
  const cursor = (state as { cursor?: unknown } | null)?.cursor;
  if (!Array.isArray(cursor) || cursor.length !== 2 || !cursor.every(isNear)) return undefined;
  return [Math.round(cursor[0]), Math.round(cursor[1])];
};

export interface StockPresenceOptions {
  readonly present: ReadonlyMap<Member, Presence>;
  readonly nameOf: (participantId: string) => string;
  /** The state of this member is another one. */
  readonly touch: (member: Member) => void;
}

export const createStockPresence = ({ present, nameOf, touch }: StockPresenceOptions) => {
  const owners = new Map<number, Member>();
  const userOf = (member: Member): object => ({
    id: member.participantId,
    name: nameOf(member.participantId),
    role: member.role,
  });

  /** A connection speaks for one client id, the first it names that nobody else has. Echoes of others are passed over. */
  const acceptState = (member: Member, own: Presence, entry: AwarenessEntry): void => {
    if (own.clientId === undefined && !owners.has(entry.clientId)) {
      own.clientId = entry.clientId;
      owners.set(entry.clientId, member);
    }
    if (own.clientId !== entry.clientId || entry.clock < own.clock) return;
    const state: unknown = entry.state.length > LIMITS.awarenessBytes ? null : JSON.parse(entry.state);
    const shown = state !== null && typeof state === 'object';
    own.clock = entry.clock;
    own.cursor = cursorIn(state);
    own.state = shown ? JSON.stringify({ ...state, user: userOf(member) }) : undefined;
    touch(member);
  };
  const entryOf = (member: Member, own: Presence): AwarenessEntry | undefined => {
    if (!own.compact)
      return own.clientId === undefined
        ? undefined
        : { clientId: own.clientId, clock: own.clock, state: own.state ?? 'null' };
    const state = JSON.stringify({ user: userOf(member), cursor: own.cursor ?? null });
    return { clientId: SYNTHETIC_IDS + own.connectionId, clock: own.clock, state };
  };

  return {
    /** The rest of a frame of lane 1. */
    receive: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
      const own = present.get(member);
      const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      for (let left = decoding.readVarUint(inner); left > 0; left--) {
        const entry = {
          clientId: decoding.readVarUint(inner),
          clock: decoding.readVarUint(inner),
          state: decoding.readVarString(inner),
        };
        // Judged by state, not by frame: a stock client echoes everybody's states in one frame.
        const isOwn = own?.clientId === undefined || own.clientId === entry.clientId;
        if (isOwn && entry.state.length > LIMITS.awarenessBytes) return 'frame.too-large';
        if (own) acceptState(member, own, entry);
      }
      return undefined;
    },
    leave: ({ clientId }: Presence): void => {
      if (clientId !== undefined) owners.delete(clientId);
    },
    frame: (members: Iterable<Member>, left: readonly Presence[]): Uint8Array => {
      const entries: AwarenessEntry[] = left.flatMap(({ compact, connectionId, clientId, clock }) => {
        const id = compact ? SYNTHETIC_IDS + connectionId : clientId;
        return id === undefined ? [] : { clientId: id, clock: clock + 1, state: 'null' };
      });
      for (const member of members) {
        const own = present.get(member);
        const entry = own && entryOf(member, own);
        if (entry) entries.push(entry);
      }
      return awarenessFrame(entries);
    },
  };
};
