/**
 * A room: one board that is open. Owns the tick and the members; its three lanes do the work.
 * One flush a tick: document updates merged and framed once, presence collapsed, one frame each for everybody.
 */
import type { Role } from '../../shared/access.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { BoardContent } from '../../shared/report/board-json.ts';
import { heldIn } from '../../shared/session/held.ts';
import type { Person } from '../../shared/session/roster.ts';
import { viewFor } from '../../shared/session/session.ts';
import { createCrowd } from './crowd.ts';
import { awarenessFrame, sessionFrame } from './frames.ts';
import { createLanes, type LanesOptions, routeFrame } from './lanes.ts';
import type { Member } from './member.ts';
import { createTicker } from './ticker.ts';

/** A stock provider hangs up after 30 s without a message; an empty awareness frame keeps it. */
const SIGN_OF_LIFE_MS = 20_000;

export interface RoomOptions extends LanesOptions {
  /** Whether the store takes writes now. */
  readonly isStoring: () => boolean;
}

export const createRoom = (options: RoomOptions) => {
  const { boardId, storage, now, isStoring } = options;
  const crowd = createCrowd();
  const ticker = createTicker({
    members: () => crowd.members.size,
    flush,
    flushPresence,
    flushBoth: () =>
      crowd.inOneWrite(() => {
        flush();
        flushPresence();
      }),
  });
  const lanes = createLanes(options, crowd, ticker);
  const { documents, sessions, presence } = lanes;

  function flush(): void {
    const frame = documents.hasWork() ? documents.flush() : undefined;
    if (frame) crowd.broadcastDocument(frame);
    if (sessions.hasWork()) sessions.flush(crowd.members);
  }
  function flushPresence(): void {
    if (presence.hasWork()) presence.flush(now());
  }

  const signOfLife = setInterval(() => crowd.broadcastDocument(awarenessFrame([])), SIGN_OF_LIFE_MS);
  signOfLife.unref();
  const stopHealth = storage.onHealth((works) => crowd.broadcast(sessionFrame({ type: 'saving', works })));

  return {
    boardId,
    size: (): number => crowd.members.size,
    connectionsOf: sessions.connectionsOf,
    people: (): number => sessions.session().here.size,
    know: sessions.know,
    join: (member: Member, person: Person): void => {
      crowd.add(member);
      sessions.join(member, person);
      member.send(sessions.viewFrame(member));
      if (!member.sessionOnly) {
        documents.join(member);
        presence.join(member);
      }
      // Who comes while the store fails would else believe in "Saved" until it works again.
      if (!isStoring()) member.send(sessionFrame({ type: 'saving', works: false }));
    },
    leave: (member: Member): void => {
      if (!crowd.remove(member)) return;
      documents.leave(member);
      presence.leave(member);
      sessions.leave(member);
    },
    /** Takes one frame of a member. What cannot be read closes that connection and touches nobody else. */
    receive: (member: Member, frame: Uint8Array): void => {
      let refused: RefusalCode | undefined;
      try {
        refused = routeFrame(lanes, member, frame);
      } catch {
        refused = 'frame.malformed';
      }
      if (refused) member.close(refused);
    },
    closeWhere: crowd.closeWhere,
    /** The board as somebody of this role may take it home; unless said, as everybody may. */
    content: (role: Role = 'observer'): BoardContent => ({
      settings: sessions.session().settings,
      people: [...sessions.session().people.values()],
      records: [...documents.guard.records.values()],
      ...heldIn(viewFor(sessions.session(), { participantId: '', role }).parts),
    }),
    isSaved: (): boolean => !documents.hasWork() && documents.isSaved(),
    /** Sends and stores what waits. The room takes nothing more after this. */
    close: (): void => {
      ticker.close();
      clearInterval(signOfLife);
      flush();
      stopHealth();
      documents.close();
    },
  };
};

export type Room = ReturnType<typeof createRoom>;
