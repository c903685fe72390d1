/**
 * For whom this phone enters: oneself, the people whose scribe one is, for facilitators everybody; and adding somebody
 * without a device. Hidden behind one line until somebody needs it.
 */
import { useT } from '../i18n/index.ts';
import { AddPerson } from '../session/AddPerson.tsx';
import { peopleToEnterFor } from '../session/names.ts';
import { useSessionView } from '../session/session-context.ts';
import styles from './phone.module.css';

interface Props {
  readonly forPerson: string | undefined;
  readonly onChoose: (person: string | undefined) => void;
}

export const ForPicker = ({ forPerson, onChoose }: Props) => {
  const t = useT();
  const mayFor = peopleToEnterFor(useSessionView());
  return (
    <details className={styles.fold}>
      <summary>{t('live.for.title')}</summary>
      <div className={styles.for}>
        <p className="hint">{t('live.for.about')}</p>
        {mayFor.length > 0 && (
          <label className="field">
            <span>{t('live.for.who')}</span>
            <select
              className="input"
              value={forPerson ?? ''}
              onChange={(event) => onChoose(event.target.value === '' ? undefined : event.target.value)}
            >
              <option value="">{t('live.for.self')}</option>
              {mayFor.map(({ id, name, group }) => (
                <option key={id} value={id}>
                  {group === '' ? name : `${name} · ${group}`}
                </option>
              ))}
            </select>
          </label>
        )}
        <AddPerson />
      </div>
    </details>
  );
};
