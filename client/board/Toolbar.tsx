/**
 * The tools: at the left on laptops, at the bottom on phones. With the link tool in hand the board's link types stand beside it.
 */
import { useValue } from 'tldraw';
import { keyOf } from '../../shared/i18n/translate.ts';
import { useT } from '../i18n/index.ts';
import { useMyRights } from '../session/session-context.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard, useSession } from './board-context.ts';
import { addCardAt } from './new-cards.ts';
import { PictureButton } from './PictureButton.tsx';
import styles from './toolbar.module.css';
import { chooseTool, mayUse, TOOLS, type ToolName } from './tools.ts';

/** The key that takes a tool in hand, for its tooltip. */
const KEYS: Readonly<Record<string, string>> = {
  select: 'V',
  hand: 'H',
  note: 'N',
  stakeholder: '⇧N',
  link: 'L',
  text: 'T',
  draw: 'D',
  rectangle: 'R',
  ellipse: 'O',
  eraser: 'E',
};

const useToolInHand = (): string => {
  const editor = useValueOf(useBoard().editor);
  return useValue('tool', () => {
    const tool = editor?.getCurrentToolId() ?? 'select';
    if (tool !== 'geo') return tool;
    return String(editor?.getInstanceState().stylesForNextShape['tldraw:geo'] ?? 'rectangle');
  }, [editor]);
};

const LinkTypes = () => {
  const { linkType } = useBoard();
  const { settings } = useSession();
  const chosen = useValueOf(linkType) ?? settings.linkTypes[0]?.id;
  const t = useT();
  return (
    <fieldset className={`panel ${styles.types}`}>
      <legend className="visually-hidden">{t('tool.linkTypes')}</legend>
      <p className="hint">{t('tool.link.how')}</p>
      {settings.linkTypes.map(({ id, label, colour, negative }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          className={styles.type}
          onClick={() => linkType.set(id)}
        >
          <span style={{ borderTopColor: colour, borderTopStyle: negative ? 'dashed' : 'solid' }} />
          <span dir="auto">{label}</span>
        </button>
      ))}
    </fieldset>
  );
};

export const Toolbar = () => {
  const t = useT();
  const ui = useBoard();
  // Tried alone, the tools are those that participants would have; they do nothing.
  const rights = useMyRights();
  const { me } = useSession();
  const rehearsing = useValueOf(ui.rehearsal) !== undefined;
  const inHand = useToolInHand();
  const press = (tool: ToolName): void => {
    if (rehearsing) ui.say(t('rehearsal.noTrace'));
    else if (tool === 'note' || tool === 'stakeholder') addCardAt(ui, tool);
    else chooseTool(ui, tool);
  };
  return (
    <>
      <nav className={`panel ${styles.tools}`} aria-label={t('tool.all')}>
        {TOOLS.filter((tool) => mayUse(tool, rights)).map((tool) => (
          <button
            key={tool}
            type="button"
            className={styles.tool}
            data-tool={tool}
            aria-pressed={inHand === tool}
            aria-label={t(keyOf('tool', tool))}
            title={`${t(keyOf('tool', tool))}  ${KEYS[tool]}`}
            onClick={() => press(tool)}
          >
            <Icon name={tool as IconName} />
          </button>
        ))}
        {mayUse('note', rights) && <PictureButton />}
        {me.facilitates && (
          <button
            type="button"
            className={`${styles.tool} ${styles.apart}`}
            data-tool="template"
            aria-label={t('picker.title')}
            title={t('picker.title')}
            onClick={() => (rehearsing ? ui.say(t('rehearsal.noTrace')) : ui.adding.set(true))}
          >
            <Icon name="template" />
          </button>
        )}
      </nav>
      {inHand === 'link' && <LinkTypes />}
    </>
  );
};
