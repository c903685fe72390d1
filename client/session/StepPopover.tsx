/**
 * The running step in the session bar: its title, and on demand its instruction; for facilitators also the script.
 */
import { Popover } from 'radix-ui';
import { agendaClock, type StepView } from '../../shared/session/agenda.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { Markdown } from './Markdown.tsx';
import styles from './session-bar.module.css';
import { useServerNow, useSessionView } from './session-context.ts';

const SLOWLY_MS = 5_000;

/** "4 min behind"; nothing before the session began. */
const useBehind = (): string | undefined => {
  const t = useT();
  const { agenda } = useSessionView().parts;
  const clock = agendaClock(agenda, useServerNow(SLOWLY_MS));
  if (clock === undefined || agenda.current === null) return undefined;
  const minutes = Math.trunc(clock.behind);
  if (minutes === 0) return t('agenda.onTime');
  return minutes > 0 ? t('agenda.behind', { count: minutes }) : t('agenda.early', { count: -minutes });
};

const Script = ({ script }: { readonly script: NonNullable<StepView['script']> }) => {
  const t = useT();
  if (Object.values(script).every((text) => text === '')) return null;
  return (
    <dl className={styles.script} aria-label={t('agenda.script')}>
      {script.say && <dt>{t('agenda.say')}</dt>}
      {script.say && <dd dir="auto">{script.say}</dd>}
      {script.watch && <dt>{t('agenda.watch')}</dt>}
      {script.watch && <dd dir="auto">{script.watch}</dd>}
      {script.recover && <dt>{t('agenda.recover')}</dt>}
      {script.recover && <dd dir="auto">{script.recover}</dd>}
    </dl>
  );
};

export const StepPopover = ({ onAgenda }: { readonly onAgenda: () => void }) => {
  const t = useT();
  const { me, parts } = useSessionView();
  const { steps, current, startedAt, pausedAt } = parts.agenda;
  const at = steps.findIndex((step) => step.id === current);
  const step = steps[at];
  const behind = useBehind();
  const title = step?.title ?? t(startedAt === null ? 'agenda.notBegun' : 'agenda.allDone');
  const place = step
    ? t('agenda.place', { step: at + 1, steps: steps.length })
    : t('agenda.steps', { count: steps.length });
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className={styles.step} title={t('agenda.showStep')}>
          <span className={styles.title} dir="auto">
            {title}
          </span>
          <span className={styles.place}>
            {pausedAt === null ? place : t('agenda.paused')}
            {me.facilitates && behind && ` · ${behind}`}
          </span>
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={`panel ${styles.sheet}`} sideOffset={8} collisionPadding={8}>
          <h3 dir="auto">{title}</h3>
          {step ? <Markdown text={step.instruction || t('agenda.noInstruction')} /> : null}
          {step?.script && <Script script={step.script} />}
          <button type="button" className="button small" onClick={onAgenda}>
            <Icon name="list" />
            {t('agenda.show')}
          </button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
};
