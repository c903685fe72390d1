/**
 * The fishbowl's live state: one judge for chairs, queue and turns (domain.md B.1, rules marked E). Two people who take
 * the last chair at once: the first has it, the other is refused and keeps the place in the queue.
 */
import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { type RefusalCode, refusal } from '../../refusals.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Context, Decision, Machine, NewCard } from '../../session/machine.ts';
import { actingFor } from '../../session/proxy.ts';
import type { Person } from '../../session/roster.ts';
import { applyToBowl, type Bowl, type BowlEvent, seatedIn, speakingSeats } from './bowl.ts';
import { type Command, type FishbowlCommand, fishbowlCommand } from './commands.ts';
import { observationKey, observationsOf } from './observations.ts';
import { ruledAs, TAP_SEC } from './rules.ts';
import { bowlView, type FishbowlView } from './view.ts';

export interface FishbowlState {
  readonly bowls: readonly Bowl[];
}

const no = (code: RefusalCode): Result<never> => err(refusal(code));
const happens = (...events: readonly BowlEvent[]): Result<Decision> => ok({ events });

const make = (context: Context, command: Command<'fishbowl.make'>): Result<Decision> => {
  const { type: _type, variant, eligible, groups, template, topic, ...asked } = command;
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const all = { ...ruledAs(variant), ...given };
  if (all.keepEmpty >= all.seats) return no('bowl.no-chair');
  const bowl: Bowl = {
    ...all,
    id: context.newId(),
    template,
    topic,
    variant,
    phase: 'seating',
    eligible: [...new Set(eligible)].sort(),
    groups,
    group: 0,
    chairs: Array<null>(all.seats).fill(null),
    queue: [],
    policy: 'never-spoken-first',
    waited: [],
    tap: null,
    turn: null,
    turns: [],
    openedAt: null,
    closedAt: null,
    fullSince: null,
    harvested: false,
  };
  return happens({ type: 'fishbowl.made', bowl });
};

/** Participants sit; who facilitates, documents or observes does not (rule: observers and documenter cannot sit). */
const mayEverSit = (bowl: Bowl, person: Person): boolean =>
  person.role === 'participant' && (bowl.eligible.length === 0 || bowl.eligible.includes(person.id));

const isCalled = (bowl: Bowl, person: Person): boolean =>
  !bowl.byGroup || bowl.groups.length === 0 || (bowl.groups[bowl.group] ?? []).includes(person.id);

const isSeated = (bowl: Bowl, person: Pick<Person, 'id'>): boolean => bowl.chairs.includes(person.id);
const waits = (bowl: Bowl, person: Pick<Person, 'id'>): boolean => bowl.queue.some((hand) => hand.person === person.id);

/** Why somebody may not come in at all; undefined when they may. */
const refuseComing = (bowl: Bowl, person: Person): RefusalCode | undefined => {
  if (bowl.phase === 'closed') return 'bowl.closed';
  if (!mayEverSit(bowl, person)) return 'bowl.not-eligible';
  return isSeated(bowl, person) ? 'bowl.seated' : undefined;
};

const sit = (context: Context, bowl: Bowl, person: Person, seat: 'free' | 'symbolic'): Result<Decision> => {
  if (seat === 'symbolic') return no('bowl.symbolic');
  const refused = refuseComing(bowl, person) ?? (isCalled(bowl, person) ? undefined : 'bowl.not-called');
  if (refused) return no(refused);
  const chair = bowl.chairs.indexOf(null);
  if (chair < 0) return no('bowl.full');
  return happens({ type: 'fishbowl.sat', bowl: bowl.id, person: person.id, chair, at: context.now });
};

const turnEnd = (context: Context, bowl: Bowl): readonly BowlEvent[] =>
  bowl.turn === null ? [] : [{ type: 'fishbowl.turn-ended', bowl: bowl.id, id: context.newId(), at: context.now }];

const leave = (context: Context, bowl: Bowl, person: Person): Result<Decision> => {
  if (bowl.phase === 'closed') return no('bowl.closed');
  if (!isSeated(bowl, person)) return no('bowl.not-seated');
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
  if (refused) return no(refused);
  if (waits(bowl, person)) return ok({ events: [] });
  const hand = { person: person.id, since: context.now, ...(via === undefined ? {} : { via }) };
  return happens({ type: 'fishbowl.queued', bowl: bowl.id, hand });
};

