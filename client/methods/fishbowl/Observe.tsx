/**
 * The quiet task of the ring: what one watches, and notes by kind, for oneself until the harvest unless all are to read them
 * at once.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { LENSES, type Lens, OBSERVATIONS, type ObservationKind } from '../../../shared/methods/fishbowl/rules.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import { type BowlProps, useStanding } from './use-bowl.ts';

const Watch = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const command = useCommand();
  const { id } = useStanding({ bowl, forPerson });
  const mine = bowl.lenses[id];
  const whose = forPerson === undefined ? {} : { for: forPerson };
  const look = (value: string): void => {
    const lens = LENSES.find((one) => one === value) ?? null;
    void command({ type: 'fishbowl.lens', bowl: bowl.id, lens, ...whose });
  };
  return (
    <>
      <label className="field">
        <span>{t('bowl.lens')}</span>
        <select className="input small" value={mine ?? ''} onChange={(event) => look(event.target.value)}>
          <option value="">{t('bowl.lens.all')}</option>
          {LENSES.map((lens) => (
            <option key={lens} value={lens}>
              {t(keyOf('bowl.lens', lens))}
            </option>
          ))}
        </select>
      </label>
      {mine && <p className={shared.soft}>{t(keyOf('bowl.lens', `${mine satisfies Lens}.ask`))}</p>}
    </>
  );
};

const Kinds = ({
  kind,
  onChoose,
}: {
  readonly kind: ObservationKind;
  readonly onChoose: (kind: ObservationKind) => void;
}) => {
  const t = useT();
  return (
    <div className={styles.chips} role="radiogroup" aria-label={t('bowl.observe.kind')}>
      {OBSERVATIONS.map((one) => (
        <label key={one} className={styles.chip} data-on={one === kind}>
          <input
            type="radio"
            className="visually-hidden"
            name="observation"
            checked={one === kind}
            onChange={() => onChoose(one)}
          />
          {t(keyOf('bowl.observation', one))}
        </label>
      ))}
    </div>
  );
};

export const Observe = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const command = useCommand();
  const [kind, setKind] = useState<ObservationKind>('pattern');
  const [text, setText] = useState('');
  const { id } = useStanding({ bowl, forPerson });
  const whose = forPerson === undefined ? {} : { for: forPerson };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({ type: 'fishbowl.observe', bowl: bowl.id, kind, text, ...whose });
    if (refused === undefined) setText('');
  };
  return (
    <section className={shared.section} data-observe={id}>
      <h3>{t('bowl.observe')}</h3>
      <Watch bowl={bowl} forPerson={forPerson} />
      <form className={shared.form} onSubmit={(event) => void send(event)}>
        <Kinds kind={kind} onChoose={setKind} />
        <textarea
          className="input"
          dir="auto"
          rows={2}
          aria-label={t('bowl.observe')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <p className={shared.soft}>{t(bowl.live ? 'bowl.live.about' : 'bowl.observe.about')}</p>
        <button type="submit" className="button" disabled={text.trim() === ''}>
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
