/**
 * How the talk is shared out, as a picture of the group; names and gists only for facilitators (domain.md B.1).
 */
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { LineInput } from '../../board/LineInput.tsx';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { secondsText } from '../../session/timer-words.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';

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

const Gists = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const { me } = useSessionView();
  return (
    <ol className={styles.gists}>
      {bowl.turns.map(({ id, person, durationSec, gist }) => (
        <li key={id}>
          <small>
            {person === undefined ? t('bowl.somebody') : name(person)} · {secondsText(durationSec ?? 0)}
          </small>
          {me.facilitates ? (
            <LineInput
              label={t('bowl.gist')}
              value={gist}
              disabled={false}
              onChange={(next) =>
                void command({ type: 'fishbowl.turn-fix', bowl: bowl.id, turn: id, gist: String(next ?? '') })
              }
            />
          ) : (
            <span dir="auto">{gist}</span>
          )}
        </li>
      ))}
    </ol>
  );
};

export const Balance = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const { balance, airtimeSec, mySeconds } = bowl;
  if (balance.turns === 0) return null;
  return (
    <section className={shared.section}>
      <h3>{t('bowl.balance')}</h3>
      <p>{t('bowl.balance.heard', { spoke: balance.distinctSpeakers, eligible: balance.eligible })}</p>
      <p>{t(balance.giniSpeakers <= 0.25 ? 'bowl.balance.even' : 'bowl.balance.uneven')}</p>
      {mySeconds > 0 && <p className={shared.soft}>{t('bowl.balance.mine', { time: secondsText(mySeconds) })}</p>}
      {airtimeSec && <Speakers airtime={airtimeSec} total={balance.totalSpeechSec} />}
      <Gists bowl={bowl} />
    </section>
  );
};
