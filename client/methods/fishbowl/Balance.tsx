/**
 * How the talk is shared out, as a picture of the group without names; each person's time only for facilitators, and one's own
 * (domain.md B.1).
 */
import { isUnheardDue } from '../../../shared/methods/fishbowl/cues.ts';
import { EVEN_GINI } from '../../../shared/methods/fishbowl/reading.ts';
import { outsideOf } from '../../../shared/methods/fishbowl/standing.ts';
import { useT } from '../../i18n/index.ts';
import { namesOf } from '../../session/names.ts';
import { useServerNow, useSessionView } from '../../session/session-context.ts';
import { secondsText } from '../../session/timer-words.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import type { BowlProps } from './use-bowl.ts';

const Speakers = ({
  airtime,
  total,
}: {
  readonly airtime: Readonly<Record<string, number>>;
  readonly total: number;
}) => {
  const name = useName();
  const ranked = Object.entries(airtime).sort(([, a], [, b]) => b - a);
  return (
    <ul className={styles.bars}>
      {ranked.map(([person, seconds]) => (
        <li key={person}>
          <span dir="auto">{name(person)}</span>
          <i style={{ inlineSize: `${(100 * seconds) / Math.max(1, total)}%` }} />
          <b className={styles.time}>{secondsText(seconds)}</b>
        </li>
      ))}
    </ul>
  );
};

/** One bar a speaker, the largest first: how even it is can be seen, who it is cannot. */
const Shares = ({ shares }: { readonly shares: readonly number[] }) => {
  const t = useT();
  const largest = Math.max(1, ...shares);
  return (
    <div className={styles.shares} role="img" aria-label={`${t('bowl.balance.shares')}: ${shares.join(', ')} %`}>
      {shares.map((share, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its rank, it is nobody's.
        <i key={at} style={{ blockSize: `${Math.max(6, (100 * share) / largest)}%` }} />
      ))}
    </div>
  );
};

/** Late in the talk: who has not been in yet? For facilitators with names. */
export const Unheard = ({ bowl }: BowlProps) => {
  const t = useT();
  const view = useSessionView();
  if (!isUnheardDue(bowl, useServerNow(5_000))) return null;
  const { airtimeSec } = bowl;
  const silent = airtimeSec && outsideOf(bowl, view.people).filter(({ id }) => airtimeSec[id] === undefined);
  const count = bowl.balance.eligible - bowl.balance.distinctSpeakers;
  const people =
    silent && silent.length > 0
      ? namesOf(
          view,
          silent.map(({ id }) => id),
        )
      : String(count);
  return (
    <p className={shared.soon} data-unheard>
      {t('bowl.unheard', { people })}
    </p>
  );
};

export const Balance = ({ bowl }: BowlProps) => {
  const t = useT();
  const { balance, airtimeSec, mySeconds } = bowl;
  if (bowl.phase === 'seating') return null;
  return (
    <section className={shared.section} data-balance>
      <h3>{t('bowl.balance')}</h3>
      {balance.turns === 0 ? (
        <p className={shared.soft}>{t('bowl.balance.nobody')}</p>
      ) : (
        <>
          <Shares shares={balance.shares} />
          <p>{t('bowl.balance.heard', { spoke: balance.distinctSpeakers, eligible: balance.eligible })}</p>
          <p>{t(balance.giniSpeakers <= EVEN_GINI ? 'bowl.balance.even' : 'bowl.balance.uneven')}</p>
        </>
      )}
      {balance.unheard > 0 && <p>{t('bowl.balance.waiting', { people: balance.unheard })}</p>}
      {balance.overruns > 0 && <p>{t('bowl.balance.longer', { turns: balance.overruns })}</p>}
      {mySeconds > 0 && <p className={shared.soft}>{t('bowl.balance.mine', { time: secondsText(mySeconds) })}</p>}
      {airtimeSec && <Speakers airtime={airtimeSec} total={balance.totalSpeechSec} />}
    </section>
  );
};
