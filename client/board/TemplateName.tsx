/**
 * The name of the template in focus; facilitators give it another one. An empty name is the method's own.
 */
import { useState } from 'react';
import type { Template } from '../../shared/document/record.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import { LIMITS } from '../../shared/limits.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useBoard, useSession } from './board-context.ts';
import styles from './panel.module.css';

export const TemplateName = ({ template }: { readonly template: Template }) => {
  const t = useT();
  const { board, rehearsal, say } = useBoard();
  const { me } = useSession();
  const [draft, setDraft] = useState<string>();
  const name = template.title || t(keyOf('method', template.method));
  const begin = (): void => {
    if (rehearsal.get()) say(t('rehearsal.noTrace'));
    else setDraft(template.title);
  };
  const commit = (): void => {
    const title = draft?.trim();
    setDraft(undefined);
    if (title !== undefined && title !== template.title) board.patch(template.id, { title });
  };
  if (draft !== undefined) {
    return (
      <input
        className={`input small ${styles.naming}`}
        dir="auto"
        aria-label={t('picker.rename')}
        placeholder={t(keyOf('method', template.method))}
        maxLength={LIMITS.titleChars}
        value={draft}
        // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was just pressed.
        autoFocus
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(undefined);
          event.stopPropagation();
        }}
      />
    );
  }
  return (
    <>
      <h2 dir="auto">{name}</h2>
      {me.facilitates && (
        <button
          type="button"
          className="button quiet small"
          aria-label={t('picker.rename')}
          title={t('picker.rename')}
          onClick={begin}
        >
          <Icon name="draw" />
        </button>
      )}
    </>
  );
};
