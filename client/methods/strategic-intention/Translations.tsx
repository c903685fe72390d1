/**
 * The sentence in other languages, a line each. Who speaks a language adds it; a line belongs to one version.
 */
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import type { StatementView } from '../../../shared/methods/strategic-intention/machine.ts';
import { LANGUAGES, useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './intention.module.css';

const nameOfLanguage = (lang: string): string => LANGUAGES[lang] ?? lang;

const Add = ({ statement }: { readonly statement: StatementView }) => {
  const t = useT();
  const command = useCommand();
  const { settings } = useSessionView();
  const choices = Object.keys(LANGUAGES).filter((lang) => lang !== settings.language);
  const [lang, setLang] = useState(choices[0] ?? 'en');
  const [text, setText] = useState('');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({ type: 'intention.translate', statement: statement.id, lang, text });
    if (!refused) setText('');
  };
  return (
    <form className={shared.form} onSubmit={(event) => void save(event)}>
      <label className="field">
        <span>{t('intention.translation.lang')}</span>
        <select className="input small" value={lang} onChange={(event) => setLang(event.target.value)}>
          {choices.map((one) => (
            <option key={one} value={one}>
              {nameOfLanguage(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('intention.translation.text')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={3}
          maxLength={LIMITS.fieldChars}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="button small" disabled={text.trim() === ''}>
        {t('intention.translation.save')}
      </button>
    </form>
  );
};

export const Translations = ({ statement }: { readonly statement: StatementView }) => {
  const t = useT();
  const { me } = useSessionView();
  const lines = Object.entries(statement.translations);
  if (lines.length === 0 && !me.canWrite) return null;
  return (
    <section className={shared.section}>
      <h3>{t('intention.translation')}</h3>
      {lines.map(([lang, line]) => (
        <p key={lang} lang={lang} dir="auto" className={styles.line}>
          <small>{nameOfLanguage(lang)}</small> {line?.text}
        </p>
      ))}
      {me.canWrite && (
        <details className={styles.fold}>
          <summary>{t('intention.translation.text')}</summary>
          <Add statement={statement} />
        </details>
      )}
    </section>
  );
};
