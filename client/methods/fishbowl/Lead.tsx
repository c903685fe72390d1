/**
 * What leads the talk: opening and closing, calling the next group, taking chairs away, seating somebody from the ring.
 */

import { keyOf } from '../../../shared/i18n/translate.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { HAND_POLICIES, type HandPolicy } from '../../../shared/session/hands.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import styles from './fishbowl.module.css';
import { useAct } from './use-bowl.ts';

const Seat = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const act = useAct(bowl);
  const { people } = useSessionView();
  const outside = people.filter(
    ({ id, role, removed }) =>
      role === 'participant' &&
      !removed &&
      !bowl.chairs.includes(id) &&
      (bowl.eligible.length === 0 || bowl.eligible.includes(id)),
  );
  if (outside.length === 0) return null;
  return (
    <select
      className="input small"
      aria-label={t('bowl.seatSomebody')}
      value=""
      onChange={(e) => act('sit', e.target.value)}
    >
      <option value="">{t('bowl.seatSomebody')}</option>
      {outside.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};

export const Lead = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const act = useAct(bowl);
  const command = useCommand();
  if (bowl.phase === 'closed') {
    return bowl.observations > 0 ? (
      <button type="button" className="button main" onClick={() => act('harvest')}>
        {t('bowl.harvest', { notes: bowl.observations })}
      </button>
    ) : null;
  }
  return (
    <section className={styles.lead}>
      {bowl.phase === 'seating' ? (
        <button type="button" className="button main" onClick={() => act('open')}>
          {t('bowl.open')}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => act('close')}>
          {t('bowl.close')}
        </button>
      )}
      {bowl.byGroup && bowl.groups.length > 1 && (
        <button type="button" className="button" onClick={() => act('swap')}>
          {t('bowl.swap')}
        </button>
      )}
      {bowl.takesChairs && bowl.phase === 'talking' && bowl.chairs.length > 1 && (
        <button
          type="button"
          className="button"
          disabled={bowl.chairs.at(-1) !== null}
          onClick={() => act('take-chair')}
        >
          {t('bowl.takeChair')}
        </button>
      )}
      <Seat bowl={bowl} />
      <label className="field">
        <span>{t('bowl.order')}</span>
        <select
          className="input small"
          value={bowl.policy}
          onChange={(e) =>
            void command({ type: 'fishbowl.policy', bowl: bowl.id, policy: e.target.value as HandPolicy })
          }
        >
          {HAND_POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {t(keyOf('bowl.order', policy))}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
};
