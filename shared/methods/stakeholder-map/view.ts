/**
 * What each sees of a stakeholder map's live part (domain.md B.3): who holds which view is for facilitators and oneself, and
 * real names are for facilitators.
 */
import { type Actor, canFacilitate } from '../../access.ts';
import type { Look } from '../../session/machine.ts';
import type { Dated, Move, Place, Settled } from './moves.ts';
import type { MapState, Question } from './state.ts';

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

export const viewFor = (look: Look, state: MapState, viewer: Actor): MapView => {
  const leads = canFacilitate(viewer.role);
  return {
    moves: leads ? state.moves : worthTelling(state.moves),
    questions: state.questions.map((question) => questionView(question, viewer)),
    settled: state.settled,
    dates: state.dates,
    names: leads ? realNames(look) : {},
  };
};
