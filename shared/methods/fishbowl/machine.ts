/**
 * The fishbowl's live state: sets talks up, hands each command to whoever judges it, leads the talk, keeps what the ring
 * notices (domain.md B.1). Chairs and turns are judged in chairs.ts, questions in questions.ts.
 */

import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision, Machine, NewCard } from '../../session/machine.ts';
import { noteText } from '../../session/note-text.ts';
import { actingFor } from '../../session/proxy.ts';
import { applyToBowl, type Bowl, type BowlEvent, bowlFrom } from './bowl.ts';
import { endTurn, move, seatStarters, speaksFor, swap, takeChair, turnEnd } from './chairs.ts';
import { type Command, type FishbowlCommand, fishbowlCommand } from './commands.ts';
import { observationKey, observationsOf, zoneOf } from './observations.ts';
import { decideQuestion, satellitesOf } from './questions.ts';
import { roundsOf, ruledAs } from './rules.ts';
import { takesNotes } from './standing.ts';
import { bowlView, type FishbowlView } from './view.ts';

export interface FishbowlState {
  readonly bowls: readonly Bowl[];
}

const happens = (...events: readonly BowlEvent[]): Result<Decision> => ok({ events });

const make = (context: Context, { bowls }: FishbowlState, command: Command<'fishbowl.make'>): Result<Decision> => {
  if (bowls.length >= LIMITS.bowls) return refuse('bowl.too-many');
  const { type: _type, variant, eligible, groups, template, topic, starters, ...asked } = command;
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const all = { ...ruledAs(variant), ...given };
  if (all.keepEmpty >= all.seats) return refuse('bowl.no-chair');
  const people = [...new Set(eligible)].sort();
  const bowl = bowlFrom({ ...all, id: context.newId(), template, topic, variant, eligible: people, groups, starters });
  return happens({ type: 'fishbowl.made', bowl });
};

/** The person themselves and their scribe may say what stays of a turn; when it was is set right by who facilitates. */
const fix = (context: Context, bowl: Bowl, command: Command<'fishbowl.turn-fix'>, actor: Actor): Result<Decision> => {
  const turn = bowl.turns.find((one) => one.id === command.turn);
  if (turn === undefined) return refuse(canFacilitate(actor.role) ? 'bowl.no-turn' : 'role.forbidden');
  const isGistOnly = command.startSec === undefined && command.durationSec === undefined;
  if (!canFacilitate(actor.role) && !(isGistOnly && speaksFor(context, actor, turn.person)))
    return refuse('role.forbidden');
  const fixed = {
    ...turn,
    startSec: command.startSec ?? turn.startSec,
    durationSec: command.durationSec ?? turn.durationSec,
    gist: command.gist?.trim() ?? turn.gist,
  };
  return happens({ type: 'fishbowl.turn-fixed', bowl: bowl.id, turn: fixed });
};

const harvest = (context: Context, bowl: Bowl): Result<Decision> => {
  const { template } = bowl;
  const notes = observationsOf(context.secrets, bowl.id);
  const noticed = notes.map(([id, note]): NewCard => {
    const via = note.via === undefined ? {} : { via: note.via };
    return { id, text: note.text, by: note.author, ...via, template, zone: zoneOf(note.kind) };
  });
  const unanswered = bowl.questions
    .filter(({ state }) => state === 'open' || state === 'picked')
    .map(({ id, text, by, via }): NewCard => {
      return { id, text, by, ...(via === undefined ? {} : { via }), template, zone: 'questions' };
    });
  return ok({
    events: [{ type: 'fishbowl.harvested', bowl: bowl.id } satisfies BowlEvent],
    drop: notes.map(([id]) => observationKey(bowl.id, id)),
    cards: [...noticed, ...unanswered],
  });
};

/** The talk goes on with another part. While questions are gathered nobody speaks: a running turn ends. */
const goOn = (context: Context, bowl: Bowl, kind: Command<'fishbowl.round'>['kind']): Result<Decision> => {
  if (bowl.phase !== 'talking') return refuse(bowl.phase === 'closed' ? 'bowl.closed' : 'bowl.not-open');
  const planned = roundsOf(bowl).find((one) => one.kind === kind);
  if (planned === undefined) return refuse('bowl.no-round');
  const round = { ...planned, since: context.now };
  if (kind !== 'satellites') return happens({ type: 'fishbowl.went-on', bowl: bowl.id, round });
  const satellites = satellitesOf(context, bowl);
  return happens(...turnEnd(context, bowl), { type: 'fishbowl.went-on', bowl: bowl.id, round, satellites });
};

type Led =
  | 'open'
  | 'close'
  | 'swap'
  | 'take-chair'
  | 'policy'
  | 'harvest'
  | 'starters'
  | 'seat-starters'
  | 'round'
  | 'live';
type Leading = Command<`fishbowl.${Led}`>;

