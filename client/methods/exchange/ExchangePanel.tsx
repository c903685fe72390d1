/**
 * The panel of offers and needs: say what you give and what you look for, see what fits, agree on a first step.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { type Entry, isAgreed, type Match, suggestions } from '../../../shared/methods/exchange/machine.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './exchange.module.css';

const KINDS = ['offer', 'need'] as const;

const Enter = () => {
  const t = useT();
  const command = useCommand();
  const [kind, setKind] = useState<Entry['kind']>('offer');
  const [text, setText] = useState('');
  const [tags, setTags] = useState('');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const words = tags.split(/[,،]/).map((tag) => tag.trim());
    const refused = await command({ type: 'exchange.enter', kind, text, tags: words.filter(Boolean) });
    if (refused !== undefined) return;
    setText('');
    setTags('');
  };
  return (
    <form className={shared.form} onSubmit={(event) => void send(event)}>
      <div className={shared.row}>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            className={`button small ${kind === one ? 'main' : ''}`}
            aria-pressed={kind === one}
            onClick={() => setKind(one)}
          >
            {t(keyOf('exchange.kind', one))}
          </button>
        ))}
      </div>
      <textarea
        className="input"
        dir="auto"
        rows={2}
        aria-label={t(keyOf('exchange.ask', kind))}
        placeholder={t(keyOf('exchange.ask', kind))}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <input
        className="input small"
        dir="auto"
        placeholder={t('exchange.tags')}
        aria-label={t('exchange.tags')}
        value={tags}
        onChange={(e) => setTags(e.target.value)}
      />
      <button type="submit" className="button main" disabled={text.trim() === ''}>
        {t('exchange.put')}
      </button>
    </form>
  );
};

const Agreement = ({ match }: { readonly match: Match }) => {
  const t = useT();
  const command = useCommand();
  const name = useName();
  const { me, parts } = useSessionView();
  const [step, setStep] = useState(match.firstStep);
  const sides = [match.offer, match.need].flatMap(
    (id) => parts.exchange.entries.find((entry) => entry.id === id) ?? [],
  );
  const isMine = sides.some((entry) => entry.person === me.participantId);
  const agreed = isAgreed(parts.exchange, match);
  return (
    <li data-agreed={agreed}>
      {sides.map((entry) => (
        <span key={entry.id} dir="auto">
          {entry.text} <small>{name(entry.person)}</small>
        </span>
      ))}
      <small>{t(agreed ? 'exchange.agreed' : 'exchange.talking')}</small>
      {isMine && !agreed ? (
        <div className={shared.row}>
          <input
            className="input small"
            dir="auto"
            placeholder={t('exchange.firstStep')}
            aria-label={t('exchange.firstStep')}
            value={step}
            onChange={(e) => setStep(e.target.value)}
          />
          <button
            type="button"
            className="button main small"
            disabled={step.trim() === ''}
            onClick={() => void command({ type: 'exchange.agree', match: match.id, firstStep: step })}
          >
            {t('exchange.yes')}
          </button>
        </div>
      ) : (
        match.firstStep !== '' && <b dir="auto">{match.firstStep}</b>
      )}
    </li>
  );
};

const Entries = ({ kind }: { readonly kind: Entry['kind'] }) => {
  const t = useT();
  const command = useCommand();
  const name = useName();
  const { me, parts } = useSessionView();
  const entries = parts.exchange.entries.filter((entry) => entry.kind === kind);
  const mine = parts.exchange.entries.filter((entry) => entry.kind !== kind && entry.person === me.participantId);
  const pair = (entry: Entry, own: string): void => {
    const [offer, need] = kind === 'offer' ? [entry.id, own] : [own, entry.id];
    void command({ type: 'exchange.suggest', offer, need });
  };
  return (
    <section className={shared.section}>
      <h3>{t(keyOf('zone.exchange', `${kind}s`))}</h3>
      {entries.length === 0 && <p className={shared.soft}>{t('exchange.empty')}</p>}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span dir="auto">{entry.text}</span>
            <small dir="auto">{[name(entry.person), entry.tags.join(', ')].filter(Boolean).join(' · ')}</small>
            {entry.person !== me.participantId && mine.length > 0 && (
              <select
                className="input small"
                aria-label={t('exchange.match')}
                value=""
                onChange={(e) => pair(entry, e.target.value)}
              >
                <option value="">{t('exchange.match')}</option>
                {mine.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {text}
                  </option>
                ))}
              </select>
            )}
            {(entry.person === me.participantId || me.facilitates) && (
              <button
                type="button"
                className="button quiet small"
                onClick={() => void command({ type: 'exchange.take-back', entry: entry.id })}
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

const Fits = () => {
  const t = useT();
  const command = useCommand();
  const { me, parts } = useSessionView();
  const text = (id: string): string => parts.exchange.entries.find((entry) => entry.id === id)?.text ?? '';
  const mine = (id: string): boolean =>
    parts.exchange.entries.some((entry) => entry.id === id && entry.person === me.participantId);
  const fits = suggestions(parts.exchange)
    .filter(({ offer, need }) => me.facilitates || mine(offer) || mine(need))
    .slice(0, 5);
  if (fits.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3>{t('exchange.fits')}</h3>
      <ul className={styles.list}>
        {fits.map(({ offer, need }) => (
          <li key={`${offer} ${need}`}>
            <span dir="auto">{text(offer)}</span>
            <span dir="auto">{text(need)}</span>
            <button
              type="button"
              className="button small"
              onClick={() => void command({ type: 'exchange.suggest', offer, need })}
            >
              {t('exchange.bring')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const ExchangePanel = () => {
  const t = useT();
  const { me, parts } = useSessionView();
  return (
    <div className={shared.panel}>
      <p className={shared.rule}>{t('exchange.rule')}</p>
      {me.canWrite && <Enter />}
      <Fits />
      {parts.exchange.matches.length > 0 && (
        <section className={shared.section}>
          <h3>{t('zone.exchange.matches')}</h3>
          <ul className={styles.list}>
            {parts.exchange.matches.map((match) => (
              <Agreement key={`${match.id} ${match.firstStep}`} match={match} />
            ))}
          </ul>
        </section>
      )}
      <Entries kind="offer" />
      <Entries kind="need" />
    </div>
  );
};
