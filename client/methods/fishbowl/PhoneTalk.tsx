/**
 * A talk on a phone: its rule, my own chair with one big button, who is inside and who waits.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { VARIANT_IDS } from '../../../shared/methods/fishbowl/rules.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import type { PhoneProps } from '../phone-view.ts';
import { Talk } from './Talk.tsx';

export const PhoneTalk = ({ id }: PhoneProps) => {
  const t = useT();
  const bowl = useSessionView().parts.fishbowl.bowls.find((one) => one.id === id);
  if (bowl === undefined) return null;
  const variant = VARIANT_IDS.find((one) => one === bowl.variant);
  return (
    <div className={shared.panel}>
      <h2 dir="auto">{bowl.topic}</h2>
      {variant && <p className={shared.rule}>{t(keyOf('bowl.rule', variant))}</p>}
      <Talk bowl={bowl} />
    </div>
  );
};
