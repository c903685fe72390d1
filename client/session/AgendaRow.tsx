/**
 * One step in the agenda. Facilitators change it in place, move it by buttons or by dragging, and take it out; steps that
 * are over stay where they are.
 */
import { type DragEvent, useState } from 'react';
import type { StepView } from '../../shared/session/agenda.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './agenda.module.css';
import { Markdown } from './Markdown.tsx';
import { StepForm } from './StepForm.tsx';
import { useSessionView } from './session-context.ts';
import type { Ask } from './use-asked.ts';

interface Props {
  readonly step: StepView;
  readonly order: number;
  readonly ask: Ask;
}

const DRAGGED = 'application/x-baraza-step';

const RowButtons = ({ step, order, ask }: Props) => {
  const t = useT();
  const { steps, current } = useSessionView().parts.agenda;
  const move = (before: string | null): void => void ask({ type: 'agenda.move', step: step.id, before });
  return (
    <span className={styles.buttons}>
      <button
        type="button"
        className="button quiet small"
        aria-label={t('agenda.moveUp', { step: step.title })}
        disabled={order === 0}
        onClick={() => move(steps[order - 1]?.id ?? null)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="button quiet small"
        aria-label={t('agenda.moveDown', { step: step.title })}
        disabled={order === steps.length - 1}
        onClick={() => move(steps[order + 2]?.id ?? null)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        className="button quiet small danger"
        aria-label={t('agenda.remove', { step: step.title })}
        disabled={step.id === current}
        onClick={() => void ask({ type: 'agenda.remove', step: step.id })}
      >
        <Icon name="trash" />
      </button>
    </span>
  );
};

/** What a drag of one row over another asks for. */
const dragging = ({ step, ask }: Props) => ({
  draggable: true,
  onDragStart: (event: DragEvent): void => event.dataTransfer.setData(DRAGGED, step.id),
  onDragOver: (event: DragEvent): void => {
    if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
  },
  onDrop: (event: DragEvent): void => {
    const moved = event.dataTransfer.getData(DRAGGED);
    if (moved !== '' && moved !== step.id) void ask({ type: 'agenda.move', step: moved, before: step.id });
  },
});

export const AgendaRow = (props: Props) => {
  const { step, order, ask } = props;
  const t = useT();
  const { me, parts } = useSessionView();
  const [open, setOpen] = useState(false);
  const state = step.id === parts.agenda.current ? 'now' : step.state;
  const mark = state === 'done' ? '✓' : state === 'now' ? '▸' : state === 'skipped' ? '–' : String(order + 1);
  return (
    <li className={styles.step} data-state={state} {...(me.facilitates && !open ? dragging(props) : {})}>
      <div className={styles.row}>
        <span className={styles.mark} aria-hidden="true">
          {mark}
        </span>
        <button type="button" className={styles.name} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span dir="auto">{step.title}</span>
          {state !== 'ahead' && (
            <small>
              {t(state === 'now' ? 'agenda.isNow' : state === 'done' ? 'agenda.isDone' : 'agenda.isSkipped')}
            </small>
          )}
        </button>
        <span className={styles.minutes}>
          {step.minutes > 0 ? t('agenda.minutes', { count: step.minutes }) : t('agenda.noTime')}
        </span>
        {me.facilitates && <RowButtons {...props} />}
      </div>
      {open && !me.facilitates && <Markdown text={step.instruction || t('agenda.noInstruction')} />}
      {open && me.facilitates && (
        <StepForm
          step={step}
          onCancel={() => setOpen(false)}
          onSave={async (plan) => {
            if ((await ask({ type: 'agenda.change', step: step.id, plan })) === undefined) setOpen(false);
          }}
        />
      )}
    </li>
  );
};
