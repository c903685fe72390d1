/**
 * Horizon and question: set by who facilitates, read by all.
 */
import { type FormEvent, useState } from 'react';
import { MOST_YEARS } from '../../../shared/cards/horizon.ts';
import type { Card } from '../../../shared/document/record.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { spanOf } from '../../../shared/methods/visioning/timeline.ts';
import { useBoard, useSession } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { setHorizon } from './head.ts';
import styles from './vision.module.css';

/** How far ahead a vision usually looks. */
const USUAL_YEARS = 10;

interface Props {
  readonly templateId: string;
  readonly horizon: Card | undefined;
}

const HorizonForm = ({ templateId, horizon }: Props) => {
  const t = useT();
  const ui = useBoard();
  const thisYear = new Date().getFullYear();
  const span = horizon ? spanOf(horizon) : { year: thisYear + USUAL_YEARS, fromYear: thisYear };
  const [year, setYear] = useState(String(span.year));
  const [from, setFrom] = useState(String(span.fromYear));
  const [prompt, setPrompt] = useState(horizon?.text ?? '');
  const [nameless, setNameless] = useState(horizon?.fields.nameless === true);
  const years = Number(year) - Number(from);
  const isWhole = Number.isInteger(years) && years >= 1 && years <= MOST_YEARS && prompt.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = { year: Number(year), fromYear: Number(from), prompt: prompt.trim(), nameless };
    if (isWhole) setHorizon(ui, templateId, horizon, wanted);
  };
  return (
    <form className={styles.inside} onSubmit={submit}>
      <div className={styles.years}>
        <TextField label={t('vision.horizon.year')} type="number" value={year} onChange={setYear} />
        <TextField label={t('vision.horizon.from')} type="number" value={from} onChange={setFrom} />
      </div>
      <label className="field">
        <span>{t('vision.horizon.prompt')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={3}
          maxLength={LIMITS.questionChars}
          placeholder={t('vision.horizon.example')}
          value={prompt}
          onChange={(event) => setPrompt(event.target.value)}
        />
      </label>
      <label className={styles.check}>
        <input type="checkbox" checked={nameless} onChange={(event) => setNameless(event.target.checked)} />
        <span>{t('vision.horizon.nameless')}</span>
      </label>
      <button type="submit" className={`button ${horizon ? '' : 'main'}`} disabled={!isWhole}>
        {t(horizon ? 'vision.horizon.change' : 'vision.horizon.set')}
      </button>
    </form>
  );
};

export const HorizonPart = ({ templateId, horizon }: Props) => {
  const t = useT();
  const { me } = useSession();
  // What a colleague sets meanwhile is shown in a new form.
  if (me.facilitates)
    return (
      <HorizonForm key={JSON.stringify([horizon?.text, horizon?.fields])} templateId={templateId} horizon={horizon} />
    );
  if (!horizon) return <p className={styles.hint}>{t('vision.horizon.missing')}</p>;
  return (
    <p className={styles.read} dir="auto">
      <strong>{spanOf(horizon).year}</strong> {horizon.text}
    </p>
  );
};
