/**
 * Entering for somebody: people without a device whom this person writes for, for facilitators everybody, and adding one.
 */
import { type FormEvent, useId, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../session-context.ts';
import styles from './live.module.css';
import { useLive } from './live-context.ts';

const AddPerson = () => {
  const t = useT();
  const command = useCommand();
  const { settings } = useSessionView();
  const [name, setName] = useState('');
  const [group, setGroup] = useState('');
  const groupsId = useId();
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({ type: 'person.add', name, group });
    if (refused) return;
    setName('');
    setGroup('');
  };
  return (
    <form className={styles.form} onSubmit={add}>
      <h3>{t('live.for.add')}</h3>
      <div className={styles.pair}>
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
      </div>
      <datalist id={groupsId}>
        {settings.groups.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" className="button small" disabled={name.trim() === ''}>
        {t('live.for.addIt')}
      </button>
    </form>
  );
};

export const ForPage = () => {
  const t = useT();
  const { me, people } = useSessionView();
  const { forPerson, enterFor } = useLive();
  const mayFor = people
    .filter(
      ({ id, removed, role, scribe }) =>
        !removed &&
        id !== me.participantId &&
        (scribe === me.participantId || (me.facilitates && role === 'participant')),
    )
    .sort((a, b) => Number(a.scribe === undefined) - Number(b.scribe === undefined));
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
