/**
 * The agenda: for everybody what comes next; for facilitators also the place to plan it, before and while it runs.
 */
import { useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { stepsOf } from '../../shared/methods/steps.ts';
import type { StepInput } from '../../shared/session/agenda.ts';
import { useBoard } from '../board/board-context.ts';
import { translatorIn, useT } from '../i18n/index.ts';
import { rememberBudget, rememberedBudget } from '../net/device.ts';
import { Icon } from '../ui/Icon.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useValueOf } from '../ui/use-value.ts';
import { AgendaRow } from './AgendaRow.tsx';
import styles from './agenda.module.css';
import { StepForm } from './StepForm.tsx';
import { useCommand, useServerNow, useSessionView } from './session-context.ts';
import { useAsked } from './use-asked.ts';

interface Props {
  readonly boardId: string;
  readonly onClose: () => void;
}

/** Minutes of all steps that are not skipped, against the time there is. */
const Budget = ({ boardId }: { readonly boardId: string }) => {
  const t = useT();
  const { me, parts } = useSessionView();
  const steps = parts.agenda.steps.filter((step) => step.state !== 'skipped');
  const sum = steps.reduce((total, step) => total + step.minutes, 0);
  const [budget, setBudget] = useState(() => rememberedBudget(boardId));
  const change = (text: string): void => {
    const minutes = Number.parseInt(text, 10) || undefined;
    rememberBudget(boardId, minutes);
    setBudget(minutes);
  };
  const over = budget === undefined ? 0 : sum - budget;
  return (
    <p className={styles.sum} data-over={over > 0}>
      <span>{t('agenda.sum', { count: sum })}</span>
      {me.facilitates && (
        <label>
          {t('agenda.budget')}
          <input
            className="input small"
            type="number"
            min={0}
            inputMode="numeric"
            value={budget ?? ''}
            onChange={(event) => change(event.target.value)}
          />
        </label>
      )}
      {over > 0 && <strong>{t('agenda.over', { count: over })}</strong>}
      {budget !== undefined && over < 0 && <span>{t('agenda.free', { count: -over })}</span>}
    </p>
  );
};

/** The steps of the templates that lie on this board, each to be added with one press. */
const FromTemplates = ({ onAdd }: { readonly onAdd: (steps: readonly StepInput[]) => Promise<void> }) => {
  const t = useT();
  const { board } = useBoard();
  const { settings } = useSessionView();
  const [busy, setBusy] = useState(false);
  useValueOf(board.records.version);
  const add = async (templateId: string, methodId: string): Promise<void> => {
    const method = methodById(methodId);
    if (!method) return;
    setBusy(true);
    // The steps stay on the board: they are in its language, not in that of whoever adds them.
    await onAdd(stepsOf(method, templateId, await translatorIn(settings.language)));
    setBusy(false);
  };
  return [...board.records.templates.values()].map(({ id, method, title }) => (
    <button key={id} type="button" className="button" disabled={busy} onClick={() => void add(id, method)}>
      <Icon name="plus" />
      {t('agenda.addFrom', { template: title || t(keyOf('method', method)) })}
    </button>
  ));
};

export const AgendaDialog = ({ boardId, onClose }: Props) => {
  const t = useT();
  const command = useCommand();
  const { rehearsal } = useBoard();
  const now = useServerNow();
  const { me, parts } = useSessionView();
  const [adding, setAdding] = useState(false);
  const { ask, refused } = useAsked(command);
  const { steps } = parts.agenda;
  const addAll = async (plans: readonly StepInput[]): Promise<void> => {
    for (const step of plans) await ask({ type: 'agenda.add', step });
  };
  const tryAlone = (): void => {
    rehearsal.set({ at: 0, since: now });
    onClose();
  };
  return (
    <Modal title={t('agenda.title')} onClose={onClose}>
      {steps.length === 0 ? (
        <p className={styles.empty}>{t(me.facilitates ? 'agenda.empty' : 'agenda.emptyForAll')}</p>
      ) : (
        <Budget boardId={boardId} />
      )}
      {refused && (
        <p className="error" role="alert">
          {t(keyOf('refusal', refused))}
        </p>
      )}
      <ol className={styles.steps}>
        {steps.map((step, order) => (
          <AgendaRow key={step.id} step={step} order={order} ask={ask} />
        ))}
      </ol>
      {me.facilitates && !adding && (
        <div className={styles.actions}>
          <FromTemplates onAdd={addAll} />
          <button type="button" className="button" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {t('agenda.addStep')}
          </button>
          {steps.length > 0 && (
            <button type="button" className="button" onClick={tryAlone}>
              <Icon name="eye" />
              {t('rehearsal.begin')}
            </button>
          )}
        </div>
      )}
      {adding && (
        <StepForm
          step={undefined}
          onCancel={() => setAdding(false)}
          onSave={async (step) => {
            if ((await ask({ type: 'agenda.add', step })) === undefined) setAdding(false);
          }}
        />
      )}
    </Modal>
  );
};
