/**
 * The queue of hands: who waits how long; for facilitators the order, giving the word, lowering.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { HAND_POLICIES } from '../../../shared/session/hands.ts';
import { useT } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { nameOf } from '../names.ts';
import { useCommand, useServerNow, useSessionView } from '../session-context.ts';
import styles from './live.module.css';

const MINUTE_MS = 60_000;
const EVERY_MS = 10_000;

const Queue = () => {
  const t = useT();
  const view = useSessionView();
  const command = useCommand();
  const now = useServerNow(EVERY_MS);
  const { me, parts } = view;
  return (
    <ol className={styles.queue}>
      {parts.hands.queue.map(({ person, since, via }, at) => {
        const name = nameOf(view, person);
        const isMine = person === me.participantId || via === me.participantId;
        return (
          <li key={person} data-hand={person} data-me={person === me.participantId}>
            <span className={styles.place}>{at + 1}</span>
            <span className={styles.who}>
              <span dir="auto">{name}</span>
              <small>
                {t('live.hand.minutes', { n: Math.max(0, Math.floor((now - since) / MINUTE_MS)) })}
                {via !== undefined && ` · ${t('live.via', { name: nameOf(view, via) })}`}
              </small>
            </span>
            {me.facilitates && (
              <button
                type="button"
                className="button small"
                onClick={() => void command({ type: 'hands.call', person })}
              >
                {t('live.hand.call')}
              </button>
            )}
            {(me.facilitates || isMine) && (
              <button
                type="button"
                className="button quiet small"
                aria-label={t('live.hand.lowerOne', { name })}
                title={t('live.hand.lowerOne', { name })}
                onClick={() =>
                  void command({ type: 'hands.lower', ...(person === me.participantId ? {} : { for: person }) })
                }
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
};

export const HandsPage = () => {
  const t = useT();
  const command = useCommand();
  const { me, parts } = useSessionView();
  const { queue, policy } = parts.hands;
  return (
    <div className={styles.body}>
      {queue.length === 0 ? <p className="hint">{t('live.hand.none')}</p> : <Queue />}
      {me.facilitates && (
        <label className="field">
          <span>{t('live.hand.order')}</span>
          <select
            className="input small"
            value={policy}
            onChange={(event) =>
              void command({
                type: 'hands.policy',
                policy: HAND_POLICIES.find((one) => one === event.target.value) ?? 'first-come',
              })
            }
          >
            {HAND_POLICIES.map((one) => (
              <option key={one} value={one}>
                {t(keyOf('live.hand.order', one))}
              </option>
            ))}
          </select>
        </label>
      )}
      {me.facilitates && queue.length > 1 && (
        <button type="button" className="button quiet small" onClick={() => void command({ type: 'hands.clear' })}>
          {t('live.hand.clear')}
        </button>
      )}
    </div>
  );
};
