/**
 * The state of a board page that its parts share, made for one open board.
 */
import type { Editor } from 'tldraw';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import type { Sending } from '../pictures/sending.ts';
import type { Rehearsal } from '../session/rehearsal.ts';
import { rightsInView } from '../session/session-context.ts';
import { createValue } from '../ui/value.ts';
import type { BoardUi } from './board-context.ts';
import type { BoardSession } from './board-session.ts';
import type { LinkDraft } from './LinkTool.ts';
import { type Placed, watchPlaces } from './placed.ts';

/** On a page that only shows the board (`looking`) nothing may be changed, whoever opened it. */
export const createBoardUi = (board: BoardSession, say: (text: string) => void, looking = false): BoardUi => {
  const rehearsal = createValue<Rehearsal | undefined>(undefined);
  const editor = createValue<Editor | undefined>(undefined);
  const placed = createValue<readonly Placed[]>([]);
  const places = watchPlaces({
    board,
    gliding: () => editor.get()?.inputs.isDragging ?? false,
    now: Date.now,
    onPlaced: placed.set,
  });
  return {
    board,
    editor,
    placed,
    places,
    focus: createValue<string | undefined>(undefined),
    selection: createValue<readonly string[]>([]),
    movable: createValue<string | undefined>(undefined),
    adding: createValue(false),
    linkType: createValue<string | undefined>(undefined),
    viewsAlone: createValue(false),
    linksShown: createValue('all'),
    linkDraft: createValue<LinkDraft | undefined>(undefined),
    offered: createValue<readonly string[]>([]),
    fieldsOpen: createValue(true),
    sending: createValue<readonly Sending[]>([]),
    hiddenAuthors: createValue<ReadonlySet<string>>(new Set()),
    rehearsal,
    rights: () => {
      const view = board.room.session.get();
      return looking || view === undefined || rehearsal.get() !== undefined ? NO_RIGHTS : rightsInView(view);
    },
    say,
  };
};
