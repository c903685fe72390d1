/**
 * Who follows whom: tells those who follow somebody what that person sees, when they begin and whenever it changes.
 * Invariant: a slot that is given to somebody new has no followers left.
 */
import { downPresence } from '../../shared/protocol/presence.ts';
import type { Member } from './member.ts';
import type { Presence } from './presence-state.ts';

export const createFollowers = (present: ReadonlyMap<Member, Presence>, onWork: () => void) => {
  /** Who waits to be told. */
  const waiting = new Set<Member>();
  const ofSlot = (slot: number): Presence | undefined => [...present.values()].find((one) => one.slot === slot);

  return {
    follow: (member: Member, own: Presence, slot: number, follows: boolean): void => {
      if (!follows && own.follows !== slot) return;
      own.follows = follows ? slot : undefined;
      if (follows) waiting.add(member);
      onWork();
    },
    /** Somebody sees something else now. */
    turned: ({ slot }: Presence): void => {
      for (const [member, { follows }] of present) if (follows === slot) waiting.add(member);
      if (waiting.size > 0) onWork();
    },
    leave: (member: Member, { slot }: Presence): void => {
      waiting.delete(member);
      for (const other of present.values()) if (other.follows === slot) other.follows = undefined;
    },
    hasWork: (): boolean => waiting.size > 0,
    flush: (): void => {
      for (const member of waiting) {
        const slot = present.get(member)?.follows;
        const view = slot === undefined ? undefined : ofSlot(slot)?.view;
        if (slot !== undefined && view) member.send(downPresence([{ slot, kind: 'view', view }]));
      }
      waiting.clear();
    },
  };
};
