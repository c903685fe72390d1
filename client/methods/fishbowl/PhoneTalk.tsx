/**
 * A talk on a phone: who speaks, what I do next as one big button, the line, and the quiet task of the ring. What a scribe does
 * for somebody goes through the same parts.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { VARIANT_IDS } from '../../../shared/methods/fishbowl/rules.ts';
import { takesNotes } from '../../../shared/methods/fishbowl/standing.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import type { PhoneProps } from '../phone-view.ts';
import { Balance } from './Balance.tsx';
import { Clocks } from './Clocks.tsx';
import styles from './fishbowl.module.css';
import { GistNow } from './Gists.tsx';
import { Mine } from './Mine.tsx';
import { Observe } from './Observe.tsx';
import { PhoneLead } from './PhoneLead.tsx';
import { Questions } from './Questions.tsx';
import { Chairs, Waiting } from './Talk.tsx';

export const PhoneTalk = ({ id, forPerson }: PhoneProps) => {
  const t = useT();
  const { me, parts } = useSessionView();
  const bowl = parts.fishbowl.bowls.find((one) => one.id === id);
  if (bowl === undefined) return null;
  const variant = VARIANT_IDS.find((one) => one === bowl.variant);
  const sits = bowl.chairs.includes(forPerson ?? me.participantId);
  return (
    <div className={`${shared.panel} ${styles.phone}`}>
      <h2 dir="auto">{bowl.topic}</h2>
      {bowl.phase === 'closed' && <p className={shared.soft}>{t('bowl.closed')}</p>}
      <Clocks bowl={bowl} />
      {me.facilitates && forPerson === undefined ? (
        <PhoneLead bowl={bowl} />
      ) : (
        <Mine bowl={bowl} forPerson={forPerson} />
      )}
      <GistNow bowl={bowl} />
      <Questions bowl={bowl} forPerson={forPerson} />
      <Chairs bowl={bowl} forPerson={forPerson} />
      <Waiting bowl={bowl} />
      {!sits && takesNotes(bowl) && <Observe bowl={bowl} forPerson={forPerson} />}
      <Balance bowl={bowl} />
      {variant && <p className={shared.rule}>{t(keyOf('bowl.rule', variant))}</p>}
    </div>
  );
};