const tap = (context: Context, bowl: Bowl, person: Person, out: string): Result<Decision> => {
  if (!bowl.taps) return no('bowl.no-taps');
  const refused = refuseComing(bowl, person);
  if (refused) return no(refused);
  if (!bowl.chairs.includes(out)) return no('bowl.not-seated');
  return happens({
    type: 'fishbowl.tapped',
    bowl: bowl.id,
    by: person.id,
    out,
    until: context.now + TAP_SEC * 1000,
  });
};

const startTurn = (context: Context, bowl: Bowl, person: Person, actor: Actor): Result<Decision> => {
  if (bowl.phase !== 'talking') return no(bowl.phase === 'closed' ? 'bowl.closed' : 'bowl.not-open');
  if (!isSeated(bowl, person)) return no('bowl.not-seated');
  if (bowl.turn?.person === person.id) return ok({ events: [] });
  // A facilitator hands the word on with one key; nobody else takes it from a speaker.
  if (bowl.turn !== null && !canFacilitate(actor.role)) return no('bowl.turn-runs');
  if (seatedIn(bowl).length > speakingSeats(bowl)) return no('bowl.chair-must-open');
  return happens(...turnEnd(context, bowl), {
    type: 'fishbowl.turn-started',
    bowl: bowl.id,
    person: person.id,
    at: context.now,
  });
};

/** Turns of somebody since they last sat down are not told apart: the limit counts all of theirs in this bowl. */
const mustGo = (bowl: Bowl, person: string): boolean =>
  bowl.leaveAfterTurns > 0 &&
  (bowl.turns.filter((turn) => turn.person === person).length + 1) % bowl.leaveAfterTurns === 0;

const endTurn = (context: Context, bowl: Bowl, actor: Actor): Result<Decision> => {
  const { turn } = bowl;
  if (turn === null) return no('bowl.no-turn');
  if (!canFacilitate(actor.role) && turn.person !== actor.participantId) return no('role.forbidden');
  const goes: readonly BowlEvent[] = mustGo(bowl, turn.person)
    ? [{ type: 'fishbowl.left', bowl: bowl.id, person: turn.person }]
    : [];
  return happens(...turnEnd(context, bowl), ...goes);
};

/** Everybody inside goes, the next group sits, all at once. */
const swap = (context: Context, bowl: Bowl): Result<Decision> => {
  if (!bowl.byGroup || bowl.groups.length < 2) return no('bowl.no-groups');
  if (bowl.phase === 'closed') return no('bowl.closed');
  const group = (bowl.group + 1) % bowl.groups.length;
  const mayCome = (id: string): boolean => {
    const person = context.people.get(id);
    return person !== undefined && !person.removed && mayEverSit(bowl, person);
  };
  const next = (bowl.groups[group] ?? []).filter(mayCome).slice(0, bowl.chairs.length);
  return happens(
    ...turnEnd(context, bowl),
    ...seatedIn(bowl).map((person): BowlEvent => ({ type: 'fishbowl.left', bowl: bowl.id, person })),
    { type: 'fishbowl.called', bowl: bowl.id, group },
    ...next.map(
      (person, chair): BowlEvent => ({ type: 'fishbowl.sat', bowl: bowl.id, person, chair, at: context.now }),
    ),
  );
};

const takeChair = (bowl: Bowl): Result<Decision> => {
  if (!bowl.takesChairs || bowl.chairs.length === 0) return no('bowl.no-chair');
  if (bowl.chairs.at(-1) !== null) return no('bowl.chair-taken');
  return happens({ type: 'fishbowl.chair-taken', bowl: bowl.id });
};

const fix = (bowl: Bowl, command: Command<'fishbowl.turn-fix'>): Result<Decision> => {
  const turn = bowl.turns.find((one) => one.id === command.turn);
  if (turn === undefined) return no('bowl.no-turn');
  const fixed = {
    ...turn,
    startSec: command.startSec ?? turn.startSec,
    durationSec: command.durationSec ?? turn.durationSec,
    gist: command.gist?.trim() ?? turn.gist,
  };
  return happens({ type: 'fishbowl.turn-fixed', bowl: bowl.id, turn: fixed });
};

const harvest = (context: Context, bowl: Bowl): Result<Decision> => {
  const notes = observationsOf(context.secrets, bowl.id);
  const cards = notes.map(([id, note]): NewCard => {
    const via = note.via === undefined ? {} : { via: note.via };
    return { id, text: note.text, by: note.author, ...via, template: bowl.template, zone: 'harvest' };
  });
  return ok({
    events: [{ type: 'fishbowl.harvested', bowl: bowl.id } satisfies BowlEvent],
    drop: notes.map(([id]) => observationKey(bowl.id, id)),
    cards,
  });
};

