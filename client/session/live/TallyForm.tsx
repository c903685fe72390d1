/**
 * The count of a table that voted with stickers or hands, entered as a whole.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { CONVERGENCE } from '../../../shared/session/ballot.ts';
import type { PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { type Marks, withMark } from '../ballot/marks.ts';
import { useCommand } from '../session-context.ts';
import styles from './live.module.css';

interface Row {
  readonly id: string;
  readonly label: string;
}

export const TallyForm = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const command = useCommand();
  const [label, setLabel] = useState('');
  const [people, setPeople] = useState('');
  const [marks, setMarks] = useState<Marks>({});
  const rows: readonly Row[] =
    poll.kind === 'scale'
      ? CONVERGENCE.map((word, at) => ({ id: String(at + 1), label: t(keyOf('live.scale', word)) }))
      : poll.items;
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({
      type: 'poll.tally',
      poll: poll.id,
      label: label.trim(),
      people: Number(people),
      marks: { ...marks },
    });
    if (refused) return;
    setLabel('');
    setPeople('');
    setMarks({});
  };
  return (
    <details className={styles.more}>
      <summary>{t('live.poll.table')}</summary>
      <form className={styles.form} onSubmit={enter}>
        <p className="hint">{t('live.poll.table.about')}</p>
        <div className={styles.pair}>
          <TextField
            label={t('live.poll.table.name')}
            small
            required
            maxLength={LIMITS.labelChars}
            placeholder={t('live.poll.table.example')}
            value={label}
            onChange={setLabel}
          />
          <TextField
            label={t('live.poll.table.people')}
            small
            type="number"
            required
            min={1}
            max={1000}
            value={people}
            onChange={setPeople}
          />
        </div>
        {rows.map(({ id, label: item }) => (
          <label key={id} className={styles.count}>
            <span dir="auto">{item}</span>
            <input
              className="input small"
              type="number"
              min={0}
              max={10_000}
              value={marks[id] ?? ''}
              onChange={(event) => setMarks(withMark(marks, id, Math.floor(Number(event.target.value))))}
            />
          </label>
        ))}
        <button type="submit" className="button small" disabled={Object.keys(marks).length === 0}>
          {t('live.poll.table.add')}
        </button>
      </form>
    </details>
  );
};
