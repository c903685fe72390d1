/**
 * Opening a version: the first one, or the next one from the text of a version that was voted on. Hints while one types.
 */
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import type { StatementView } from '../../../shared/methods/strategic-intention/machine.ts';
import { planWords } from '../../../shared/methods/strategic-intention/plan-words.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import { Differences } from './Differences.tsx';
import { PlanHint } from './PlanHint.tsx';

interface Props {
  readonly templateId: string;
  readonly before: StatementView | undefined;
  readonly onDone: () => void;
}

export const NewVersion = ({ templateId, before, onDone }: Props) => {
  const t = useT();
  const command = useCommand();
  const [text, setText] = useState(before?.text ?? '');
  const v = (before?.v ?? 0) + 1;
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const from = [...(before?.from ?? [])];
    const refused = await command({ type: 'intention.state', template: templateId, text, from });
    if (!refused) onDone();
  };
  return (
    <form className={shared.form} onSubmit={(event) => void open(event)}>
      {before?.fixed && <p className={shared.rule}>{t('intention.sentence.fresh', { v, before: before.v })}</p>}
      <label className="field">
        <span>{t('intention.sentence.version', { v })}</span>
        <textarea
          className="input"
          dir="auto"
          rows={5}
          required
          maxLength={LIMITS.fieldChars}
          placeholder={t('intention.drafts.start')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {before && text.trim() !== before.text && <Differences before={before.text} after={text.trim()} />}
      <PlanHint templateId={templateId} words={planWords(text)} text={text.trim()} />
      <button type="submit" className="button main" disabled={text.trim() === '' || text.trim() === before?.text}>
        {t('intention.sentence.open', { v })}
      </button>
    </form>
  );
};
