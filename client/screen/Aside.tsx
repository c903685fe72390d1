/**
 * Beside the board on the projector: the step with its instruction, the time, and how to come in.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../i18n/index.ts';
import { type Sharing, sharingOf } from '../net/api.ts';
import type { Visit } from '../net/device.ts';
import { Countdown } from '../session/Countdown.tsx';
import { Markdown } from '../session/Markdown.tsx';
import { useSessionView } from '../session/session-context.ts';
import { Qr } from '../ui/Qr.tsx';
import styles from './screen.module.css';
import { useMethodHere } from './use-method-here.ts';

/** The code may be closed or renewed while the projector runs. */
const LOOK_AGAIN_MS = 20_000;

const useSharing = ({ boardId, sessionToken, role }: Visit): Sharing | undefined => {
  const [sharing, setSharing] = useState<Sharing>();
  useEffect(() => {
    if (role !== 'facilitator') return undefined;
    const look = async (): Promise<void> => {
      const found = await sharingOf(boardId, sessionToken);
      if (found.ok) setSharing(found.value);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [boardId, sessionToken, role]);
  return sharing;
};

const Join = ({ visit }: { readonly visit: Visit }) => {
  const t = useT();
  const sharing = useSharing(visit);
  const { people } = useSessionView();
  const here = people.filter((person) => person.here).length;
  return (
    <footer className={styles.join}>
      {sharing?.codeOpen && (
        <>
          <div className={styles.qr}>
            <Qr text={`${sharing.base}/join#c=${sharing.code}`} label={t('share.qr')} />
          </div>
          <p>
            {t('share.open', { address: sharing.base.replace(/^https?:\/\//, '') })}
            <strong className={styles.code}>{`${sharing.code.slice(0, 3)} ${sharing.code.slice(3)}`}</strong>
          </p>
        </>
      )}
      <p className={styles.here}>{t('people.here', { count: here })}</p>
    </footer>
  );
};

/** What the method in focus says to the whole room; else the step's instruction. */
const FromMethod = ({ children }: { readonly children: ReactNode }) => {
  const here = useMethodHere();
  const Said = here?.method?.Screen;
  return Said ? <Said templateId={here.templateId}>{children}</Said> : children;
};

export const Aside = ({ visit }: { readonly visit: Visit }) => {
  const t = useT();
  const { settings, parts } = useSessionView();
  const { steps, current, pausedAt } = parts.agenda;
  const step = steps.find(({ id }) => id === current);
  return (
    <aside className={styles.aside}>
      <div className={styles.what}>
        <p className={styles.question} dir="auto">
          {settings.title}
        </p>
        {step && <h1 dir="auto">{step.title}</h1>}
        <FromMethod>{step && <Markdown text={step.instruction} />}</FromMethod>
      </div>
      <div className={styles.clock}>
        <Countdown size="screen" />
        {pausedAt !== null && <p className={styles.paused}>{t('agenda.paused')}</p>}
      </div>
      <Join visit={visit} />
    </aside>
  );
};
