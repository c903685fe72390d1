/**
 * Chairs, queue and turns of a fishbowl: who comes in, who goes, who speaks (domain.md B.1, rules marked E). Two people who
 * take the last chair at once: the first has it, the other is refused and keeps the place in the queue.
 */
import { type Actor, canFacilitate } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import type { RefusalCode } from '../../refusals.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision } from '../../session/machine.ts';
import { actingFor } from '../../session/proxy.ts';
import type { Person } from '../../session/roster.ts';
import { type Bowl, type BowlEvent, seatedIn, speakingSeats } from './bowl.ts';
import type { Command } from './commands.ts';
import { TAP_SEC } from './rules.ts';
import { calledIn, isCalled, isSeated, mayEverSit, nextGroup, waits } from './standing.ts';

const happens = (...events: readonly BowlEvent[]): Result<Decision> => ok({ events });

/** Why somebody may not come in at all; undefined when they may. */
const refuseComing = (bowl: Bowl, person: Person): RefusalCode | undefined => {
  if (bowl.phase === 'closed') return 'bowl.closed';
  if (!mayEverSit(bowl, person)) return 'bowl.not-eligible';
  return isSeated(bowl, person) ? 'bowl.seated' : undefined;
};

const sit = (context: Context, bowl: Bowl, person: Person, seat: 'free' | 'symbolic'): Result<Decision> => {
  if (seat === 'symbolic') return refuse('bowl.symbolic');
  const refused = refuseComing(bowl, person) ?? (isCalled(bowl, person) ? undefined : 'bowl.not-called');
  if (refused) return refuse(refused);
  const chair = bowl.chairs.indexOf(null);
  if (chair < 0) return refuse('bowl.full');
  return happens({ type: 'fishbowl.sat', bowl: bowl.id, person: person.id, chair, at: context.now });
};

export const turnEnd = (context: Context, bowl: Bowl): readonly BowlEvent[] =>
  bowl.turn === null ? [] : [{ type: 'fishbowl.turn-ended', bowl: bowl.id, id: context.newId(), at: context.now }];

const leave = (context: Context, bowl: Bowl, person: Person): Result<Decision> => {
  if (bowl.phase === 'closed') return refuse('bowl.closed');
  if (!isSeated(bowl, person)) return refuse('bowl.not-seated');
  const ends = bowl.turn?.person === person.id ? turnEnd(context, bowl) : [];
  return happens(...ends, { type: 'fishbowl.left', bowl: bowl.id, person: person.id });
};

/** Who was removed from the board goes from the ring too, at a facilitator's hand: no chair stays taken. */
const clear = (context: Context, bowl: Bowl, gone: Person): Result<Decision> => {
  const waited: readonly BowlEvent[] = waits(bowl, gone)
    ? [{ type: 'fishbowl.unqueued', bowl: bowl.id, person: gone.id }]
    : [];
  if (!isSeated(bowl, gone)) return happens(...waited);
  const left = leave(context, bowl, gone);
  return left.ok ? ok({ events: [...left.value.events, ...waited] }) : left;
};

const queue = (context: Context, bowl: Bowl, person: Person, via: string | undefined): Result<Decision> => {
  const refused = refuseComing(bowl, person);
  if (refused) return refuse(refused);
  if (waits(bowl, person)) return ok({ events: [] });
  const hand = { person: person.id, since: context.now, ...(via === undefined ? {} : { via }) };
  return happens({ type: 'fishbowl.queued', bowl: bowl.id, hand });
};

const tap = (context: Context, bowl: Bowl, person: Person, out: string): Result<Decision> => {
  if (!bowl.taps) return refuse('bowl.no-taps');
  const refused = refuseComing(bowl, person);
  if (refused) return refuse(refused);
  if (!bowl.chairs.includes(out)) return refuse('bowl.not-seated');
  return happens({
    type: 'fishbowl.tapped',
    bowl: bowl.id,
    by: person.id,
    out,
    until: context.now + TAP_SEC * 1000,
  });
};

const startTurn = (context: Context, bowl: Bowl, person: Person, actor: Actor): Result<Decision> => {
  if (bowl.phase !== 'talking') return refuse(bowl.phase === 'closed' ? 'bowl.closed' : 'bowl.not-open');
  if (!isSeated(bowl, person)) return refuse('bowl.not-seated');
  if (bowl.turn?.person === person.id) return ok({ events: [] });
  if (bowl.round?.kind === 'satellites') return refuse('bowl.gathering');
  // A facilitator hands the word on with one key; nobody else takes it from a speaker.
  if (bowl.turn !== null && !canFacilitate(actor.role)) return refuse('bowl.turn-runs');
  if (seatedIn(bowl).length > speakingSeats(bowl)) return refuse('bowl.chair-must-open');
  // The running one is a turn as well once it ends.
  if (bowl.turns.length + (bowl.turn === null ? 0 : 1) >= LIMITS.turns) return refuse('bowl.too-many');
  return happens(...turnEnd(context, bowl), {
    type: 'fishbowl.turn-started',
    bowl: bowl.id,
    person: person.id,
    at: context.now,
  });
};

/** Whose word it is: their own, that of somebody they enter for, anybody's for who facilitates. */
export const speaksFor = ({ people }: Pick<Context, 'people'>, actor: Actor, person: string): boolean =>
  canFacilitate(actor.role) || person === actor.participantId || people.get(person)?.scribe === actor.participantId;

