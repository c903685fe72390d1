/**
 * Everything that is offered or needed, with who, terms, urgency, when and where; what fits with mine is said here.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { type Entry, exchangeReading } from '../../../shared/methods/exchange/exchange.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './exchange.module.css';
import { useExchange } from './exchange-context.ts';

interface Props {
  readonly kind: Entry['kind'];
  readonly forPerson?: string | undefined;
}

/** The details that somebody gave, in one line. */
export const useDetails = (): ((entry: Entry) => string) => {
  const t = useT();
  return ({ terms, urgency, availability, place, tags }) =>
    [
      terms === 'to-agree' ? '' : t(keyOf('exchange.terms', terms)),
      urgency === 'open' ? '' : t(keyOf('exchange.urgency', urgency)),
      availability,
      place,
      tags.map((tag) => `#${tag}`).join(' '),
    ]
      .filter(Boolean)
      .join(' · ');
};

export const Entries = ({ kind, forPerson }: Props) => {
  const t = useT();
  const command = useCommand();
  const name = useName();
  const details = useDetails();
  const { me } = useSessionView();
  const exchange = useExchange();
  const person = forPerson ?? me.participantId;
  const whose = forPerson === undefined ? {} : { for: forPerson };
  const { entries } = exchange;
  const { unmatchedNeeds, unusedOffers } = exchangeReading(exchange);
  const loose = new Set([...unmatchedNeeds, ...unusedOffers]);
  const shown = entries.filter((entry) => entry.kind === kind);
  const mine = entries.filter((entry) => entry.kind !== kind && entry.person === person);
  const pair = (entry: Entry, own: string): void => {
    const [offer, need] = kind === 'offer' ? [entry.id, own] : [own, entry.id];
    void command({ type: 'exchange.suggest', offer, need, ...whose });
  };
  return (
    <section className={shared.section}>
      <h3>{t(keyOf('zone.exchange', `${kind}s`))}</h3>
      {shown.length === 0 && <p className={shared.soft}>{t('exchange.empty')}</p>}
      <ul className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.id} data-loose={loose.has(entry.id)}>
            <span dir="auto">{entry.text}</span>
            <small dir="auto">{[name(entry.person), details(entry)].filter(Boolean).join(' · ')}</small>
            {entry.person !== person && mine.length > 0 && me.canWrite && (
              <select
                className="input small"
                aria-label={t('exchange.match')}
                value=""
                onChange={(event) => pair(entry, event.target.value)}
              >
                <option value="">{t('exchange.match')}</option>
                {mine.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text}
                  </option>
                ))}
              </select>
            )}
            {(entry.person === person || me.facilitates) && me.canWrite && (
              <button
                type="button"
                className="button quiet small"
                onClick={() => void command({ type: 'exchange.take-back', entry: entry.id, ...whose })}
              >
                {t('exchange.takeBack')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