type Led = 'open' | 'close' | 'turn-fix' | 'swap' | 'take-chair' | 'policy' | 'harvest';

const lead = (context: Context, bowl: Bowl, command: Command<`fishbowl.${Led}`>, actor: Actor): Result<Decision> => {
  if (!canFacilitate(actor.role)) return no('role.forbidden');
  const at = context.now;
  switch (command.type) {
    case 'fishbowl.open':
      return bowl.phase === 'seating'
        ? happens({ type: 'fishbowl.opened', bowl: bowl.id, at })
        : no(bowl.phase === 'closed' ? 'bowl.closed' : 'bowl.open');
    case 'fishbowl.close':
      return bowl.phase === 'closed'
        ? no('bowl.closed')
        : happens(...turnEnd(context, bowl), { type: 'fishbowl.closed', bowl: bowl.id, at });
    case 'fishbowl.turn-fix':
      return fix(bowl, command);
    case 'fishbowl.swap':
      return swap(context, bowl);
    case 'fishbowl.take-chair':
      return takeChair(bowl);
    case 'fishbowl.policy':
      return happens({ type: 'fishbowl.ordered', bowl: bowl.id, policy: command.policy });
    case 'fishbowl.harvest':
      return harvest(context, bowl);
  }
};

const observe = (
  context: Context,
  bowl: Bowl,
  command: Command<'fishbowl.observe'>,
  actor: Actor,
): Result<Decision> => {
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const text = command.text.trim();
  if (text === '') return no('note.empty');
  if ([...text].length > LIMITS.privateNoteChars) return no('note.too-long');
  const mine = observationsOf(context.secrets, bowl.id).filter(([, kept]) => kept.author === person.id);
  if (mine.length >= LIMITS.notesPerPerson) return no('writing.full');
  const note = { author: person.id, kind: command.kind, text, at: context.now, ...(via === undefined ? {} : { via }) };
  return ok({ events: [], keep: { [observationKey(bowl.id, context.newId())]: note } });
};

type Own = 'sit' | 'leave' | 'queue' | 'unqueue' | 'tap' | 'turn-start';

const move = (context: Context, bowl: Bowl, command: Command<`fishbowl.${Own}`>, actor: Actor): Result<Decision> => {
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

/**
 * Refusals: `role.forbidden`, `bowl.unknown`, `bowl.not-eligible`, `bowl.not-called`, `bowl.symbolic`, `bowl.full`, `bowl.seated`,
 * `bowl.not-seated`, `bowl.closed`, `bowl.open`, `bowl.not-open`, `bowl.turn-runs`, `bowl.no-turn`, `bowl.chair-must-open`, `bowl.no-taps`,
 * `session.paused`, `bowl.no-groups`, `bowl.no-chair`, `bowl.chair-taken`, those of a note and of acting for somebody.
 */
const decide = (context: Context, state: FishbowlState, command: FishbowlCommand, actor: Actor): Result<Decision> => {
  if (command.type === 'fishbowl.make')
    return canFacilitate(actor.role) ? make(context, command) : no('role.forbidden');
  if (context.paused && !canFacilitate(actor.role)) return no('session.paused');
  const bowl = state.bowls.find((one) => one.id === command.bowl);
  if (bowl === undefined) return no('bowl.unknown');
  switch (command.type) {
    case 'fishbowl.observe':
      return observe(context, bowl, command, actor);
    case 'fishbowl.turn-end':
      return endTurn(context, bowl, actor);
    case 'fishbowl.sit':
    case 'fishbowl.leave':
    case 'fishbowl.queue':
    case 'fishbowl.unqueue':
    case 'fishbowl.tap':
    case 'fishbowl.turn-start':
      if (!canWrite(actor.role)) return no('bowl.not-eligible');
      return move(context, bowl, command, actor);
    default:
      return lead(context, bowl, command, actor);
  }
};

const apply = ({ bowls }: FishbowlState, event: BowlEvent): FishbowlState => {
  if (event.type === 'fishbowl.made') return { bowls: [...bowls, event.bowl] };
  return { bowls: bowls.map((bowl) => (bowl.id === event.bowl ? applyToBowl(bowl, event) : bowl)) };
};

export const fishbowlMachine: Machine<FishbowlState, FishbowlCommand, BowlEvent, FishbowlView> = {
  name: 'fishbowl',
  command: fishbowlCommand,
  start: { bowls: [] },
  decide,
  apply,
  viewFor: (look, { bowls }, viewer) => ({ bowls: bowls.map((bowl) => bowlView(look, bowl, viewer)) }),
};
