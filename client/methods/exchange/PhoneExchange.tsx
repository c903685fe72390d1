/**
 * Offers and needs on a phone: write one's own, see what fits, say yes with a first step.
 */
import { useT } from '../../i18n/index.ts';
import shared from '../live-panel.module.css';
import type { PhoneProps } from '../phone-view.ts';
import { Enter, Hidden } from './Enter.tsx';
import { Entries } from './Entries.tsx';
import { ExchangeContext, useExchange } from './exchange-context.ts';
import { Fits, Matches } from './Matches.tsx';

const Exchange = ({ forPerson }: { readonly forPerson: string | undefined }) => {
  const t = useT();
  const { isSilent } = useExchange();
  return (
    <div className={shared.panel}>
      <h2>{t('method.exchange')}</h2>
      <p className={shared.rule}>{t(isSilent ? 'fair.silent' : 'exchange.rule')}</p>
      <Enter key={forPerson ?? ''} forPerson={forPerson} />
      <Hidden forPerson={forPerson} />
      <Fits forPerson={forPerson} />
      <Matches forPerson={forPerson} />
      {!isSilent && <Entries kind="offer" forPerson={forPerson} />}
      {!isSilent && <Entries kind="need" forPerson={forPerson} />}
    </div>
  );
};

export const PhoneExchange = ({ id, forPerson }: PhoneProps) => (
  <ExchangeContext value={id}>
    <Exchange forPerson={forPerson} />
  </ExchangeContext>
);
