/**
 * What the live part of a stakeholder map keeps (domain.md B.3), and what happened to it: moves, questions and what came of
 * them. Pure; who may do what is decided elsewhere.
 */

import { LIMITS } from '../../limits.ts';
import { ok, type Result } from '../../result.ts';
import type { Decision } from '../../session/machine.ts';
import { type Dated, type Move, type Place, type Settled, withMove } from './moves.ts';

/** Where people would put one card. */
export interface Question {
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

export const START: MapState = { moves: [], questions: [], settled: [], dates: [] };

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

export const happens = (...events: readonly MapEvent[]): Result<Decision> => ok({ events });

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

export const apply = (state: MapState, event: MapEvent): MapState => {
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
