/**
 * Putting up an offer or a need: what, words to find it by, and if somebody wants terms, when, how urgent and where. What
 * is written in silence stands below, seen by nobody else.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { type Entry, TERMS, URGENCIES } from '../../../shared/methods/exchange/exchange.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import { TextField } from '../../ui/TextField.tsx';
import shared from '../live-panel.module.css';
import styles from './exchange.module.css';
import { useExchange } from './exchange-context.ts';

const KINDS = ['offer', 'need'] as const;

type More = Pick<Entry, 'terms' | 'urgency' | 'availability' | 'place'>;
const NOTHING: More = { terms: 'to-agree', urgency: 'open', availability: '', place: '' };

const MoreFields = ({ more, onChange }: { readonly more: More; readonly onChange: (more: More) => void }) => {
  const t = useT();
  return (
    <details className={styles.more}>
      <summary>{t('fair.more')}</summary>
      <div className={styles.two}>
        <label className="field">
          <span>{t('fair.terms')}</span>
          <select
            className="input small"
            value={more.terms}
            onChange={(event) => onChange({ ...more, terms: event.target.value as More['terms'] })}
          >
            {TERMS.map((one) => (
              <option key={one} value={one}>
                {t(keyOf('exchange.terms', one))}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('fair.urgency')}</span>
          <select
            className="input small"
            value={more.urgency}
            onChange={(event) => onChange({ ...more, urgency: event.target.value as More['urgency'] })}
          >
            {URGENCIES.map((one) => (
              <option key={one} value={one}>
                {t(keyOf('exchange.urgency', one))}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={t('fair.when')}
          small
          maxLength={60}
          value={more.availability}
          onChange={(availability) => onChange({ ...more, availability })}
        />
        <TextField
          label={t('fair.where')}
          small
          maxLength={60}
          value={more.place}
          onChange={(place) => onChange({ ...more, place })}
        />
      </div>
    </details>
  );
};

export const Enter = ({ forPerson }: { readonly forPerson?: string | undefined }) => {
  const t = useT();
  const command = useCommand();
  const { id: exchange } = useExchange();
  const [kind, setKind] = useState<Entry['kind']>('offer');
  const [text, setText] = useState('');
  const [tags, setTags] = useState('');
  const [more, setMore] = useState(NOTHING);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const words = tags.split(/[,،;]/).map((tag) => tag.trim());
    const refused = await command({
      type: 'exchange.enter',
      exchange,
      kind,
      text,
      tags: words.filter(Boolean).slice(0, 10),
      ...more,
      ...(forPerson === undefined ? {} : { for: forPerson }),
    });
    if (refused !== undefined) return;
    setText('');
    setTags('');
    setMore(NOTHING);
  };
  return (
    <form className={shared.form} onSubmit={(event) => void send(event)}>
      <div className={shared.row}>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            className={`button small ${styles.kind}`}
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
        onChange={(event) => setText(event.target.value)}
      />
      <input
        className="input small"
        dir="auto"
        placeholder={t('exchange.tags')}
        aria-label={t('exchange.tags')}
        value={tags}
        onChange={(event) => setTags(event.target.value)}
      />
      <MoreFields more={more} onChange={setMore} />
      <button type="submit" className="button main" disabled={text.trim() === ''}>
        {t('exchange.put')}
      </button>
    </form>
  );
};

/** Mine, and what I entered for others, while nobody else sees it. */
export const Hidden = ({ forPerson }: { readonly forPerson?: string | undefined }) => {
  const t = useT();
  const command = useCommand();
  const name = useName();
  const { me } = useSessionView();
  const { mine, isSilent } = useExchange();
  const person = forPerson ?? me.participantId;
  const own = mine.filter((entry) => entry.person === person);
  if (!isSilent) return null;
  const takeBack = (entry: Entry): void => {
    const whose = entry.person === me.participantId ? {} : { for: entry.person };
    void command({ type: 'exchange.take-back', entry: entry.id, ...whose });
  };
  return (
    <section className={shared.section}>
      <h3>{t('fair.hidden', { count: own.length })}</h3>
      <p className="hint">{t('fair.hidden.aim')}</p>
      <ul className={styles.list}>
        {own.map((entry) => (
          <li key={entry.id}>
            <span dir="auto">{entry.text}</span>
            <small>
              {t(keyOf('exchange.kind', entry.kind))} {entry.person !== me.participantId && name(entry.person)}
            </small>
            <button type="button" className="button quiet small" onClick={() => takeBack(entry)}>
              {t('exchange.takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
