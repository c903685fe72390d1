/**
 * Making a board: a title and either methods put together in the picker, or a template saved earlier; or a board from a
 * file taken home.
 */
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { ROLES } from '../../shared/access.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { composeTemplate, itemMinutes } from '../../shared/templates/compose.ts';
import { parseTemplate, type TemplateFile, type TemplateInput, templateVersion } from '../../shared/templates/file.ts';
import { useT } from '../i18n/index.ts';
import { type ApiResult, createFromTemplate, importBoard } from '../net/api.ts';
import { rememberLink } from '../net/device.ts';
import { MethodPicker } from '../picker/MethodPicker.tsx';
import { PlanList } from '../picker/PlanList.tsx';
import picker from '../picker/picker.module.css';
import planned from '../picker/plan.module.css';
import { TimeBudget } from '../picker/TimeBudget.tsx';
import { type Plan, usePlan } from '../picker/use-plan.ts';
import { TextField } from '../ui/TextField.tsx';
import { FromTemplate } from './FromTemplate.tsx';
import styles from './home.module.css';
import { OwnTemplates } from './OwnTemplates.tsx';

/** The links of a board made here can be shown again only on this device: the server keeps no more than their hashes. */
const rememberLinks = (board: MadeBoard): void => {
  for (const role of ROLES) rememberLink(board.id, board.links[role].id, board.links[role].url);
};

interface Session {
  readonly budget: number;
  readonly withAgenda: boolean;
}

interface SessionProps {
  readonly plan: Plan;
  readonly session: Session;
  readonly change: (part: Partial<Session>) => void;
}

const YourSession = ({ plan, session, change }: SessionProps) => {
  const t = useT();
  const parts = plan.items.map((item) => ({
    key: item.key,
    title: item.method === '' ? t('plan.break') : t(keyOf('method', item.method)),
    method: item.method,
    minutes: itemMinutes(item),
  }));
  return (
    <>
      <h3>{t('plan.title')}</h3>
      <PlanList plan={plan} empty={t('plan.empty')} />
      {plan.items.length > 0 && (
        <>
          <TimeBudget
            parts={parts}
            budget={session.budget}
            onBudget={(budget) => change({ budget })}
            onFit={(budget) => plan.fit(budget)}
          />
          <label className={planned.tick}>
            <input
              type="checkbox"
              checked={session.withAgenda}
              onChange={(event) => change({ withAgenda: event.target.checked })}
            />
            {t('plan.withAgenda')}
          </label>
        </>
      )}
    </>
  );
};

interface FileProps {
  readonly onTemplate: (file: TemplateFile) => void;
  readonly onBoard: (file: unknown) => Promise<void>;
  readonly onProblem: (text: string) => void;
}

/** One way in for both kinds of file: which one it is stands in the file. */
const FileButton = ({ onTemplate, onBoard, onProblem }: FileProps) => {
  const t = useT();
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const text = await event.target.files?.[0]?.text();
    event.target.value = '';
    if (text === undefined) return;
    let file: unknown;
    try {
      file = JSON.parse(text);
    } catch {
      onProblem(t('refusal.import.broken'));
      return;
    }
    if (templateVersion(file) === undefined) {
      await onBoard(file);
      return;
    }
    const template = parseTemplate(file);
    if (template.ok) onTemplate(template.value);
    else onProblem(t(keyOf('refusal', template.error.code)));
  };
  return (
    <label className="button">
      {t('home.import')}
      <input
        type="file"
        accept="application/json,.json"
        className="visually-hidden"
        onChange={(event) => void take(event)}
      />
    </label>
  );
};

export const CreateBoard = ({ hostKey }: { readonly hostKey: string }) => {
  const t = useT();
  const [, go] = useLocation();
  const plan = usePlan();
  const [title, setTitle] = useState('');
  const [session, setSession] = useState<Session>({ budget: 0, withAgenda: true });
  const [file, setFile] = useState<TemplateFile>();
  const [problem, setProblem] = useState('');

  const open = (result: ApiResult<MadeBoard>): void => {
    if (!result.ok) {
      setProblem(result.error.message || t('error.unreachable'));
      return;
    }
    rememberLinks(result.value);
    go(`/join#t=${result.value.links.facilitator.token}`);
  };
  const composed = (): TemplateInput => {
    const { budget, withAgenda } = session;
    const language = document.documentElement.lang;
    return composeTemplate(plan.items, { title, language, budgetMinutes: budget, withAgenda, t });
  };
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    open(await createFromTemplate(title, file ?? composed(), hostKey));
  };
  const begin = (chosen: TemplateFile): void => {
    setProblem('');
    setFile(chosen);
    setTitle((now) => now || chosen.title);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void create(event)}>
      <TextField
        label={t('home.boardTitle')}
        value={title}
        maxLength={LIMITS.titleChars}
        placeholder={t('home.titleExample')}
        required
        onChange={setTitle}
      />
      {!file && <OwnTemplates onUse={begin} onProblem={setProblem} />}
      <div className={picker.composer}>
        {file ? <FromTemplate file={file} onLeave={() => setFile(undefined)} /> : <MethodPicker plan={plan} />}
        <aside className={`panel ${picker.aside}`} aria-label={t('plan.title')}>
          {!file && (
            <YourSession plan={plan} session={session} change={(part) => setSession((now) => ({ ...now, ...part }))} />
          )}
          {problem && (
            <p className="error" role="alert">
              {problem}
            </p>
          )}
          <button type="submit" className="button main">
            {t('home.create')}
          </button>
          {!file && (
            <FileButton
              onTemplate={begin}
              onBoard={async (board) => open(await importBoard(board, hostKey))}
              onProblem={setProblem}
            />
          )}
        </aside>
      </div>
    </form>
  );
};
