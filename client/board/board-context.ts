/**
 * What every part of the board page can reach: the open board, the canvas once it is there, and what has the focus.
 */
import { createContext, useContext } from 'react';
import type { Editor } from 'tldraw';
import type { BoardFacts } from '../../shared/methods/facts.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { heldIn } from '../../shared/session/held.ts';
import type { Rights } from '../../shared/session/rights.ts';
import { newSession, type SessionView, viewFor } from '../../shared/session/session.ts';
import type { Sending } from '../pictures/sending.ts';
import type { Rehearsal } from '../session/rehearsal.ts';
import { useValueOf } from '../ui/use-value.ts';
import type { Value } from '../ui/value.ts';
import type { BoardSession } from './board-session.ts';
import type { LinkDraft } from './LinkTool.ts';
import type { Placed, PlaceWatch } from './placed.ts';

export interface BoardUi {
  readonly board: BoardSession;
  readonly editor: Value<Editor | undefined>;
  /** Places that this person has just given cards, once they let go of them. */
  readonly placed: Value<readonly Placed[]>;
  readonly places: PlaceWatch;
  /** Template whose panel is shown: the one in the middle of the view. */
  readonly focus: Value<string | undefined>;
  /** Records that are selected on the canvas. */
  readonly selection: Value<readonly string[]>;
  /** Template that a facilitator has freed to be moved. */
  readonly movable: Value<string | undefined>;
  /** Whether the picker is open in which facilitators choose templates to lay on the board. */
  readonly adding: Value<boolean>;
  /** Link type that the link tool draws. */
  readonly linkType: Value<string | undefined>;
  /** A facilitator looks through the views without taking everybody along. */
  readonly viewsAlone: Value<boolean>;
  /** Which links are drawn on this screen: `all`, `none`, or those of one type by its id. */
  readonly linksShown: Value<string>;
  /** Line that the link tool is drawing. */
  readonly linkDraft: Value<LinkDraft | undefined>;
  /** Pasted lines that wait for the person to say: one note a line, or one for all. */
  readonly offered: Value<readonly string[]>;
  /** Whether the selected card's fields are shown; the next card follows the last one. */
  readonly fieldsOpen: Value<boolean>;
  /** Pictures that are on their way to the board, and those that did not get there. */
  readonly sending: Value<readonly Sending[]>;
  /** People whose drawings this person does not want to see now. */
  readonly hiddenAuthors: Value<ReadonlySet<string>>;
  /** A facilitator tries the agenda alone: everything looks as for a participant, and nothing is written or sent. */
  readonly rehearsal: Value<Rehearsal | undefined>;
  /** What this person may do to the board now. */
  readonly rights: () => Rights;
  readonly say: (text: string) => void;
}

export const BoardContext = createContext<BoardUi | undefined>(undefined);

export const useBoard = (): BoardUi => {
  const ui = useContext(BoardContext);
  if (ui === undefined) throw new Error('useBoard is for parts of the board page');
  return ui;
};

/** Until the first view has come: nobody may do anything yet. */
const EMPTY: SessionView = viewFor(
  newSession({ settings: { title: '', language: 'en', groups: [], linkTypes: [] }, people: [] }),
  { participantId: '', role: 'observer' },
);

export const useSession = (): SessionView => useValueOf(useBoard().board.room.session) ?? EMPTY;

/** What this person may do to the board now; nothing while an agenda is tried alone. */
export const useBoardRights = (): Rights => {
  const ui = useBoard();
  useSession();
  useValueOf(ui.rehearsal);
  return ui.rights();
};

interface Gathered {
  readonly session: SessionView;
  readonly version: number;
  readonly facts: BoardFacts;
}

/** Gathered once for all parts of the page that ask: a panel has many, and each frame of a drag asks anew. */
const gathered = new WeakMap<BoardSession, Gathered>();
const factsOf = (board: BoardSession, session: SessionView, version: number): BoardFacts => {
  const known = gathered.get(board);
  if (known?.session === session && known.version === version) return known.facts;
  const facts = boardFacts(board.records.all.values(), { ...session, ...heldIn(session.parts) });
  gathered.set(board, { session, version, facts });
  return facts;
};

/** The facts that readings are made of; new ones at most once a frame. */
export const useFacts = (): BoardFacts => {
  const { board } = useBoard();
  const session = useSession();
  const version = useValueOf(board.records.version);
  return factsOf(board, session, version);
};
