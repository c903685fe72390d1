/**
 * The session lane of a room: commands in, each person's own view out. Decides by shared/session; what a command leads to
 * is stored before it is applied, shown or answered.
 *
 * Commands are taken in batches: all that came while the store was busy are decided one after the other and committed
 * together. Invariant: a command that was taken is not taken again, however often it is sent.
 */
import * as decoding from 'lib0/decoding';
import type { Actor } from '../../shared/access.ts';
import type { Wanted } from '../../shared/document/place.ts';
import { LIMITS } from '../../shared/limits.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/lanes.ts';
import { type UpMessage, upMessage } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type Result, refuse } from '../../shared/result.ts';
import type { Decision, Placing } from '../../shared/session/machine.ts';
import type { Person } from '../../shared/session/roster.ts';
import {
  apply,
  applySecrets,
  decide,
  isRosterEvent,
  type RosterEvent,
  type Session,
  touchedBy,
  viewFor,
  type World,
} from '../../shared/session/session.ts';
import type { SessionRecord } from '../storage/port.ts';
import { sessionFrame } from './frames.ts';
import type { Member } from './member.ts';
import { createNews } from './session-news.ts';

/** Events after which the whole state is kept, so that a room need not read its session from the very beginning. */
const STATE_EVERY = 200;
/** Events that everybody is told with the next tick and nobody stores. */
const VOLATILE = 'reaction.sent';

/** The server's own writing into the document: how to make it, and how to take it in once it is stored. */
export interface Desk {
  readonly cardText: (cardId: string) => string | undefined;
  readonly placings: (cardId: string) => readonly Placing[];
  /** One update that lays the cards into their zones; undefined for none. */
  readonly draft: (cards: readonly Wanted[]) => Uint8Array | undefined;
  readonly publish: (update: Uint8Array) => void;
}

export interface SessionLaneOptions {
  readonly boardId: string;
  readonly session: Session;
  /** Commands that were taken before this room was opened. */
  readonly taken: readonly string[];
  readonly now: () => number;
  readonly newId: () => string;
  readonly desk: Desk;
  /** Makes all of it durable, or nothing. Rejects when it cannot be. */
  readonly store: (records: readonly SessionRecord[]) => Promise<void>;
  readonly onWork: () => void;
  readonly onRefused: (code: RefusalCode) => void;
  /** What somebody may do has changed: their connections no longer fit. */
  readonly onAccess: (participantId: string, code: RefusalCode) => void;
}

interface Waiting {
  readonly member: Member;
  readonly message: UpMessage;
}

interface Taken extends Waiting {
  readonly key: string;
  readonly decision: Decision;
}

const isPersonChanged = (event: RosterEvent): event is Extract<RosterEvent, { type: 'person.changed' }> =>
  event.type === 'person.changed';

const isVolatile = ({ type }: { readonly type: string }): boolean => type === VOLATILE;

/** Everything a decision changes, on a session. */
const applyDecision = (session: Session, decision: Decision): Session =>
  applySecrets(
    decision.events.reduce<Session>((next, event) => apply(next, event), session),
    decision,
  );

