/**
 * A talk on the projector beside its ring: what it is about, the rule in plain words, who speaks and how long, who waits.
 * Nothing to press.
 */
import type { ReactNode } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { minutesSince } from '../../../shared/methods/fishbowl/cues.ts';
import { VARIANT_IDS } from '../../../shared/methods/fishbowl/rules.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import { Unheard } from './Balance.tsx';
import { Clocks } from './Clocks.tsx';
import styles from './screen-talk.module.css';
import { type BowlProps, useBowl } from './use-bowl.ts';

/** So many who wait are named, the others counted. */
const NAMED = 5;

const Line = ({ bowl }: BowlProps) => {
  const t = useT();
  const name = useName();
  const now = useServerNow(10_000);
  if (bowl.queue.length === 0) return null;
  return (
    <section>
      <h2>{t('bowl.waiting', { people: bowl.queue.length })}</h2>
      <ol className={styles.line}>
        {bowl.queue.slice(0, NAMED).map(({ person, since }) => (
          <li key={person}>
            <span dir="auto">{name(person)}</span>
            <small>{t('bowl.waits', { minutes: minutesSince(since, now) })}</small>
          </li>
        ))}
      </ol>
    </section>
  );
};

export const ScreenTalk = ({ templateId, children }: { readonly templateId: string; readonly children: ReactNode }) => {
  const t = useT();
  const bowl = useBowl(templateId);
  if (bowl === undefined || bowl.phase === 'closed') return children;
  const variant = VARIANT_IDS.find((id) => id === bowl.variant);
  return (
    <div className={styles.talk}>
      <p className={styles.topic} dir="auto">
        {bowl.topic}
      </p>
      {variant && <p className={styles.rule}>{t(keyOf('bowl.rule', variant))}</p>}
      <Clocks bowl={bowl} size="screen" />
      <Unheard bowl={bowl} />
      <Line bowl={bowl} />
    </div>
  );
};
