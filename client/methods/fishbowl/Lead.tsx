/**
 * Leading a talk in the panel, the next thing first. What is rarely needed is folded.
 */
import { useT } from '../../i18n/index.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import { After, Begin, Rounds, SeatSomebody, Starters, Steer } from './LeadParts.tsx';
import { TalkSettings } from './TalkSettings.tsx';
import { type BowlProps, useAct } from './use-bowl.ts';

export const Lead = ({ bowl }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  if (bowl.phase === 'closed') return <After bowl={bowl} />;
  return (
    <section className={styles.lead}>
      {bowl.phase === 'seating' ? (
        <>
          <Starters bowl={bowl} />
          <Begin bowl={bowl} />
        </>
      ) : (
        <>
          <Steer bowl={bowl}>
            <button type="button" className="button" onClick={() => act('close')}>
              {t('bowl.close')}
            </button>
          </Steer>
          <Rounds bowl={bowl} />
        </>
      )}
      <SeatSomebody bowl={bowl} />
      <details className={styles.more}>
        <summary>{t('bowl.more')}</summary>
        <TalkSettings bowl={bowl} />
        <p className={shared.soft}>{t('bowl.keys')}</p>
      </details>
    </section>
  );
};
