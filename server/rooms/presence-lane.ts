/**
 * The presence lane of a room: where people's cursors are. Coalesced to the newest state a person and flush, never
 * stored. Two dialects: compact (lane 6, our client) and stock awareness (lane 1, any y-websocket provider); each hears
 * of everybody in its own. The server says who somebody is. In a crowd, who told a view hears at once only of cursors
 * near it; what is held back follows within FAR_MS. Invariant: when all are still, everybody comes to know every cursor.
 */
import type * as decoding from 'lib0/decoding';
import { downPresence, readUpPresence } from '../../shared/protocol/presence.ts';
import type { View } from '../../shared/protocol/view.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Member } from './member.ts';
import { createFollowers } from './presence-followers.ts';
import { createNews, type Item, reachOf } from './presence-news.ts';
import { hereEntry, newPresence, type Presence, placeEntry } from './presence-state.ts';
import { createStockPresence } from './presence-stock.ts';

/** With fewer cursors everybody hears of all at once. */
const CROWD = 12;
/** So rarely cursors far from a person's view are told to them. */
const FAR_MS = 1_000;

export interface PresenceLaneOptions {
  readonly nameOf: (participantId: string) => string;
  readonly onWork: () => void;
}

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
  const dirty = new Set<Member>();
  const greet = new Set<Member>();
  /** Readers who were left out when they were behind: they hear of everybody once they have caught up. */
  const missed = new Set<Member>();
  /** Whose newest cursor was held back from somebody. */
  const withheld = new Set<Member>();
  /** Who sees another part of the board than at the last flush: what was held back may lie there. */
  const turned = new Set<Member>();
  const freeSlots: number[] = [];
  let nextSlot = 0;
  let gone: Presence[] = [];
  let allToldAt = Number.NEGATIVE_INFINITY;

  const touch = (member: Member): void => {
    dirty.add(member);
    onWork();
  };
  const stock = createStockPresence({ present, nameOf, touch });
  const followers = createFollowers(present, onWork);

  const everybodyCompact = (): Uint8Array =>
    downPresence([
      { slot: 0, kind: 'reset' },
      ...[...present].flatMap(([{ participantId }, own]) => [hereEntry(participantId, own), placeEntry(own)]),
    ]);
  /** People who just came hear of everybody, in the dialect that they turned out to speak. */
  const greetNewcomers = (): void => {
    const compact = once(everybodyCompact);
    for (const member of greet) {
      if (present.get(member)?.compact) member.send(compact());
      else member.send(stock.frame(present.keys(), []));
    }
  };

  /** A clock that was put back must not hold anything back. */
  const isTimeForAll = (now: number): boolean => {
    const cursors = [...present.values()].filter(({ cursor }) => cursor !== undefined).length;
    return cursors < CROWD || now < allToldAt || now - allToldAt >= FAR_MS;
  };
  const placeOf = (member: Member, isForAll: boolean): readonly Item[] => {
    const own = present.get(member);
    return own ? [{ entry: placeEntry(own), isForAll, from: own.cursorBefore }] : [];
  };
  /** What everybody who is not behind hears at this flush. Gives the cursors that were held back from somebody. */
  const tell = (isForAll: boolean): readonly Member[] => {
    const places = new Map([...dirty].map((member) => [member, placeOf(member, greet.has(member))]));
    const heres = [...dirty].flatMap((member) => {
      const own = greet.has(member) ? present.get(member) : undefined;
      return own ? [hereEntry(member.participantId, own)] : [];
    });
    const left = gone.map(({ slot }) => ({ slot, kind: 'gone' as const }));
    const told = [...left, ...heres].map((entry): Item => ({ entry, isForAll: true, from: undefined }));
    const items = [...told, ...[...places.values()].flat()];
    const owed = [...withheld].filter((member) => !dirty.has(member));
    const news = createNews(items);
    const withOwed = createNews([...items, ...owed.flatMap((member) => placeOf(member, true))]);
    const stockNews = once(() => (dirty.size + gone.length > 0 ? stock.frame(dirty, gone) : undefined));
    for (const [member, { compact, reach }] of present) {
      if (greet.has(member)) continue;
      let frame: Uint8Array | undefined;
      if (!compact) frame = stockNews();
      else if (reach === undefined) frame = news.whole();
      else frame = isForAll || turned.has(member) ? withOwed.whole() : news.within(reach);
      if (frame === undefined) continue;
      if (member.isBusy()) missed.add(member);
      else member.send(frame);
    }
    return [...dirty].filter((member) => places.get(member)?.some(news.isHeldBack));
  };
  const see = (member: Member, own: Presence, view: View): void => {
    own.view = view;
    own.reach = reachOf(view);
    turned.add(member);
    followers.turned(own);
    if (withheld.size > 0) onWork();
  };

  return {
    join: (member: Member): void => {
      present.set(member, newPresence(freeSlots.pop() ?? nextSlot++, member.connectionId));
      greet.add(member);
      touch(member);
    },
    leave: (member: Member): void => {
      const own = present.get(member);
      if (own === undefined) return;
      present.delete(member);
      for (const waiting of [dirty, greet, missed, withheld, turned]) waiting.delete(member);
      followers.leave(member, own);
      stock.leave(own);
      gone.push(own);
      onWork();
    },
    /** The rest of a frame of lane 1. */
    receiveStock: stock.receive,
    /** The rest of a frame of lane 6. */
    receiveCompact: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
      const own = present.get(member);
      const said = readUpPresence(decoder);
      if (said === undefined || own === undefined) return 'frame.malformed';
      if (said.kind === 'view') see(member, own, said.view);
      if (said.kind === 'follow') followers.follow(member, own, said.slot, said.follows);
      if ((said.kind === 'view' || said.kind === 'follow') && own.compact) return undefined;
      if (!own.compact) greet.add(member);
      own.compact = true;
      own.clock++;
      if (said.kind === 'cursor') own.cursor = said.cursor;
      if (said.kind === 'hidden') own.cursor = undefined;
      touch(member);
      return undefined;
    },
    query: (member: Member): void => member.send(stock.frame(present.keys(), [])),
    hasWork: (): boolean =>
      [dirty, missed, withheld, turned].some(({ size }) => size > 0) || gone.length > 0 || followers.hasWork(),
    /** Sends what changed, one frame a dialect, or a part of it to those who see a part. */
    flush: (now: number): void => {
      for (const member of missed) if (!member.isBusy()) greet.add(member);
      const isForAll = isTimeForAll(now);
      const heldBack = tell(isForAll);
      greetNewcomers();
      followers.flush();
      if (isForAll) {
        withheld.clear();
        allToldAt = now;
      }
      for (const member of dirty) {
        withheld.delete(member);
        const own = present.get(member);
        if (own) own.cursorBefore = own.cursor;
      }
      for (const member of heldBack) withheld.add(member);
      freeSlots.push(...gone.map(({ slot }) => slot));
      gone = [];
      for (const member of greet) missed.delete(member);
      for (const done of [greet, dirty, turned]) done.clear();
      // Nobody may move any more when they have caught up, or when it is time for those far away.
      if (missed.size + withheld.size > 0) onWork();
    },
  };
};

export type PresenceLane = ReturnType<typeof createPresenceLane>;
