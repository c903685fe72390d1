/**
 * Where the session stands: the step and its instruction, or what is before the first and after the last.
 */
import { useT } from '../i18n/index.ts';
import { Markdown } from '../session/Markdown.tsx';
import { nameOf } from '../session/names.ts';
import { useSessionView } from '../session/session-context.ts';
import styles from './phone.module.css';

/** `busy`: something that belongs to no step is under way, and needs no word of waiting. */
export const StepNow = ({ busy }: { readonly busy: boolean }) => {
  const t = useT();
  const view = useSessionView();
  const { steps, current, startedAt } = view.parts.agenda;
  const at = steps.findIndex(({ id }) => id === current);
  const step = steps[at];
  if (step === undefined) {
    const isOver = startedAt !== null;
    return (
      <section className={styles.step}>
        <h1>{isOver ? t('agenda.allDone') : t('phone.welcome', { name: nameOf(view, view.me.participantId) })}</h1>
        {!busy && <p>{t(isOver ? 'phone.ended' : 'phone.notBegun')}</p>}
      </section>
    );
  }
  return (
    <section className={styles.step} aria-live="polite">
      <p className={styles.eyebrow}>{t('phone.step', { step: at + 1, steps: steps.length })}</p>
      <h1 dir="auto">{step.title}</h1>
      {step.instruction !== '' && <Markdown text={step.instruction} />}
    </section>
  );
};
