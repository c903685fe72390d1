/**
 * The draft of one group to write in. What somebody else saves meanwhile is said and does not overwrite what is typed here.
 */
import { type FormEvent, useEffect, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import { draftText } from '../../../shared/methods/strategic-intention/words.ts';
import { useT } from '../../i18n/index.ts';
import { nameOf } from '../../session/names.ts';
import { useCommand, useMyRights, useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import type { DraftView } from './use-intention.ts';

interface Props {
  readonly templateId: string;
  readonly group: string;
  readonly draft: DraftView | undefined;
  /** Whom it is entered for, when that is somebody else. */
  readonly forPerson?: string | undefined;
}

export const DraftBox = ({ templateId, group, draft, forPerson }: Props) => {
  const t = useT();
  const view = useSessionView();
  const rights = useMyRights();
  const command = useCommand();
  const saved = draft ? draftText(draft) : '';
  const [text, setText] = useState(saved);
  const [base, setBase] = useState(saved);
  const [isSaved, setSaved] = useState(false);
  const isDirty = text.trim() !== base;
  const changedBy = draft?.versions.at(-1)?.by ?? '';
  useEffect(() => {
    if (isDirty) return;
    setText(saved);
    setBase(saved);
  }, [saved, isDirty]);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const whom = forPerson === undefined ? {} : { for: forPerson };
    const refused = await command({ type: 'intention.draft', template: templateId, group, text, ...whom });
    if (refused) return;
    setBase(text.trim());
    setSaved(true);
  };
  const label = t('intention.drafts.of', { group: group || t('intention.drafts.noGroup') });
  return (
    <form className={shared.form} onSubmit={(event) => void save(event)}>
      <label className="field">
        <span dir="auto">{label}</span>
        <textarea
          className="input"
          dir="auto"
          rows={4}
          maxLength={LIMITS.fieldChars}
          placeholder={t('intention.drafts.start')}
          value={text}
          disabled={!rights.add && !rights.editOwn}
          onChange={(event) => {
            setText(event.target.value);
            setSaved(false);
          }}
        />
      </label>
      {isDirty && saved !== base && (
        <p className={shared.soon} role="status">
          {t('intention.drafts.changed', { name: nameOf(view, changedBy) })} <q dir="auto">{saved}</q>
        </p>
      )}
      <div className={shared.row}>
        <button type="submit" className="button main small" disabled={!isDirty || text.trim() === ''}>
          {t('intention.drafts.save')}
        </button>
        <span className={shared.soft} role="status">
          {isSaved && !isDirty ? t('intention.drafts.saved') : ''}
        </span>
      </div>
    </form>
  );
};
