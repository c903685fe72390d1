/**
 * The live part of a stakeholder map (domain.md B.3): the history of moves with their reasons, differing views on where a
 * card stands, and real names behind code names.
 *
 * A real name is a secret under `map/name/<card>`: seen by facilitators alone, in no event, no state and no file. Who
 * holds which view is told to facilitators and to oneself; everybody sees how far the views lie apart.
 */
import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { type RefusalCode, refusal } from '../../refusals.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Context, Decision, Look, Machine } from '../../session/machine.ts';
import { type Acting, actingFor } from '../../session/proxy.ts';
import { type MapCommand, mapCommand } from './commands.ts';
import {
  type Dated,
  distance,
  isBigMove,
  isSamePlace,
  type Move,
  type Place,
  rangeOf,
  SAME_MOVE_MS,
  type Settled,
  withMove,
} from './moves.ts';
import { type Seen, seenMove } from './seen.ts';

/** Where people would put one card. */
interface Question {
  readonly card: string;
  readonly label: string;
  readonly views: Readonly<Record<string, Place>>;
}

export interface MapState {
  /** Oldest first. */
  readonly moves: readonly Move[];
  readonly questions: readonly Question[];
  readonly settled: readonly Settled[];
  readonly dates: readonly Dated[];
}

export type MapEvent =
  | { readonly type: 'map.moved'; readonly move: Move; readonly instead?: string | undefined }
  | { readonly type: 'map.unmoved'; readonly move: string }
  | { readonly type: 'map.explained'; readonly move: string; readonly reason: string }
  | { readonly type: 'map.asked'; readonly card: string; readonly label: string }
  | {
      readonly type: 'map.placed';
      readonly card: string;
      readonly label: string;
      readonly person: string;
      readonly place: Place;
    }
  | { readonly type: 'map.withdrawn'; readonly card: string; readonly person: string }
  | { readonly type: 'map.settled'; readonly settled: Settled }
  | { readonly type: 'map.dated'; readonly dated: Dated }
  | { readonly type: 'map.named'; readonly card: string; readonly label?: string };

const no = (code: RefusalCode): Result<never> => err(refusal(code));
const yes = (...events: readonly MapEvent[]): Result<Decision> => ok({ events });

type Command<Type extends MapCommand['type']> = Extract<MapCommand, { type: Type }>;

/** A file may come from a server whose clock is ahead: so much of that is believed. */
const CLOCK_SLACK_MS = 60_000;

const moveEvent = (
  context: Context,
  state: MapState,
  { card, from, to, at, reason }: Pick<Move, 'card' | 'reason'> & Seen,
  { person, via }: Acting,
): MapEvent | undefined => {
  const last = state.moves.findLast((move) => move.card === card);
  const isSame =
    last !== undefined &&
    last.by === person.id &&
    last.reason === '' &&
    at - last.at < SAME_MOVE_MS &&
    (distance(last.to, to) === 0 || !isBigMove({ from: last.to, to }) || (last.from && distance(last.from, to) === 0));
  const begin = isSame ? last.from : from;
  // Back where it began: nothing has moved.
  if (begin && distance(begin, to) === 0) return isSame ? { type: 'map.unmoved', move: last.id } : undefined;
  const move: Move = {
    id: context.newId(),
    card,
    label: context.cardText(card) ?? '',
    from: begin,
    to,
    by: person.id,
    ...(via === undefined ? {} : { via }),
    at,
    reason,
  };
  return { type: 'map.moved', move, instead: isSame ? last.id : undefined };
};

/**
 * What is kept is what the document took from the mover, or from the person it is entered for. Told again, with a reason
 * now, it is the same move.
 */
const moved = (context: Context, state: MapState, command: Command<'map.moved'>, acting: Acting): Result<Decision> => {
  const { rights, paused, now } = context;
  const { card, reason, to } = command;
  const may = rights.move || (command.from === null && rights.add);
  if (!may) return no(paused ? 'session.paused' : 'step.forbidden');
  if (context.cardText(card) === undefined) return no('map.card-unknown');
  const makers = new Set([acting.person.id, acting.via ?? acting.person.id]);
  const told = state.moves.findLast(
    (move) => move.card === card && (makers.has(move.by) || (move.via !== undefined && makers.has(move.via))),
  );
  const after = told && told.at < now + CLOCK_SLACK_MS ? told.at : 0;
  const seen = seenMove(context.placings(card), command, { makers, after });
  if (seen) {
    const event = moveEvent(context, state, { card, reason, ...seen }, acting);
    return event ? yes(event) : yes();
  }
  if (told === undefined || !isSamePlace(told.to, to)) return no('map.not-moved');
  return reason === '' || reason === told.reason ? yes() : yes({ type: 'map.explained', move: told.id, reason });
};

