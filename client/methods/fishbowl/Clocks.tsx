/**
 * Who speaks and how long, and what is left of the talk: for panel, phone and projector alike.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { boxLeft, roundLeft, turnClock } from '../../../shared/methods/fishbowl/cues.ts';
import { isJoint } from '../../../shared/methods/fishbowl/standing.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow, useSessionView } from '../../session/session-context.ts';
import { clockText, secondsText } from '../../session/timer-words.ts';
import { useName } from '../../session/use-name.ts';
import styles from './clocks.module.css';

const TICK_MS = 250;

const TurnNow = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const name = useName();
  const { me } = useSessionView();
  const clock = turnClock(bowl, useServerNow(TICK_MS));
  if (bowl.phase !== 'talking') return null;
  if (clock === undefined) return <p className={styles.quiet}>{t('bowl.turn.nobody')}</p>;
  const { person, seconds, tone, used } = clock;
  const isMine = person === me.participantId;
  return (
    <div className={styles.turn} data-tone={tone} data-turn={person}>
      <p className={styles.who} dir="auto">
        {isMine ? t('bowl.turn.mine') : t('bowl.turn.by', { name: name(person) })}
      </p>
      <b className={styles.time} role="timer" dir="ltr">
        {secondsText(seconds)}
      </b>
      <span className={styles.used}>
        <i style={{ inlineSize: `${used * 100}%` }} />
      </span>
      <p className={styles.word} role="status">
        {tone === 'over' && t('bowl.turn.over', { time: secondsText(seconds - bowl.maxTurnSec) })}
        {tone === 'soon' && t('bowl.turn.soon')}
      </p>
    </div>
  );
};

const BoxNow = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const now = useServerNow();
  const left = boxLeft(bowl, now);
  if (left === undefined) return null;
  const minutes = bowl.timeBoxMin;
  return (
    <p className={styles.box} data-over={left <= 0}>
      {left <= 0 ? t('bowl.box.over', { minutes }) : t('bowl.box', { time: clockText(left), minutes })}
    </p>
  );
};

/** A part of the talk that asks for something else than talking, and what to do in it; the group that is inside. */
const RoundNow = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const left = roundLeft(bowl, useServerNow());
  const { round, groups, group } = bowl;
  return (
    <>
      {round && round.kind !== 'talk' && bowl.phase === 'talking' && (
        <div className={styles.round} data-round={round.kind}>
          <p className={styles.who}>{t(keyOf('bowl.round', round.kind))}</p>
          {left !== undefined && (
            <b className={styles.time} dir="ltr" data-over={left <= 0}>
              {clockText(left)}
            </b>
          )}
          <p className={styles.do}>{t(keyOf('bowl.round', `${round.kind}.do`))}</p>
        </div>
      )}
      {bowl.byGroup && groups.length > 1 && (
        <p className={styles.box}>
          {isJoint(bowl) ? t('bowl.group.joint') : t('bowl.group.now', { group: group + 1, groups: groups.length })}
        </p>
      )}
    </>
  );
};

export const Clocks = ({ bowl, size }: { readonly bowl: BowlView; readonly size?: 'screen' }) => {
  const t = useT();
  return (
    <section className={styles.clocks} data-size={size}>
      <TurnNow bowl={bowl} />
      <RoundNow bowl={bowl} />
      {bowl.symbolic !== '' && bowl.phase !== 'closed' && (
        <p className={styles.absent} dir="auto">
          {t('bowl.absent', { absent: bowl.symbolic })}
        </p>
      )}
      <BoxNow bowl={bowl} />
    </section>
  );
};
