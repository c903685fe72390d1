/**
 * The members of a room, as those to send to. Knows frames only as bytes.
 */
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Member } from './member.ts';

export const createCrowd = () => {
  const members = new Set<Member>();
  return {
    members: members as ReadonlySet<Member>,
    add: (member: Member): void => void members.add(member),
    /** Whether they were in it. */
    remove: (member: Member): boolean => members.delete(member),
    broadcast: (frame: Uint8Array): void => {
      for (const member of members) member.send(frame);
    },
    /** To those who see the canvas; a phone page has the session lane alone. */
    broadcastDocument: (frame: Uint8Array): void => {
      for (const member of members) if (!member.sessionOnly) member.send(frame);
    },
    closeWhere: (matches: (member: Member) => boolean, code: RefusalCode): void => {
      for (const member of [...members]) if (matches(member)) member.close(code);
    },
    /** All that `run` sends goes out in one write a socket. */
    inOneWrite: (run: () => void): void => {
      for (const member of members) member.hold?.();
      run();
      for (const member of members) member.letGo?.();
    },
  };
};

export type Crowd = ReturnType<typeof createCrowd>;
