/**
 * The running talk for everybody: my own action first, then chairs and queue; a facilitator gives and ends turns with
 * one tap on a name.
 */
import { FULL_SEC } from '../../../shared/methods/fishbowl/rules.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useServerNow, useSessionView } from '../../session/session-context.ts';
import { secondsText } from '../../session/timer-words.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import { useAct } from './use-bowl.ts';

const MINUTE = 60_000;

const Mine = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const act = useAct(bowl);
  const { me } = useSessionView();
  const id = me.participantId;
  const sits = bowl.chairs.includes(id);
  const place = bowl.queue.findIndex((hand) => hand.person === id);
  const isFull = !bowl.chairs.includes(null);
  if (bowl.phase === 'closed') return null;
  if (sits) {
    const speaks = bowl.turn?.person === id;
    return (
      <div className={styles.mine}>
        {bowl.phase === 'talking' && (
          <button type="button" className="button main" onClick={() => act(speaks ? 'turn-end' : 'turn-start')}>
            {t(speaks ? 'bowl.turn.end' : 'bowl.turn.start')}
          </button>
        )}
        <button type="button" className="button" onClick={() => act('leave')}>
          {t('bowl.leave')}
        </button>
      </div>
    );
  }
  if (!bowl.canSit) return <p className={shared.soft}>{t('bowl.listen')}</p>;
  return (
    <div className={styles.mine}>
      <button type="button" className="button main" disabled={isFull} onClick={() => act('sit')}>
        {t(isFull ? 'bowl.full' : 'bowl.sit')}
      </button>
      <button type="button" className="button" onClick={() => act(place < 0 ? 'queue' : 'unqueue')}>
        {t(place < 0 ? 'bowl.queue' : 'bowl.unqueue')}
      </button>
      {place >= 0 && <p className={shared.soft}>{t('bowl.place', { place: place + 1 })}</p>}
    </div>
  );
};

const Chairs = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const name = useName();
  const act = useAct(bowl);
  const command = useCommand();
  const { me } = useSessionView();
  const now = useServerNow(500);
  const seated = bowl.chairs.flatMap((person) => person ?? []);
  const canTap = bowl.taps && bowl.canSit && bowl.phase === 'talking';
  const isLong = bowl.fullSince !== null && now - bowl.fullSince > FULL_SEC * 1000;
  return (
    <section className={shared.section}>
      <h3>{t('bowl.inside', { taken: seated.length, seats: bowl.chairs.length })}</h3>
      {isLong && <p className={shared.soon}>{t('bowl.openOne')}</p>}
      {bowl.tap && (
        <p className={shared.soon}>
          {t('bowl.tapped', {
            by: name(bowl.tap.by),
            out: name(bowl.tap.out),
            seconds: Math.max(0, Math.ceil((bowl.tap.until - now) / 1000)),
          })}
        </p>
      )}
      <ul className={styles.list}>
        {seated.map((person) => {
          const speaks = bowl.turn?.person === person;
          const seconds = bowl.turn ? (now - bowl.turn.since) / 1000 : 0;
          return (
            <li key={person} data-speaks={speaks && (seconds > bowl.maxTurnSec ? 'over' : 'live')}>
              <span dir="auto">{name(person)}</span>
              {speaks && <b className={styles.time}>{secondsText(seconds)}</b>}
              {me.facilitates && bowl.phase === 'talking' && (
                <button
                  type="button"
                  className="button small"
                  onClick={() => act(speaks ? 'turn-end' : 'turn-start', speaks ? undefined : person)}
                >
                  {t(speaks ? 'bowl.turn.end' : 'bowl.turn.give')}
                </button>
              )}
              {me.facilitates && (
                <button type="button" className="button quiet small" onClick={() => act('leave', person)}>
                  {t('bowl.leave')}
                </button>
              )}
              {canTap && (
                <button
                  type="button"
                  className="button small"
                  onClick={() => void command({ type: 'fishbowl.tap', bowl: bowl.id, out: person })}
                >
                  {t('bowl.tap')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Waiting = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const name = useName();
  const act = useAct(bowl);
  const { me } = useSessionView();
  const now = useServerNow(10_000);
  if (bowl.queue.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3>{t('bowl.waiting', { people: bowl.queue.length })}</h3>
      <ol className={styles.list}>
        {bowl.queue.map(({ person, since }) => (
          <li key={person}>
            <span dir="auto">{name(person)}</span>
            <small>{t('bowl.waits', { minutes: Math.floor((now - since) / MINUTE) })}</small>
            {me.facilitates && bowl.phase !== 'closed' && (
              <button type="button" className="button small" onClick={() => act('sit', person)}>
                {t('bowl.seat')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

export const Talk = ({ bowl }: { readonly bowl: BowlView }) => (
  <>
    <Mine bowl={bowl} />
    <Chairs bowl={bowl} />
    <Waiting bowl={bowl} />
  </>
);
