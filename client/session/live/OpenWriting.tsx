/**
 * Starting silent writing: the question, where the notes go, what is promised.
 */
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import { useBoard } from '../../board/board-context.ts';
import { zoneInView } from '../../board/zone-view.ts';
import { useT } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useCommand } from '../session-context.ts';
import styles from './live.module.css';
import { placeKey, usePlaces } from './places.ts';

export const OpenWriting = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useT();
  const ui = useBoard();
  const command = useCommand();
  const places = usePlaces();
  const [title, setTitle] = useState('');
  const [where, setWhere] = useState(() => {
    const inView = zoneInView(ui);
    return inView ? placeKey(inView) : (places[0]?.key ?? '');
  });
  const [limit, setLimit] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { template, zone } = places.find(({ key }) => key === where) ?? { template: '', zone: '' };
    const refused = await command({
      type: 'writing.open',
      title: title.trim(),
      template,
      zone,
      anonymous,
      limit: Number(limit),
    });
    if (!refused) onDone();
  };
  return (
    <form className={styles.form} onSubmit={open}>
      <p className="hint">{t('live.start.writing.about')}</p>
      <label className="field">
        <span>{t('live.form.question')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={2}
          required
          maxLength={LIMITS.questionChars}
          placeholder={t('live.form.question.example')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{t('live.form.where')}</span>
        <select className="input" value={where} onChange={(event) => setWhere(event.target.value)}>
          {places.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
          <option value="">{t('live.form.where.board')}</option>
        </select>
      </label>
      <TextField
        label={t('live.form.perPerson')}
        type="number"
        min={1}
        max={LIMITS.notesPerPerson}
        placeholder={t('live.form.perPerson.any')}
        value={limit}
        onChange={setLimit}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)} />
        <span>
          {t('live.form.anonymous')}
          <small>{t('live.form.anonymous.writing')}</small>
        </span>
      </label>
      <button type="submit" className="button main" disabled={title.trim() === ''}>
        {t('live.form.open.writing')}
      </button>
    </form>
  );
};
