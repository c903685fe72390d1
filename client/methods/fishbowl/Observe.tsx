/**
 * The quiet task of the ring: notes by kind, for oneself until the harvest.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { OBSERVATIONS, type ObservationKind } from '../../../shared/methods/fishbowl/rules.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';

export const Observe = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const command = useCommand();
  const [kind, setKind] = useState<ObservationKind>('pattern');
  const [text, setText] = useState('');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({ type: 'fishbowl.observe', bowl: bowl.id, kind, text });
    if (refused === undefined) setText('');
  };
  return (
    <section className={shared.section}>
      <h3>{t('bowl.observe')}</h3>
      <p className={shared.soft}>{t('bowl.observe.about')}</p>
      <form className={shared.form} onSubmit={(event) => void send(event)}>
        <select
          className="input small"
          aria-label={t('bowl.observe.kind')}
          value={kind}
          onChange={(e) => setKind(e.target.value as ObservationKind)}
        >
          {OBSERVATIONS.map((one) => (
            <option key={one} value={one}>
              {t(keyOf('bowl.observation', one))}
            </option>
          ))}
        </select>
        <textarea
          className="input"
          dir="auto"
          rows={2}
          aria-label={t('bowl.observe')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <button type="submit" className="button small" disabled={text.trim() === ''}>
          {t('bowl.observe.keep')}
        </button>
      </form>
      <ul className={styles.notes}>
        {bowl.mine.map((note) => (
          <li key={note.id} dir="auto">
            <small>{t(keyOf('bowl.observation', note.kind))}</small> {note.text}
          </li>
        ))}
      </ul>
    </section>
  );
};
