/**
 * The panel at the right: the template in focus and what it tells; above it the card that is selected. On phones a sheet
 * that opens on demand.
 */
import { useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import { useT } from '../i18n/index.ts';
import { methodView } from '../methods/registry.ts';
import { Icon } from '../ui/Icon.tsx';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard, useSession } from './board-context.ts';
import { CardForm } from './CardForm.tsx';
import { showTemplate } from './jump.ts';
import { Layers } from './Layers.tsx';
import styles from './panel.module.css';
import { TemplateName } from './TemplateName.tsx';

/** Opens the picker; not while the agenda is tried alone, when nothing is written. */
const AddTemplate = () => {
  const t = useT();
  const { adding, rehearsal, say } = useBoard();
  const open = (): void => {
    if (rehearsal.get()) say(t('rehearsal.noTrace'));
    else adding.set(true);
  };
  return (
    <button type="button" className="button" onClick={open}>
      <Icon name="plus" />
      {t('picker.title')}
    </button>
  );
};

const isPhone = (): boolean => matchMedia('(max-width: 760px)').matches;

const SelectedCard = () => {
  const { board, selection } = useBoard();
  const [only, ...more] = useValueOf(selection);
  useValueOf(board.records.version);
  const card = only !== undefined && more.length === 0 ? board.records.card(only) : undefined;
  return card ? <CardForm card={card} /> : null;
};

const MoveButton = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { movable, editor } = useBoard();
  const free = useValueOf(movable) === templateId;
  const toggle = (): void => {
    movable.set(free ? undefined : templateId);
    editor.get()?.setCurrentTool('select');
  };
  return (
    <button type="button" className="button quiet small" aria-pressed={free} title={t('panel.move')} onClick={toggle}>
      <Icon name={free ? 'unlock' : 'move'} />
      <span className="visually-hidden">{t('panel.move')}</span>
    </button>
  );
};

/** The template in the middle of the view, by its panel; or the list of templates to go to. */
const Focus = ({ templateId }: { readonly templateId: string | undefined }) => {
  const t = useT();
  const ui = useBoard();
  const { me } = useSession();
  useValueOf(ui.board.records.version);
  const template = templateId === undefined ? undefined : ui.board.records.template(templateId);
  const View = template && methodView(template.method)?.Panel;
  if (template && View) return <View key={template.id} templateId={template.id} />;
  const templates = [...ui.board.records.templates.values()];
  return (
    <div className={styles.empty}>
      <p>{t(templates.length === 0 ? 'panel.noTemplates' : 'panel.goTo')}</p>
      {templates.map(({ id, method, title }) => (
        <button key={id} type="button" className="button small" onClick={() => showTemplate(ui, id)}>
          <span dir="auto">{title || t(keyOf('method', method))}</span>
        </button>
      ))}
      {me.facilitates && <AddTemplate />}
    </div>
  );
};

export const Panel = () => {
  const t = useT();
  const ui = useBoard();
  const { me } = useSession();
  const [open, setOpen] = useState(!isPhone());
  const templateId = useValueOf(ui.focus);
  const template = templateId === undefined ? undefined : ui.board.records.template(templateId);
  if (!open) {
    return (
      <button
        type="button"
        className={`button ${styles.opener}`}
        aria-label={t('panel.open')}
        onClick={() => setOpen(true)}
      >
        <Icon name="panel" />
      </button>
    );
  }
  return (
    <aside className={`panel ${styles.panel}`} aria-label={t('panel.title')}>
      <header className={styles.head}>
        {template ? <TemplateName key={template.id} template={template} /> : <h2>{t('panel.title')}</h2>}
        {template && me.facilitates && <MoveButton templateId={template.id} />}
        <button
          type="button"
          className="button quiet small"
          aria-label={t('word.close')}
          onClick={() => setOpen(false)}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className={styles.body}>
        <SelectedCard />
        <Focus templateId={templateId} />
        <Layers templateId={template?.id} />
      </div>
    </aside>
  );
};