/** What a decision leaves to be stored; undefined when nothing of it lasts. */
const recordOf = ({ key, decision }: Taken, update: Uint8Array | undefined): SessionRecord | undefined => {
  const { events, keep = {}, drop = [] } = decision;
  const lasting = events.filter((event) => !isVolatile(event));
  const roster = lasting.filter(isRosterEvent);
  const isEmpty = lasting.length === 0 && Object.keys(keep).length === 0 && drop.length === 0 && update === undefined;
  if (isEmpty) return undefined;
  return {
    command: key,
    events: lasting.filter((event) => !isRosterEvent(event)),
    state: undefined,
    keep,
    drop,
    settings: roster.flatMap((event) => (event.type === 'settings.changed' ? [event.settings] : [])).at(-1),
    people: roster.filter(isPersonChanged).map(({ person }) => person),
    update,
  };
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

export const createSessionLane = (options: SessionLaneOptions) => {
  const { desk, store, onRefused, onAccess } = options;
  let session = options.session;
  let queue: Waiting[] = [];
  let busy = false;
  let eventsSinceState = 0;
  const taken = new Set(options.taken);
  const connections = new Map<string, number>();
  /** Connections that came in with a role which is no longer their person's: nothing is taken from them any more. */
  const outdated = new WeakSet<Member>();
  const members = new Set<Member>();
  const news = createNews(() => session, options.onWork);

  const know = (person: Person): void => {
    const event: RosterEvent = { type: 'person.changed', person };
    session = apply(session, event);
    news.person(person.id);
  };

  const answer = ({ member, message }: Waiting, refused?: RefusalCode): void => {
    if (refused) onRefused(refused);
    member.send(sessionFrame({ type: 'answer', id: message.id, ...(refused ? { refused } : {}) }));
  };

  const remember = (key: string): void => {
    taken.add(key);
    const [oldest] = taken;
    if (taken.size > LIMITS.rememberedCommands && oldest !== undefined) taken.delete(oldest);
  };

  /** Shows what was stored. */
  const settle = ({ decision, key }: Taken): void => {
    const before = session.people;
    session = applyDecision(session, decision);
    remember(key);
    news.decided(touchedBy(decision));
    for (const event of decision.events) {
      if (isVolatile(event)) news.reaction((event as { readonly kind?: unknown }).kind);
      else if (event.type === 'settings.changed') news.settings();
      else if (isRosterEvent(event) && isPersonChanged(event)) {
        const { id, role, removed } = event.person;
        news.person(id);
        if (removed) onAccess(id, 'session.ended');
        else if (before.get(id)?.role !== undefined && before.get(id)?.role !== role) {
          for (const member of members) if (member.participantId === id) outdated.add(member);
          onAccess(id, 'role.changed');
        }
      }
    }
  };

  /** What one command leads to on a session that is ahead of ours by the batch so far. */
  const decideOn = (ahead: Session, { member, message }: Waiting, world: World): Result<Decision> => {
    const id = member.participantId;
    if (message.board !== undefined && message.board !== options.boardId) return refuse('command.other-board');
    const isOutdated = outdated.has(member) || ahead.people.get(id)?.role !== session.people.get(id)?.role;
    return isOutdated ? refuse('role.changed') : decide(ahead, message.command, member, world);
  };

  /** Decides a batch, one after the other. Gives those taken and, for each of the others, why not. */
  const decideAll = (batch: readonly Waiting[]) => {
    let ahead = session;
    const accepted: Taken[] = [];
    const refused: (readonly [Waiting, RefusalCode | undefined])[] = [];
    const world = { now: options.now(), newId: options.newId, cardText: desk.cardText, placings: desk.placings };
    for (const waiting of batch) {
      const { member, message } = waiting;
      const key = `${member.participantId} ${message.id}`;
      if (taken.has(key) || accepted.some((one) => one.key === key)) {
        refused.push([waiting, undefined]);
        continue;
      }
      const decision = decideOn(ahead, waiting, world);
      if (decision.ok) {
        ahead = applyDecision(ahead, decision.value);
        accepted.push({ ...waiting, key, decision: decision.value });
      } else refused.push([waiting, decision.error.code]);
    }
    return { ahead, accepted, refused };
  };

  const takeBatch = async (batch: readonly Waiting[]): Promise<void> => {
    const { ahead, accepted, refused } = decideAll(batch);
    const update = desk.draft(accepted.flatMap(({ decision }) => decision.cards ?? []));
    const records = accepted.flatMap((one, at) => recordOf(one, at === 0 ? update : undefined) ?? []);
    eventsSinceState += records.reduce((sum, { events }) => sum + events.length, 0);
    const isStateDue = eventsSinceState >= STATE_EVERY;
    const last = records.at(-1);
    if (isStateDue && last) records[records.length - 1] = { ...last, state: ahead.machines };
    try {
      if (records.length > 0) await store(records);
    } catch {
      for (const waiting of batch) answer(waiting, 'storage.failing');
      return;
    }
    if (isStateDue) eventsSinceState = 0;
    for (const one of accepted) settle(one);
    if (update) desk.publish(update);
    for (const one of accepted) answer(one);
    for (const [waiting, code] of refused) answer(waiting, code);
  };

  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      // A bug in one batch must not stop the lane for good.
      await takeBatch(batch).catch(() => {
        for (const waiting of batch) answer(waiting, 'server.broken');
      });
    }
    busy = false;
  };

  return {
    session: (): Session => session,
    /** Somebody joined who is not here yet. Already stored. */
    know,
    /** Somebody's first connection brings them into the room; `person` is as they joined. */
    join: (member: Member, person: Person): void => {
      connections.set(person.id, (connections.get(person.id) ?? 0) + 1);
      members.add(member);
      // Who was removed while they were looked up stays removed; their connection closes at once.
      if (!session.people.get(person.id)?.removed) know(person);
      session = apply(session, { type: 'person.came', participantId: member.participantId });
    },
    leave: (member: Member): void => {
      news.forget(member);
      members.delete(member);
      const left = (connections.get(member.participantId) ?? 1) - 1;
      connections.set(member.participantId, left);
      if (left > 0) return;
      connections.delete(member.participantId);
      session = apply(session, { type: 'person.left', participantId: member.participantId });
      news.person(member.participantId);
    },
    receive: (member: Member, decoder: decoding.Decoder): RefusalCode | undefined => {
      const message = parse(decoder);
      if (message === undefined) {
        onRefused('command.invalid');
        member.send(sessionFrame({ type: 'refused', code: 'command.invalid', recordIds: [] }));
        return undefined;
      }
      queue.push({ member, message });
      void pump();
      return undefined;
    },
    connectionsOf: (participantId: string): number => connections.get(participantId) ?? 0,
    hasWork: news.hasWork,
    /** Tells everybody what changed: the parts that all see alike once for all, the rest each their own. */
    flush: news.flush,
    /** The whole view of one person, for a new connection. */
    viewFrame: (viewer: Actor): Uint8Array =>
      sessionFrame({ type: 'view', version: PROTOCOL_VERSION, now: options.now(), view: viewFor(session, viewer) }),
  };
};

export type SessionLane = ReturnType<typeof createSessionLane>;
