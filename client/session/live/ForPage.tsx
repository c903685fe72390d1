/**
 * Entering for somebody: people without a device whom this person writes for, for facilitators everybody, and adding one.
 */
import { useT } from '../../i18n/index.ts';
import { AddPerson } from '../AddPerson.tsx';
import { peopleToEnterFor } from '../names.ts';
import { useSessionView } from '../session-context.ts';
import styles from './live.module.css';
import { useLive } from './live-context.ts';

export const ForPage = () => {
  const t = useT();
  const { forPerson, enterFor } = useLive();
  const mayFor = peopleToEnterFor(useSessionView());
  return (
    <div className={styles.body}>
      <p className="hint">{t('live.for.about')}</p>
      {mayFor.length === 0 ? (
        <p className="hint">{t('live.for.none')}</p>
      ) : (
        <fieldset className={styles.checks}>
          <legend>{t('live.for.who')}</legend>
          <label>
            <input type="radio" name="for" checked={forPerson === undefined} onChange={() => enterFor(undefined)} />
            <span>{t('live.for.self')}</span>
          </label>
          {mayFor.map(({ id, name, group, scribe }) => (
            <label key={id}>
              <input type="radio" name="for" checked={forPerson === id} onChange={() => enterFor(id)} />
              <span>
                <span dir="auto">{name}</span>
                <small>{[group, scribe === undefined ? '' : t('live.for.noDevice')].filter(Boolean).join(' · ')}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <AddPerson />
    </div>
  );
};
