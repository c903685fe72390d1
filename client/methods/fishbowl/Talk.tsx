/**
 * Who sits inside and who waits, for everybody. A facilitator gives and ends turns with one tap on a name and seats who is
 * next; who may come in taps somebody where people tap.
 */
import { minutesSince } from '../../../shared/methods/fishbowl/cues.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useServerNow, useSessionView } from '../../session/session-context.ts';
import { secondsText } from '../../session/timer-words.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import { type BowlProps, useAct, useStanding } from './use-bowl.ts';

const ChairRow = ({
  bowl,
  forPerson,
  chair,
  person,
}: BowlProps & { readonly chair: number; readonly person: string }) => {
  const t = useT();
  const name = useName();
  const act = useAct(bowl);
  const command = useCommand();
  const { me } = useSessionView();
  const { sits, mayCome, isCalled } = useStanding({ bowl, forPerson });
  const now = useServerNow(500);
  const speaks = bowl.turn?.person === person;
  const seconds = bowl.turn ? (now - bowl.turn.since) / 1000 : 0;
  const whose = forPerson === undefined ? {} : { for: forPerson };
  return (
    <li data-speaks={speaks && (seconds > bowl.maxTurnSec ? 'over' : 'live')}>
      <small className={styles.number}>{chair + 1}</small>
      <span dir="auto">{name(person)}</span>
      {speaks && <b className={styles.time}>{secondsText(seconds)}</b>}
      {me.facilitates && (
        <div className={styles.does}>
          {bowl.phase === 'talking' && (
            <button
              type="button"
              className={`button small ${speaks ? styles.live : ''}`}
              aria-label={t(speaks ? 'bowl.turn.endOf' : 'bowl.turn.giveTo', { name: name(person) })}
              onClick={() => (speaks ? act('turn-end') : act('turn-start', person))}
            >
              {t(speaks ? 'bowl.turn.end' : 'bowl.turn.give')}
            </button>
          )}
          <button type="button" className="button quiet small" onClick={() => act('leave', person)}>
            {t('bowl.leave')}
          </button>
        </div>
      )}
      {bowl.taps && !sits && mayCome && isCalled && bowl.phase === 'talking' && (
        <button
          type="button"
          className="button small"
          aria-label={t('bowl.tap.whom', { name: name(person) })}
          onClick={() => void command({ type: 'fishbowl.tap', bowl: bowl.id, out: person, ...whose })}
        >
          {t('bowl.tap')}
        </button>
      )}
    </li>
  );
};

export const Chairs = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const taken = bowl.chairs.filter((person) => person !== null).length;
  return (
    <section className={shared.section}>
      <h3>{t('bowl.inside', { taken, seats: bowl.chairs.length })}</h3>
      <ol className={styles.list} data-chairs>
        {bowl.chairs.map((person, chair) =>
          person === null ? null : (
            <ChairRow key={person} bowl={bowl} forPerson={forPerson} chair={chair} person={person} />
          ),
        )}
      </ol>
    </section>
  );
};

export const Waiting = ({ bowl }: BowlProps) => {
  const t = useT();
  const name = useName();
  const act = useAct(bowl);
  const { me } = useSessionView();
  const now = useServerNow(10_000);
  if (bowl.queue.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3>{t('bowl.waiting', { people: bowl.queue.length })}</h3>
      <ol className={styles.list} data-waiting>
        {bowl.queue.map(({ person, since }, at) => (
          <li key={person}>
            <small className={styles.number}>{at + 1}</small>
            <span dir="auto">{name(person)}</span>
            <small>{t('bowl.waits', { minutes: minutesSince(since, now) })}</small>
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
