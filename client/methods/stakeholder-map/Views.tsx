/**
 * The switcher of views: which one this person sees, which one everybody sees, and what the view at hand tells.
 */
import type { KeyboardEvent } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { View } from '../../../shared/methods/method.ts';
import { stakeholderViews } from '../../../shared/methods/stakeholder-map/views/views.ts';
import { useBoard, useSession } from '../../board/board-context.ts';
import { chooseView, mayShareView, shareView } from '../../board/choose-view.ts';
import { useSharedView, useShownView } from '../../board/use-view.ts';
import { useT } from '../../i18n/index.ts';
import { useValueOf } from '../../ui/use-value.ts';
import styles from './views.module.css';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const Choices = ({
  shown,
  onChoose,
}: {
  readonly shown: View | undefined;
  readonly onChoose: (id: string) => void;
}) => {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = stakeholderViews.findIndex(({ id }) => id === shown?.id);
    const next = (at + step + stakeholderViews.length) % stakeholderViews.length;
    const view = stakeholderViews[next];
    if (view) onChoose(view.id);
    (event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className={styles.choices} role="radiogroup" aria-label={t('view.title')} onKeyDown={onKeyDown}>
      {stakeholderViews.map(({ id }, order) => (
        // biome-ignore lint/a11y/useSemanticElements: buttons of one width in two columns; arrows and one tab stop as for radios.
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === shown?.id}
          tabIndex={id === shown?.id ? 0 : -1}
          title={t('view.key', { key: order + 1 })}
          onClick={() => onChoose(id)}
        >
          {t(keyOf('view', id))}
        </button>
      ))}
    </div>
  );
};

const Alone = ({
  templateId,
  shared,
  shown,
}: {
  readonly templateId: string;
  readonly shared: View;
  readonly shown: View;
}) => {
  const t = useT();
  const ui = useBoard();
  return (
    <div className={styles.alone} role="status">
      <p>{t('view.alone', { view: t(keyOf('view', shared.id)) })}</p>
      <button type="button" className="button small" onClick={() => ui.board.views.lookAt(templateId, undefined)}>
        {t('view.back')}
      </button>
      {mayShareView(ui) && (
        <button type="button" className="button quiet small" onClick={() => shareView(ui, templateId, shown.id)}>
          {t('view.share')}
        </button>
      )}
    </div>
  );
};

export const Views = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const ui = useBoard();
  useSession();
  useValueOf(ui.rehearsal);
  const alone = useValueOf(ui.viewsAlone);
  const shown = useShownView(templateId);
  const shared = useSharedView(templateId);
  return (
    <section className={styles.views} aria-label={t('view.title')}>
      <Choices shown={shown} onChoose={(id) => chooseView(ui, templateId, id)} />
      {shown && <p className={styles.ask}>{t(keyOf('view', shown.id, 'ask'))}</p>}
      {mayShareView(ui) && (
        <label className={styles.only}>
          <input type="checkbox" checked={alone} onChange={(event) => ui.viewsAlone.set(event.target.checked)} />
          {t('view.onlyMe')}
        </label>
      )}
      {shown && shared && shown !== shared && <Alone templateId={templateId} shared={shared} shown={shown} />}
    </section>
  );
};
