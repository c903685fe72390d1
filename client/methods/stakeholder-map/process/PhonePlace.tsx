/**
 * One question on a phone: where would you put it?
 */
import { useT } from '../../../i18n/index.ts';
import { useCommand, useSessionView } from '../../../session/session-context.ts';
import shared from '../../live-panel.module.css';
import type { PhoneProps } from '../../phone-view.ts';
import { PlaceSliders } from './PlaceSliders.tsx';

const MIDDLE = [50, 50] as const;

export const PhonePlace = ({ id: card, forPerson }: PhoneProps) => {
  const t = useT();
  const command = useCommand();
  const question = useSessionView().parts.map.questions.find((one) => one.card === card);
  if (question === undefined) return null;
  const whom = forPerson === undefined ? {} : { for: forPerson };
  // What somebody else said before is theirs: whoever enters it for them is not told.
  const mine = forPerson === undefined ? question.mine : null;
  return (
    <div className={shared.panel}>
      <p className={shared.soft}>{t('map.ask')}</p>
      <h2 dir="auto">{question.label}</h2>
      <p className={shared.soft}>{t('map.ask.about')}</p>
      <PlaceSliders
        key={`${card} ${forPerson ?? ''}`}
        mine={mine}
        start={MIDDLE}
        onSay={([interest, power]) => void command({ type: 'map.place', card, place: [interest, power], ...whom })}
        onWithdraw={() => void command({ type: 'map.withdraw', card, ...whom })}
      />
    </div>
  );
};