/** Turns of somebody since they last sat down are not told apart: the limit counts all of theirs in this bowl. */
const mustGo = (bowl: Bowl, person: string): boolean =>
  bowl.leaveAfterTurns > 0 &&
  (bowl.turns.filter((turn) => turn.person === person).length + 1) % bowl.leaveAfterTurns === 0;

export const endTurn = (context: Context, bowl: Bowl, actor: Actor): Result<Decision> => {
  const { turn } = bowl;
  if (turn === null) return refuse('bowl.no-turn');
  if (!speaksFor(context, actor, turn.person)) return refuse('role.forbidden');
  const goes: readonly BowlEvent[] = mustGo(bowl, turn.person)
    ? [{ type: 'fishbowl.left', bowl: bowl.id, person: turn.person }]
    : [];
  return happens(...turnEnd(context, bowl), ...goes);
};

/** Those of them who are still here and may sit; named twice, they still take one chair. */
const whoComes = (context: Context, bowl: Bowl, people: readonly string[]): readonly string[] =>
  [...new Set(people)].filter((id) => {
    const person = context.people.get(id);
    return person !== undefined && !person.removed && mayEverSit(bowl, person);
  });

/** Who is asked to begin, or the group that is called, sits down on the chairs that are free, all at once. */
export const seatStarters = (context: Context, bowl: Bowl): Result<Decision> => {
  if (bowl.phase === 'closed') return refuse('bowl.closed');
  const called = calledIn(bowl) ?? bowl.starters;
  const coming = whoComes(context, bowl, called).filter((id) => !bowl.chairs.includes(id));
  if (coming.length === 0) return refuse('bowl.no-starters');
  const free = bowl.chairs.flatMap((taken, chair) => (taken === null ? [chair] : []));
  // Chairs that are to be free stay free: who begins can speak at once.
  const seats = free.slice(0, Math.max(0, speakingSeats(bowl) - seatedIn(bowl).length));
  if (seats.length === 0) return refuse('bowl.full');
  return happens(
    ...seats.flatMap((chair, at): readonly BowlEvent[] => {
      const person = coming[at];
      return person === undefined ? [] : [{ type: 'fishbowl.sat', bowl: bowl.id, person, chair, at: context.now }];
    }),
  );
};

/** A group has the whole time of the first part for itself. */
const talksAnew = (context: Context, bowl: Bowl): readonly BowlEvent[] => {
  const [first] = bowl.plan;
  if (bowl.phase !== 'talking' || first === undefined) return [];
  return [{ type: 'fishbowl.went-on', bowl: bowl.id, round: { ...first, since: context.now } }];
};

/** Everybody inside goes, the next group sits, all at once. */
export const swap = (context: Context, bowl: Bowl): Result<Decision> => {
  if (!bowl.byGroup || bowl.groups.length < 2) return refuse('bowl.no-groups');
  if (bowl.phase === 'closed') return refuse('bowl.closed');
  const group = nextGroup(bowl);
  const next = whoComes(context, bowl, calledIn({ ...bowl, group }) ?? []).slice(0, bowl.chairs.length);
  return happens(
    ...turnEnd(context, bowl),
    ...seatedIn(bowl).map((person): BowlEvent => ({ type: 'fishbowl.left', bowl: bowl.id, person })),
    { type: 'fishbowl.called', bowl: bowl.id, group },
    ...next.map(
      (person, chair): BowlEvent => ({ type: 'fishbowl.sat', bowl: bowl.id, person, chair, at: context.now }),
    ),
    ...talksAnew(context, bowl),
  );
};

export const takeChair = (bowl: Bowl): Result<Decision> => {
  if (!bowl.takesChairs || bowl.chairs.length === 0) return refuse('bowl.no-chair');
  if (bowl.chairs.at(-1) !== null) return refuse('bowl.chair-taken');
  return happens({ type: 'fishbowl.chair-taken', bowl: bowl.id });
};

type Own = 'sit' | 'leave' | 'queue' | 'unqueue' | 'tap' | 'turn-start';

export const move = (
  context: Context,
  bowl: Bowl,
  command: Command<`fishbowl.${Own}`>,
  actor: Actor,
): Result<Decision> => {
  const gone = command.for === undefined ? undefined : context.people.get(command.for);
  const takesOut = command.type === 'fishbowl.leave' || command.type === 'fishbowl.unqueue';
  if (gone?.removed && takesOut && canFacilitate(actor.role)) return clear(context, bowl, gone);
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  switch (command.type) {
    case 'fishbowl.sit':
      return sit(context, bowl, person, command.seat);
    case 'fishbowl.leave':
      return leave(context, bowl, person);
    case 'fishbowl.queue':
      return queue(context, bowl, person, via);
    case 'fishbowl.unqueue':
      return ok({
        events: waits(bowl, person)
          ? [{ type: 'fishbowl.unqueued', bowl: bowl.id, person: person.id } as BowlEvent]
          : [],
      });
    case 'fishbowl.tap':
      return tap(context, bowl, person, command.out);
    case 'fishbowl.turn-start':
      return startTurn(context, bowl, person, actor);
  }
};
