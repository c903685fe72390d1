/**
 * Adding somebody without a device: who adds them becomes their scribe. On the board as on the page for phones.
 */
import { type FormEvent, useId, useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { useT } from '../i18n/index.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './add-person.module.css';
import { useCommand, useSessionView } from './session-context.ts';

export const AddPerson = () => {
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
      <div className={styles.pair}>
        <TextField label={t('live.for.name')} required maxLength={LIMITS.nameChars} value={name} onChange={setName} />
        <TextField
          label={t('live.for.group')}
          list={groupsId}
          maxLength={LIMITS.groupChars}
          value={group}
          onChange={setGroup}
        />
      </div>
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
