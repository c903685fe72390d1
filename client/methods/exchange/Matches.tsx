/**
 * What may fit by the words people gave, and matches: agreed when both say yes and name a first step and its day.
 */
import { useState } from 'react';
import { isAgreed, type Match, suggestions } from '../../../shared/methods/exchange/exchange.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './exchange.module.css';
import { useExchange } from './exchange-context.ts';

interface Props {
  readonly forPerson?: string | undefined;
}

/** Suggestions that a panel shows at once; the next come up when one of them has become a match. */
const SHOWN = 5;

const usePerson = (forPerson: string | undefined) => {
  const { me } = useSessionView();
  return { person: forPerson ?? me.participantId, whose: forPerson === undefined ? {} : { for: forPerson } };
};

const Yes = ({ match, forPerson }: Props & { readonly match: Match }) => {
  const t = useT();
  const command = useCommand();
  const { whose } = usePerson(forPerson);
  const [step, setStep] = useState(match.firstStep);
  const [day, setDay] = useState(match.firstStepOn);
  const yes = (): void =>
    void command({ type: 'exchange.agree', match: match.id, firstStep: step, firstStepOn: day, ...whose });
  return (
    <div className={styles.yes}>
      <input
        className="input small"
        dir="auto"
        placeholder={t('exchange.firstStep')}
        aria-label={t('exchange.firstStep')}
        value={step}
        onChange={(event) => setStep(event.target.value)}
      />
      <input
        className="input small"
        type="date"
        aria-label={t('fair.stepDay')}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <button type="button" className="button main small" disabled={step.trim() === ''} onClick={yes}>
        {t('exchange.yes')}
      </button>
    </div>
  );
};

const Agreement = ({ match, forPerson }: Props & { readonly match: Match }) => {
  const t = useT();
  const name = useName();
  const { me } = useSessionView();
  const exchange = useExchange();
  const { person } = usePerson(forPerson);
  const sides = [match.offer, match.need].flatMap((id) => exchange.entries.find((entry) => entry.id === id) ?? []);
  const isMine = sides.some((entry) => entry.person === person);
  const agreed = isAgreed(exchange, match);
  const saidYes = match.yes.includes(person);
  const waits = sides.filter((entry) => !match.yes.includes(entry.person)).map((entry) => name(entry.person));
  const step = [match.firstStep, match.firstStepOn].filter(Boolean).join(' · ');
  return (
    <li data-agreed={agreed}>
      {sides.map((entry) => (
        <span key={entry.id} dir="auto">
          {entry.text} <small>{name(entry.person)}</small>
        </span>
      ))}
      <small dir="auto">
        {agreed
          ? t('exchange.agreed')
          : waits.length > 0
            ? t('fair.waitsForYes', { names: waits.join(', ') })
            : t('exchange.talking')}
      </small>
      {step !== '' && <b dir="auto">{step}</b>}
      {isMine && !agreed && !(saidYes && match.firstStep !== '') && me.canWrite && (
        <Yes match={match} forPerson={forPerson} />
      )}
    </li>
  );
};

export const Matches = ({ forPerson }: Props) => {
  const t = useT();
  const exchange = useExchange();
  if (exchange.matches.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3>{t('zone.exchange.matches')}</h3>
      <ul className={styles.list}>
        {exchange.matches.map((match) => (
          <Agreement
            key={[match.id, match.firstStep, match.firstStepOn, ...match.yes].join(' ')}
            match={match}
            forPerson={forPerson}
          />
        ))}
      </ul>
    </section>
  );
};

export const Fits = ({ forPerson }: Props) => {
  const t = useT();
  const command = useCommand();
  const { me } = useSessionView();
  const exchange = useExchange();
  const { person, whose } = usePerson(forPerson);
  const entry = (id: string) => exchange.entries.find((one) => one.id === id);
  const isMine = (id: string): boolean => entry(id)?.person === person;
  const fits = suggestions(exchange)
    .filter(({ offer, need }) => (me.facilitates && forPerson === undefined) || isMine(offer) || isMine(need))
    .slice(0, SHOWN);
  if (fits.length === 0 || !me.canWrite) return null;
  return (
    <section className={shared.section}>
      <h3>{t('exchange.fits')}</h3>
      <ul className={styles.list}>
        {fits.map(({ offer, need, shared: tags }) => (
          <li key={`${offer} ${need}`}>
            <span dir="auto">{entry(offer)?.text}</span>
            <span dir="auto">{entry(need)?.text}</span>
            <small dir="auto">{tags.map((tag) => `#${tag}`).join(' ')}</small>
            <button
              type="button"
              className="button small"
              onClick={() => void command({ type: 'exchange.suggest', offer, need, ...whose })}
            >
              {t('exchange.bring')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
