/**
 * The session lane of a room: commands in, each person's own view out. Decides by shared/session; an event is stored
 * before it is applied and shown. Commands of a room are taken one after the other.
 */
import * as decoding from 'lib0/decoding';
import type { Actor } from '../../shared/access.ts';
import { LIMITS } from '../../shared/limits.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/lanes.ts';
import { type DownMessage, type UpMessage, upMessage } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Person } from '../../shared/session/roster.ts';
import { apply, decide, personView, type Session, type SessionEvent, viewFor } from '../../shared/session/session.ts';
import { sessionFrame } from './frames.ts';
import type { Member } from './member.ts';

export interface SessionLaneOptions {
  readonly session: Session;
  readonly now: () => number;
  /** Makes an event durable. Rejects when it cannot be. */
  readonly store: (event: SessionEvent) => Promise<void>;
  readonly onWork: () => void;
  readonly onRefused: (code: RefusalCode) => void;
}

export const createSessionLane = (options: SessionLaneOptions) => {
  let session = options.session;
  /** Ids of the people whose entry changed since the last flush, and whether the settings did. */
  const changedPeople = new Set<string>();
  let settingsChanged = false;
  let turn: Promise<void> = Promise.resolve();
  const connections = new Map<string, number>();

  const take = (event: SessionEvent): void => {
    session = apply(session, event);
    if (event.type === 'settings.changed') settingsChanged = true;
    else changedPeople.add(event.type === 'person.changed' ? event.person.id : event.participantId);
    options.onWork();
  };

  const parse = (decoder: decoding.Decoder): UpMessage | undefined => {
    const text = decoding.readVarString(decoder);
    if (text.length > LIMITS.sessionFrameChars) return undefined;
    try {
      return upMessage.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  };

  const run = async (member: Member, message: UpMessage): Promise<void> => {
    const answer = (refused?: RefusalCode): void => {
      if (refused) options.onRefused(refused);
      member.send(sessionFrame({ type: 'answer', id: message.id, ...(refused ? { refused } : {}) }));
    };
    const events = decide(session, message.command, member);
    if (!events.ok) {
      answer(events.error.code);
      return;
    }
    try {
      for (const event of events.value) {
        await options.store(event);
        take(event);
      }
      answer();
    } catch {
      answer('storage.failing');
    }
  };

  return {
    session: (): Session => session,
    /** Somebody joined who is not here yet. Already stored. */
    know: (person: Person): void => take({ type: 'person.changed', person }),
    /** Somebody's first connection brings them into the room; `person` is as they joined. */
    join: (member: Member, person: Person): void => {
      connections.set(person.id, (connections.get(person.id) ?? 0) + 1);
      take({ type: 'person.changed', person });
      take({ type: 'person.came', participantId: member.participantId });
    },
    leave: (member: Member): void => {
      const left = (connections.get(member.participantId) ?? 1) - 1;
      connections.set(member.participantId, left);
      if (left > 0) return;
      connections.delete(member.participantId);
      take({ type: 'person.left', participantId: member.participantId });
    },
    receive: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
      const message = parse(decoder);
      if (message === undefined) {
        options.onRefused('command.invalid');
        member.send(sessionFrame({ type: 'refused', code: 'command.invalid', recordIds: [] }));
        return undefined;
      }
      turn = turn.then(() => run(member, message));
      return undefined;
    },
    connectionsOf: (participantId: string): number => connections.get(participantId) ?? 0,
    hasWork: (): boolean => settingsChanged || changedPeople.size > 0,
    /** What changed of the parts that everybody sees alike, once for all. */
    flush: (): Uint8Array => {
      const people = [...changedPeople].flatMap((id) => personView(session, id) ?? []);
      const message: DownMessage = {
        type: 'change',
        people,
        ...(settingsChanged ? { settings: session.settings } : {}),
      };
      changedPeople.clear();
      settingsChanged = false;
      return sessionFrame(message);
    },
    /** The whole view of one person, for a new connection. */
    viewFrame: (viewer: Actor): Uint8Array =>
      sessionFrame({ type: 'view', version: PROTOCOL_VERSION, now: options.now(), view: viewFor(session, viewer) }),
  };
};

export type SessionLane = ReturnType<typeof createSessionLane>;