const explain = (
  { paused }: Context,
  state: MapState,
  command: Command<'map.explain'>,
  actor: Actor,
): Result<Decision> => {
  if (paused && !canFacilitate(actor.role)) return no('session.paused');
  const move = state.moves.find(({ id }) => id === command.move);
  if (move === undefined) return no('map.move-unknown');
  const isMine = move.by === actor.participantId || move.via === actor.participantId;
  if (!isMine && !canFacilitate(actor.role)) return no('role.forbidden');
  return yes({ type: 'map.explained', move: move.id, reason: command.reason });
};

const place = (context: Context, command: Command<'map.place'>, { person }: Acting): Result<Decision> => {
  const label = context.cardText(command.card);
  if (label === undefined) return no('map.card-unknown');
  const [interest, power] = command.place;
  return yes({
    type: 'map.placed',
    card: command.card,
    label,
    person: person.id,
    place: [Math.round(interest), Math.round(power)],
  });
};

const settle = (
  context: Context,
  state: MapState,
  command: Command<'map.settle'>,
  acting: Acting,
): Result<Decision> => {
  const question = state.questions.find(({ card }) => card === command.card);
  const places = Object.values(question?.views ?? {});
  if (question === undefined || (places.length === 0 && command.how !== 'left')) return no('map.no-views');
  const to = command.how === 'left' ? null : (command.place ?? null);
  if (command.how !== 'left' && to === null) return no('command.invalid');
  const at = context.now;
  const by = acting.person.id;
  const settled: Settled = {
    id: context.newId(),
    card: question.card,
    label: context.cardText(question.card) ?? question.label,
    views: places.length,
    range: rangeOf(places.length === 0 ? [[0, 0]] : places),
    how: command.how,
    place: to,
    by,
    at,
  };
  return yes({ type: 'map.settled', settled });
};

const lead = (
  context: Context,
  state: MapState,
  command: Command<'map.ask' | 'map.settle' | 'map.name' | 'map.date'>,
  acting: Acting,
): Result<Decision> => {
  switch (command.type) {
    case 'map.ask': {
      const label = context.cardText(command.card);
      return label === undefined ? no('map.card-unknown') : yes({ type: 'map.asked', card: command.card, label });
    }
    case 'map.settle':
      return settle(context, state, command, acting);
    case 'map.name': {
      const key = `map/name/${command.card}`;
      const named = { type: 'map.named', card: command.card } as const satisfies MapEvent;
      if (command.name === '') return ok({ events: [named], drop: [key] });
      const label = context.cardText(command.card);
      if (label === undefined) return no('map.card-unknown');
      return ok({ events: [{ ...named, label } satisfies MapEvent], keep: { [key]: { text: command.name } } });
    }
    case 'map.date':
      return yes({
        type: 'map.dated',
        dated: { template: command.template, at: context.now, by: acting.person.id },
      });
  }
};

/**
 * Refusals: `role.forbidden`, `session.paused`, `step.forbidden`, `map.card-unknown`, `map.move-unknown`, `map.not-moved`,
 * `map.no-views`, `command.invalid`, and those of acting for somebody.
 */
const decide = (context: Context, state: MapState, command: MapCommand, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return no('role.forbidden');
  const acting = actingFor(context.people, actor, 'for' in command ? command.for : undefined);
  if (!acting.ok) return acting;
  if (command.type === 'map.moved') return moved(context, state, command, acting.value);
  if (command.type === 'map.explain') return explain(context, state, command, actor);
  if (command.type === 'map.place' || command.type === 'map.withdraw') {
    if (context.paused && !canFacilitate(actor.role)) return no('session.paused');
    if (command.type === 'map.place') return place(context, command, acting.value);
    return yes({ type: 'map.withdrawn', card: command.card, person: acting.value.person.id });
  }
  if (!canFacilitate(actor.role)) return no('role.forbidden');
  return lead(context, state, command, acting.value);
};

const withQuestion = (
  state: MapState,
  card: string,
  label: string,
  views: (before: Question['views']) => Question['views'],
): MapState => {
  const before = state.questions.find((one) => one.card === card);
  const question = { card, label, views: views(before?.views ?? {}) };
  const questions = before
    ? state.questions.map((one) => (one === before ? question : one))
    : [...state.questions, question].slice(-LIMITS.mapQuestions);
  return { ...state, questions };
};

