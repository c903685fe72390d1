/**
 * What floats on the canvas in its own coordinates: the others' cursors with names, and the link being drawn.
 */
import { useEditor, useValue } from 'tldraw';
import { personColour } from '../ui/person-colour.ts';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard, useSession } from './board-context.ts';
import styles from './overlay.module.css';

const Cursors = () => {
  const editor = useEditor();
  const { room } = useBoard().board;
  const others = useValueOf(room.presence.others);
  const { people, me } = useSession();
  const camera = useValue('camera', () => editor.getCamera(), [editor]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (
    <div className={styles.cursors} aria-hidden="true">
      {others.map(({ slot, participantId, cursor }) => {
        const name = names.get(participantId);
        if (!cursor || name === undefined || participantId === me.participantId) return null;
        const [x, y] = [(cursor[0] + camera.x) * camera.z, (cursor[1] + camera.y) * camera.z];
        const colour = personColour(participantId);
        return (
          <div key={slot} className={styles.cursor} style={{ transform: `translate(${x}px, ${y}px)` }}>
            <svg width="16" height="20" viewBox="0 0 16 20">
              <title>{name}</title>
              <path
                d="M1 1l5.500 17 2.600-7 5.900-3z"
                fill={colour}
                stroke="#fff"
                strokeWidth="1.2"
                strokeLinejoin="round"
              />
            </svg>
            <span dir="auto" style={{ background: colour }}>
              {name}
            </span>
          </div>
        );
      })}
    </div>
  );
};

const LinkDraftLine = () => {
  const editor = useEditor();
  const { linkType, linkDraft } = useBoard();
  const type = useValueOf(linkType);
  const draft = useValueOf(linkDraft);
  const session = useValueOf(useBoard().board.room.session);
  const line = useValue('draft', () => {
    const from = draft && editor.getShapePageBounds(draft.from)?.center;
    if (!draft || !from) return undefined;
    return { a: editor.pageToViewport(from), b: editor.pageToViewport(draft.to) };
  }, [editor, draft]);
  if (!line) return null;
  const colour = session?.settings.linkTypes.find((candidate) => candidate.id === type)?.colour ?? 'var(--live)';
  return (
    <svg className={styles.draft} aria-hidden="true">
      <line
        x1={line.a.x}
        y1={line.a.y}
        x2={line.b.x}
        y2={line.b.y}
        stroke={colour}
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx={line.b.x} cy={line.b.y} r="6" fill={colour} />
    </svg>
  );
};

export const Overlay = () => (
  <>
    <LinkDraftLine />
    <Cursors />
  </>
);
