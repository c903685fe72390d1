/**
 * The presence lane of a room: where people's cursors are. Coalesced to the newest state a person and flush, never
 * stored. Two dialects: compact (lane 6, our client) and stock awareness (lane 1, any y-websocket provider); each hears
 * of everybody in its own. The server says who somebody is: a state can lie about nothing but its own cursor.
 */
import * as decoding from 'lib0/decoding';
import { LIMITS } from '../../shared/limits.ts';
import { type Cursor, downPresence, type PresenceEntry, readUpPresence } from '../../shared/protocol/presence.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type AwarenessEntry, awarenessFrame } from './frames.ts';
import type { Member } from './member.ts';

/** Awareness client ids of connections that speak the compact dialect: above all random 32-bit ids of stock clients. */
const SYNTHETIC_IDS = 2 ** 32;

interface Presence {
  readonly slot: number;
  compact: boolean;
  /** The awareness client this connection speaks for; unset until it says one. */
  clientId: number | undefined;
  clock: number;
  cursor: Cursor | undefined;
  /** JSON of a stock client's own state, with who it is stamped in. */
  state: string | undefined;
}

export interface PresenceLaneOptions {
  readonly nameOf: (participantId: string) => string;
  readonly onWork: () => void;
}

/** A number beyond all bounds could be written into a compact frame, but nobody could read that frame any more. */
const isCoordinate = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) <= LIMITS.coordinate;

const cursorIn = (state: unknown): Cursor | undefined => {
  const cursor = (state as { cursor?: unknown } | null)?.cursor;
  if (!Array.isArray(cursor) || cursor.length !== 2 || !cursor.every(isCoordinate)) return undefined;
  return [Math.round(cursor[0]), Math.round(cursor[1])];
};

/** Made when first asked for: most flushes need one dialect only. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

export const createPresenceLane = ({ nameOf, onWork }: PresenceLaneOptions) => {
  const present = new Map<Member, Presence>();
  const owners = new Map<number, Member>();
  const dirty = new Set<Member>();
  const greet = new Set<Member>();
  /** Readers who were left out when they were behind: they hear of everybody once they have caught up. */
  const missed = new Set<Member>();
  const freeSlots: number[] = [];
  let nextSlot = 0;
  let gone: Presence[] = [];

  const touch = (member: Member): void => {
    dirty.add(member);
    onWork();
  };
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

  const stockEntry = (member: Member, own: Presence): AwarenessEntry | undefined => {
    if (!own.compact)
      return own.clientId === undefined
        ? undefined
        : { clientId: own.clientId, clock: own.clock, state: own.state ?? 'null' };
    const state = JSON.stringify({ user: userOf(member), cursor: own.cursor ?? null });
    return { clientId: SYNTHETIC_IDS + own.slot, clock: own.clock, state };
  };
  const compactEntry = ({ slot, cursor }: Presence): PresenceEntry =>
    cursor ? { slot, kind: 'cursor', cursor } : { slot, kind: 'hidden' };

  const stockFrame = (members: Iterable<Member>, left: readonly Presence[]): Uint8Array => {
    const entries: AwarenessEntry[] = left.flatMap(({ compact, slot, clientId, clock }) => {
      const id = compact ? SYNTHETIC_IDS + slot : clientId;
      return id === undefined ? [] : { clientId: id, clock: clock + 1, state: 'null' };
    });
    for (const member of members) {
      const own = present.get(member);
      const entry = own && stockEntry(member, own);
      if (entry) entries.push(entry);
    }
    return awarenessFrame(entries);
  };
  const everybodyCompact = (): Uint8Array =>
    downPresence([
      { slot: 0, kind: 'reset' },
      ...[...present].flatMap(([{ participantId }, own]): PresenceEntry[] => [
        { slot: own.slot, kind: 'here', participantId },
        compactEntry(own),
      ]),
    ]);

  /** People who just came hear of everybody, in the dialect that they turned out to speak. */
  const greetNewcomers = (): void => {
    const compact = once(everybodyCompact);
    for (const member of greet) {
      if (present.get(member)?.compact) member.send(compact());
      else member.send(stockFrame(present.keys(), []));
    }
  };

  return {
    join: (member: Member): void => {
      const slot = freeSlots.pop() ?? nextSlot++;
      present.set(member, { slot, compact: false, clientId: undefined, clock: 0, cursor: undefined, state: undefined });
      greet.add(member);
      touch(member);
    },
    leave: (member: Member): void => {
      const own = present.get(member);
      if (own === undefined) return;
      present.delete(member);
      dirty.delete(member);
      greet.delete(member);
      missed.delete(member);
      if (own.clientId !== undefined) owners.delete(own.clientId);
      gone.push(own);
      onWork();
    },
    /** The rest of a frame of lane 1. */
    receiveStock: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
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
    /** The rest of a frame of lane 6. */
    receiveCompact: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
      const own = present.get(member);
      const said = readUpPresence(decoder);
      if (said === undefined || own === undefined) return 'frame.malformed';
      if (!own.compact) greet.add(member);
      own.compact = true;
      own.clock++;
      if (said !== 'hello') own.cursor = said === 'hidden' ? undefined : said;
      touch(member);
      return undefined;
    },
    query: (member: Member): void => member.send(stockFrame(present.keys(), [])),
    hasWork: (): boolean => dirty.size > 0 || gone.length > 0 || missed.size > 0,
    /** Sends what changed to everybody who is not behind, one frame a dialect. */
    flush: (): void => {
      const isNews = dirty.size > 0 || gone.length > 0;
      for (const member of missed) if (!member.isBusy()) greet.add(member);
      const left: PresenceEntry[] = gone.map(({ slot }) => ({ slot, kind: 'gone' }));
      const changed = [...dirty].flatMap((member): PresenceEntry[] => {
        const own = present.get(member);
        if (own === undefined) return [];
        const here: PresenceEntry[] = greet.has(member)
          ? [{ slot: own.slot, kind: 'here', participantId: member.participantId }]
          : [];
        return [...here, compactEntry(own)];
      });
      const compact = once(() => downPresence([...left, ...changed]));
      const stock = once(() => stockFrame(dirty, gone));
      for (const [member, { compact: isCompact }] of present) {
        if (greet.has(member) || !isNews) continue;
        if (member.isBusy()) missed.add(member);
        else member.send(isCompact ? compact() : stock());
      }
      greetNewcomers();
      freeSlots.push(...gone.map(({ slot }) => slot));
      gone = [];
      for (const member of greet) missed.delete(member);
      greet.clear();
      dirty.clear();
      // Nobody may move any more when they have caught up.
      if (missed.size > 0) onWork();
    },
  };
};

export type PresenceLane = ReturnType<typeof createPresenceLane>;