const applyQuestion = (
  state: MapState,
  event: Extract<MapEvent, { type: 'map.asked' | 'map.placed' | 'map.withdrawn' | 'map.settled' }>,
): MapState => {
  switch (event.type) {
    case 'map.asked':
      return withQuestion(state, event.card, event.label, (views) => views);
    case 'map.placed':
      return withQuestion(state, event.card, event.label, (views) => ({ ...views, [event.person]: event.place }));
    case 'map.withdrawn': {
      const label = state.questions.find(({ card }) => card === event.card)?.label;
      if (label === undefined) return state;
      return withQuestion(state, event.card, label, ({ [event.person]: _gone, ...rest }) => rest);
    }
    case 'map.settled':
      return {
        ...state,
        questions: state.questions.filter(({ card }) => card !== event.settled.card),
        // Asked, and nobody said anything: there is nothing to remember.
        settled:
          event.settled.views === 0 ? state.settled : [...state.settled, event.settled].slice(-LIMITS.mapSettled),
      };
  }
};

/** From here on the history calls a card by its code name: what it was called before may be the real one. */
const relabelled = (state: MapState, card: string, label: string): MapState => {
  const called = <One extends { readonly card: string; readonly label: string }>(all: readonly One[]): readonly One[] =>
    all.map((one) => (one.card === card ? { ...one, label } : one));
  const { moves, questions, settled } = state;
  return { ...state, moves: called(moves), questions: called(questions), settled: called(settled) };
};

const apply = (state: MapState, event: MapEvent): MapState => {
  switch (event.type) {
    case 'map.moved': {
      const others = state.moves.filter(({ id }) => id !== event.instead);
      return { ...state, moves: withMove(others, event.move, LIMITS.movesPerCard, LIMITS.mapMoves) };
    }
    case 'map.unmoved':
      return { ...state, moves: state.moves.filter(({ id }) => id !== event.move) };
    case 'map.explained':
      return {
        ...state,
        moves: state.moves.map((move) => (move.id === event.move ? { ...move, reason: event.reason } : move)),
      };
    case 'map.dated':
      return { ...state, dates: [...state.dates, event.dated].slice(-LIMITS.mapSettled) };
    case 'map.named':
      return event.label === undefined ? state : relabelled(state, event.card, event.label);
    default:
      return applyQuestion(state, event);
  }
};

export interface QuestionView {
  readonly card: string;
  readonly label: string;
  /** All views in order of power and interest, so that their order tells nobody. */
  readonly places: readonly Place[];
  readonly mine: Place | null;
  /** Whose they are: for facilitators. */
  readonly who?: readonly { readonly person: string; readonly place: Place }[];
}

export interface MapView {
  readonly moves: readonly Move[];
  readonly questions: readonly QuestionView[];
  readonly settled: readonly Settled[];
  readonly dates: readonly Dated[];
  /** Real names by card: for facilitators. */
  readonly names: Readonly<Record<string, string>>;
}

const NAMES = 'map/name/';

const realNames = ({ secrets }: Look): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...secrets].flatMap(([key, value]) =>
      key.startsWith(NAMES) ? [[key.slice(NAMES.length), (value as { readonly text: string }).text]] : [],
    ),
  );

const questionView = ({ card, label, views }: Question, viewer: Actor): QuestionView => {
  const who = Object.entries(views).map(([person, where]) => ({ person, place: where }));
  return {
    card,
    label,
    places: who.map((one) => one.place).sort((a, b) => a[1] - b[1] || a[0] - b[0]),
    mine: views[viewer.participantId] ?? null,
    ...(canFacilitate(viewer.role) ? { who } : {}),
  };
};

/** For a full room: what is worth reading, the newest move of each card and all with a reason. First placings are not. */
const worthTelling = (moves: readonly Move[]): readonly Move[] => {
  const newest = new Map(moves.map((move) => [move.card, move.id]));
  return moves.filter(({ id, card, from, reason }) => reason !== '' || (from !== null && newest.get(card) === id));
};

const viewFor = (look: Look, state: MapState, viewer: Actor): MapView => {
  const leads = canFacilitate(viewer.role);
  return {
    moves: leads ? state.moves : worthTelling(state.moves),
    questions: state.questions.map((question) => questionView(question, viewer)),
    settled: state.settled,
    dates: state.dates,
    names: leads ? realNames(look) : {},
  };
};

export const mapMachine: Machine<MapState, MapCommand, MapEvent, MapView> = {
  name: 'map',
  command: mapCommand,
  start: { moves: [], questions: [], settled: [], dates: [] },
  decide,
  apply,
  viewFor,
};
