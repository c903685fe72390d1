/**
 * The agenda: for everybody what comes next; for facilitators also the place to plan it, before and while it runs.
 */
import { useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { stepMinutes, stepsOf } from '../../shared/methods/steps.ts';
import type { StepInput } from '../../shared/session/agenda.ts';
import { agendaTime, scaledToFit } from '../../shared/session/agenda-time.ts';
import { useBoard } from '../board/board-context.ts';
import { translatorIn, useT } from '../i18n/index.ts';
import { TimeBudget } from '../picker/TimeBudget.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useValueOf } from '../ui/use-value.ts';
import { AgendaRow } from './AgendaRow.tsx';
import styles from './agenda.module.css';
import { StepForm } from './StepForm.tsx';
import { useCommand, useServerNow, useSessionView } from './session-context.ts';
import { type Ask, useAsked } from './use-asked.ts';

/** Minutes of all steps that are not skipped, against the time there is. Shortening touches only what is still to come. */
const Budget = ({ ask }: { readonly ask: Ask }) => {
  const { me, parts, settings } = useSessionView();
  const { agenda } = parts;
  const steps = agenda.steps.filter((step) => step.state !== 'skipped');
  const shorten = async (budget: number): Promise<void> => {
    const ahead = steps.filter((step) => step.state === 'ahead' && step.id !== agenda.current);
    const taken = agendaTime(steps, 0).sum - agendaTime(ahead, 0).sum;
    const scaled = scaledToFit(
      ahead.map(({ minutes }) => minutes),
      budget - taken,
    );
    for (const [at, { id, state: _state, ranMs: _ranMs, ...plan }] of ahead.entries()) {
      const minutes = scaled[at] ?? plan.minutes;
      if (minutes === plan.minutes) continue;
      if ((await ask({ type: 'agenda.change', step: id, plan: { ...plan, minutes } })) !== undefined) return;
    }
  };
  return (
    <div className={styles.sum}>
      <TimeBudget
        parts={steps.map(({ id, title, method, minutes }) => ({ key: id, title, method, minutes }))}
        budget={settings.budgetMinutes ?? 0}
        {...(me.facilitates
          ? {
              onBudget: (budgetMinutes) => void ask({ type: 'settings.change', settings: { budgetMinutes } }),
              onFit: (budget) => void shorten(budget),
            }
          : {})}
      />
    </div>
  );
};

/** The steps of the templates that lie on this board, each to be added with one press. */
const FromTemplates = ({ onAdd }: { readonly onAdd: (steps: readonly StepInput[]) => Promise<void> }) => {
  const t = useT();
  const { board } = useBoard();
  const { settings } = useSessionView();
  const [busy, setBusy] = useState(false);
  useValueOf(board.records.version);
  const add = async (templateId: string, methodId: string, preset: string | undefined): Promise<void> => {
    const method = methodById(methodId);
    if (!method) return;
    setBusy(true);
    // The steps stay on the board: they are in its language, not in that of whoever adds them.
    await onAdd(stepsOf(method, templateId, await translatorIn(settings.language), stepMinutes(method, preset)));
    setBusy(false);
  };
  return [...board.records.templates.values()].map(({ id, method, preset, title }) => (
    <button key={id} type="button" className="button" disabled={busy} onClick={() => void add(id, method, preset)}>
      <Icon name="plus" />
      {t('agenda.addFrom', { template: title || t(keyOf('method', method)) })}
    </button>
  ));
};

export const AgendaDialog = ({ onClose }: { readonly onClose: () => void }) => {
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
        <Budget ask={ask} />
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
