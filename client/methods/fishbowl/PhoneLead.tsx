/**
 * Leading a talk from a phone: the next thing as one large button, closing asked for twice, people and parts folded. Its
 * settings wait on the whole board.
 */
import { useT } from '../../i18n/index.ts';
import { Sure } from '../../session/live/Sure.tsx';
import styles from './fishbowl.module.css';
import { After, Begin, Rounds, SeatSomebody, Starters, Steer } from './LeadParts.tsx';
import { type BowlProps, useAct } from './use-bowl.ts';

export const PhoneLead = ({ bowl }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  if (bowl.phase === 'closed') return <After bowl={bowl} />;
  return (
    <section className={styles.lead}>
      {bowl.phase === 'seating' ? (
        <Begin bowl={bowl} />
      ) : (
        <Steer bowl={bowl}>
          <Sure label={t('bowl.close')} question={t('bowl.closeSure')} onYes={() => act('close')} />
        </Steer>
      )}
      <details className={styles.more}>
        <summary>{t('bowl.more')}</summary>
        {bowl.phase === 'seating' ? <Starters bowl={bowl} /> : <Rounds bowl={bowl} />}
        <SeatSomebody bowl={bowl} />
      </details>
    </section>
  );
};