const lead = (context: Context, bowl: Bowl, command: Leading, actor: Actor): Result<Decision> => {
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  const at = context.now;
  switch (command.type) {
    case 'fishbowl.open':
      return bowl.phase === 'seating'
        ? happens({ type: 'fishbowl.opened', bowl: bowl.id, at })
        : refuse(bowl.phase === 'closed' ? 'bowl.closed' : 'bowl.open');
    case 'fishbowl.close':
      return bowl.phase === 'closed'
        ? refuse('bowl.closed')
        : happens(...turnEnd(context, bowl), { type: 'fishbowl.closed', bowl: bowl.id, at });
    case 'fishbowl.swap':
      return swap(context, bowl);
    case 'fishbowl.take-chair':
      return takeChair(bowl);
    case 'fishbowl.policy':
      return happens({ type: 'fishbowl.ordered', bowl: bowl.id, policy: command.policy });
    case 'fishbowl.harvest':
      return harvest(context, bowl);
    case 'fishbowl.starters':
      return happens({ type: 'fishbowl.starters-named', bowl: bowl.id, people: [...new Set(command.people)] });
    case 'fishbowl.seat-starters':
      return seatStarters(context, bowl);
    case 'fishbowl.round':
      return goOn(context, bowl, command.kind);
    case 'fishbowl.live':
      return happens({ type: 'fishbowl.shown', bowl: bowl.id, live: command.live });
  }
};

const observe = (
  context: Context,
  bowl: Bowl,
  command: Command<'fishbowl.observe'>,
  actor: Actor,
): Result<Decision> => {
  if (!takesNotes(bowl)) return refuse('bowl.closed');
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const written = noteText(command.text);
  if (!written.ok) return written;
  const text = written.value;
  const mine = observationsOf(context.secrets, bowl.id).filter(([, kept]) => kept.author === person.id);
  if (mine.length + (bowl.shown[person.id] ?? 0) >= LIMITS.notesPerPerson) return refuse('writing.full');
  const entered = via === undefined ? {} : { via };
  const id = context.newId();
  if (bowl.live) {
    const card = { id, text, by: person.id, ...entered, template: bowl.template, zone: zoneOf(command.kind) };
    const event: BowlEvent = { type: 'fishbowl.noticed', bowl: bowl.id, person: person.id };
    return ok({ events: [event], cards: [card] });
  }
  const lens = bowl.lenses[person.id];
  const watched = lens === undefined ? {} : { lens };
  const note = { author: person.id, kind: command.kind, text, at: context.now, ...watched, ...entered };
  return ok({ events: [], keep: { [observationKey(bowl.id, id)]: note } });
};

const watch = (context: Context, bowl: Bowl, command: Command<'fishbowl.lens'>, actor: Actor): Result<Decision> => {
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const person = acting.value.person.id;
  return happens({ type: 'fishbowl.watched', bowl: bowl.id, person, lens: command.lens });
};

/** A talk that was kept before talks knew rounds and questions lacks them. */
const whole = (bowl: Bowl): Bowl => bowlFrom({ ...ruledAs(bowl.variant), ...bowl });

/**
 * Refusals: `role.forbidden`, `bowl.unknown`, `bowl.not-eligible`, `bowl.not-called`, `bowl.symbolic`, `bowl.full`, `bowl.seated`,
 * `bowl.not-seated`, `bowl.closed`, `bowl.open`, `bowl.not-open`, `bowl.turn-runs`, `bowl.no-turn`, `bowl.chair-must-open`, `bowl.no-taps`,
 * `session.paused`, `bowl.no-groups`, `bowl.no-chair`, `bowl.chair-taken`, `bowl.too-many`, `bowl.no-starters`, `bowl.no-round`,
 * `bowl.gathering`, those of questions, of a note and of acting for somebody.
 */
const decide = (context: Context, state: FishbowlState, command: FishbowlCommand, actor: Actor): Result<Decision> => {
  if (command.type === 'fishbowl.make')
    return canFacilitate(actor.role) ? make(context, state, command) : refuse('role.forbidden');
  if (context.paused && !canFacilitate(actor.role)) return refuse('session.paused');
  const bowl = state.bowls.find((one) => one.id === command.bowl);
  if (bowl === undefined) return refuse('bowl.unknown');
  switch (command.type) {
    case 'fishbowl.observe':
      return observe(context, bowl, command, actor);
    case 'fishbowl.lens':
      return watch(context, bowl, command, actor);
    case 'fishbowl.turn-end':
      return endTurn(context, bowl, actor);
    case 'fishbowl.turn-fix':
      return fix(context, bowl, command, actor);
    case 'fishbowl.ask':
    case 'fishbowl.unask':
    case 'fishbowl.pick':
      return canWrite(actor.role) ? decideQuestion(context, bowl, command, actor) : refuse('role.forbidden');
    case 'fishbowl.sit':
    case 'fishbowl.leave':
    case 'fishbowl.queue':
    case 'fishbowl.unqueue':
    case 'fishbowl.tap':
    case 'fishbowl.turn-start':
      if (!canWrite(actor.role)) return refuse('bowl.not-eligible');
      return move(context, bowl, command, actor);
    default:
      return lead(context, bowl, command, actor);
  }
};

const apply = ({ bowls }: FishbowlState, event: BowlEvent): FishbowlState => {
  if (event.type === 'fishbowl.made') return { bowls: [...bowls, whole(event.bowl)] };
  return { bowls: bowls.map((bowl) => (bowl.id === event.bowl ? applyToBowl(bowl, event) : bowl)) };
};

export const fishbowlMachine: Machine<FishbowlState, FishbowlCommand, BowlEvent, FishbowlView> = {
  name: 'fishbowl',
  readsPeople: true,
  list: 'bowls',
  command: fishbowlCommand,
  start: { bowls: [] },
  restore: ({ bowls }) => ({ bowls: bowls.map(whole) }),
  decide,
  apply,
  viewFor: (look, { bowls }, viewer) => ({ bowls: bowls.map((bowl) => bowlView(look, bowl, viewer)) }),
};
