/**
 * What I do next in a talk, as one button: take a chair, wait, speak, be done, get up. What concerns me stands above it: that I
 * was asked to begin, that somebody tapped me, that no chair is free and mine is the oldest.
 */
import { minutesSince, whoMightGo } from '../../../shared/methods/fishbowl/cues.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import { type BowlProps, useAct, useStanding } from './use-bowl.ts';

const TICK_MS = 500;

/** Seconds that whoever was tapped has to finish; 0 when they are over. */
const useTapLeft = (until: number): number => Math.max(0, Math.ceil((until - useServerNow(TICK_MS)) / 1_000));

const Tapped = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const name = useName();
  const { id } = useStanding({ bowl, forPerson });
  const left = useTapLeft(bowl.tap?.until ?? 0);
  if (bowl.tap === null) return null;
  const [by, out] = [name(bowl.tap.by), name(bowl.tap.out)];
  if (bowl.tap.out === id) {
    return (
      <p className={styles.alarm} role="alert">
        {left > 0 ? t('bowl.tap.you', { by, seconds: left }) : t('bowl.tap.you.over', { by })}
      </p>
    );
  }
  if (bowl.tap.by === id) return <p className={shared.soon}>{t('bowl.tap.mine', { out, seconds: left })}</p>;
  return <p className={shared.soon}>{t('bowl.tapped', { by, out, seconds: left })}</p>;
};

const Cues = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const { id, sits, isCalled, hasGroups, mayCome } = useStanding({ bowl, forPerson });
  const oldest = whoMightGo(bowl, useServerNow(5_000));
  return (
    <>
      {bowl.phase === 'seating' && bowl.starters.includes(id) && !sits && (
        <p className={styles.call}>{t('bowl.starters.you')}</p>
      )}
      {hasGroups && mayCome && (
        <p className={isCalled ? styles.call : shared.soft}>{t(isCalled ? 'bowl.group.called' : 'bowl.group.later')}</p>
      )}
      {oldest === id && <p className={shared.soon}>{t('bowl.openOne.you')}</p>}
      {oldest !== undefined && oldest !== id && <p className={shared.soon}>{t('bowl.openOne')}</p>}
      <Tapped bowl={bowl} forPerson={forPerson} />
    </>
  );
};

const Inside = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  const { speaks, id } = useStanding({ bowl, forPerson });
  const goes = bowl.tap?.out === id;
  const canSpeak = bowl.phase === 'talking' && (speaks || (bowl.turn === null && bowl.round?.kind !== 'satellites'));
  return (
    <div className={styles.mine}>
      {canSpeak && !(goes && !speaks) && (
        <button
          type="button"
          className={`button main ${styles.big}`}
          onClick={() => (speaks ? act('turn-end') : act('turn-start', forPerson))}
        >
          {t(speaks ? 'bowl.turn.end' : 'bowl.turn.start')}
        </button>
      )}
      <button
        type="button"
        className={`button ${canSpeak && !goes ? '' : `main ${styles.big}`}`}
        onClick={() => act('leave', forPerson)}
      >
        {t('bowl.leave')}
      </button>
    </div>
  );
};

const Outside = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  const { place, since, isCalled } = useStanding({ bowl, forPerson });
  const now = useServerNow(10_000);
  const isFree = bowl.chairs.includes(null);
  const wait = (
    <button
      type="button"
      className={`button ${isFree || place > 0 ? '' : `main ${styles.big}`}`}
      onClick={() => act(place > 0 ? 'unqueue' : 'queue', forPerson)}
    >
      {t(place > 0 ? 'bowl.unqueue' : 'bowl.queue')}
    </button>
  );
  if (!isCalled) return place > 0 ? <div className={styles.mine}>{wait}</div> : null;
  return (
    <>
      {place > 0 && (
        <p className={styles.call} data-place={place}>
          {t('bowl.place.since', { place, minutes: minutesSince(since, now) })}
        </p>
      )}
      {!isFree && place === 0 && <p className={shared.soft}>{t('bowl.full')}</p>}
      <div className={styles.mine}>
        {isFree && (
          <button type="button" className={`button main ${styles.big}`} onClick={() => act('sit', forPerson)}>
            {t('bowl.sit')}
          </button>
        )}
        {wait}
      </div>
    </>
  );
};

export const Mine = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const { sits, mayCome } = useStanding({ bowl, forPerson });
  if (bowl.phase === 'closed') return null;
  return (
    <>
      <Cues bowl={bowl} forPerson={forPerson} />
      {sits && <Inside bowl={bowl} forPerson={forPerson} />}
      {!sits && mayCome && <Outside bowl={bowl} forPerson={forPerson} />}
      {!sits && !mayCome && <p className={shared.soft}>{t('bowl.listen')}</p>}
    </>
  );
};
