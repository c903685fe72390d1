/**
 * For whom this phone enters: oneself, the people whose scribe one is, for facilitators everybody; and adding somebody
 * without a device. Hidden behind one line until somebody needs it.
 */
import { type FormEvent, useId, useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { useT } from '../i18n/index.ts';
import { useCommand, useSessionView } from '../session/session-context.ts';
import styles from './phone.module.css';

const AddPerson = () => {
  const t = useT();
  const command = useCommand();
  const { groups } = useSessionView().settings;
  const groupsId = useId();
  const [name, setName] = useState('');
  const [group, setGroup] = useState('');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({ type: 'person.add', name, group });
    if (refused) return;
    setName('');
    setGroup('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void add(event)}>
      <h3>{t('live.for.add')}</h3>
      <label className="field">
        <span>{t('live.for.name')}</span>
        <input
          className="input"
          dir="auto"
          required
          maxLength={LIMITS.nameChars}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{t('live.for.group')}</span>
        <input
          className="input"
          dir="auto"
          list={groupsId}
          maxLength={LIMITS.groupChars}
          value={group}
          onChange={(event) => setGroup(event.target.value)}
        />
      </label>
      <datalist id={groupsId}>
        {groups.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {t('live.for.addIt')}
      </button>
    </form>
  );
};

interface Props {
  readonly forPerson: string | undefined;
  readonly onChoose: (person: string | undefined) => void;
}

export const ForPicker = ({ forPerson, onChoose }: Props) => {
  const t = useT();
  const { me, people } = useSessionView();
  const mayFor = people.filter(
    ({ id, removed, role, scribe }) =>
      !removed &&
      id !== me.participantId &&
      (scribe === me.participantId || (me.facilitates && role === 'participant')),
  );
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
