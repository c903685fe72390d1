/**
 * Offers and needs on a phone: write one's own, see what fits, say yes with a first step.
 */
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import type { PhoneProps } from '../phone-view.ts';
import { Enter, Hidden } from './Enter.tsx';
import { Entries } from './Entries.tsx';
import { Fits, Matches } from './Matches.tsx';

export const PhoneExchange = ({ forPerson }: PhoneProps) => {
  const t = useT();
  const { phase } = useSessionView().parts.exchange;
  return (
    <div className={shared.panel}>
      <h2>{t('method.exchange')}</h2>
      <p className={shared.rule}>{t(phase === 'silent' ? 'fair.silent' : 'exchange.rule')}</p>
      <Enter key={forPerson ?? ''} forPerson={forPerson} />
      <Hidden forPerson={forPerson} />
      <Fits forPerson={forPerson} />
      <Matches forPerson={forPerson} />
      {phase === 'open' && <Entries kind="offer" forPerson={forPerson} />}
      {phase === 'open' && <Entries kind="need" forPerson={forPerson} />}
    </div>
  );
};
