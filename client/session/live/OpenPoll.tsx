/**
 * Starting a poll: one question, what is on the ballot, and the numbers of its kind with the engine's defaults.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { PollKind } from '../../../shared/session/ballot.ts';
import { defaultBudget, WEIGHTS } from '../../../shared/session/poll-state.ts';
import { useT } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useCommand } from '../session-context.ts';
import { BallotItems, type Items } from './BallotItems.tsx';
import styles from './live.module.css';

const CAP = 2;
const PLACES = 3;
const THRESHOLD = 80;

interface NumberProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: number;
  readonly max: number;
  readonly onChange: (value: string) => void;
}

const NumberField = ({ label, value, placeholder, max, onChange }: NumberProps) => (
  <TextField
    label={label}
    type="number"
    min={1}
    max={max}
    placeholder={String(placeholder)}
    value={value}
    onChange={onChange}
  />
);

const usualPlaces = (items: number): number => Math.min(PLACES, Math.max(1, items - 1));

interface Numbers {
  readonly budget: string;
  readonly cap: string;
  readonly places: string;
}

interface DotsProps {
  readonly items: number;
  readonly numbers: Numbers;
  readonly onChange: (numbers: Numbers) => void;
}

const DotsNumbers = ({ items, numbers, onChange }: DotsProps) => {
  const t = useT();
  return (
    <div className={styles.pair}>
      <NumberField
        label={t('live.form.budget')}
        value={numbers.budget}
        placeholder={defaultBudget(items)}
        max={LIMITS.pollItems}
        onChange={(budget) => onChange({ ...numbers, budget })}
      />
      <NumberField
        label={t('live.form.cap')}
        value={numbers.cap}
        placeholder={CAP}
        max={20}
        onChange={(cap) => onChange({ ...numbers, cap })}
      />
      <NumberField
        label={t('live.form.places')}
        value={numbers.places}
        placeholder={usualPlaces(items)}
        max={Math.max(1, items)}
        onChange={(places) => onChange({ ...numbers, places })}
      />
    </div>
  );
};

type Weight = (typeof WEIGHTS)[number];

interface MeaningProps {
  readonly weight: Weight;
  readonly onWeight: (weight: Weight) => void;
  readonly tieRule: string;
  readonly onTieRule: (rule: string) => void;
}

/** What the dots are for, and what was agreed for a tie: said before anybody votes. */
const DotsMeaning = ({ weight, onWeight, tieRule, onTieRule }: MeaningProps) => {
  const t = useT();
  return (
    <>
      <label className="field">
        <span>{t('live.form.weight')}</span>
        <select className="input" value={weight} onChange={(event) => onWeight(event.target.value as Weight)}>
          {WEIGHTS.map((one) => (
            <option key={one} value={one}>
              {t(keyOf('live.weight', one))}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={t('live.form.tieRule')}
        maxLength={LIMITS.fieldChars}
        placeholder={t('live.form.tieRule.example')}
        value={tieRule}
        onChange={onTieRule}
      />
    </>
  );
};

interface CheckProps {
  readonly label: string;
  readonly about: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

const Check = ({ label, about, value, onChange }: CheckProps) => (
  <label className={styles.check}>
    <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
    <span>
      {label}
      <small>{about}</small>
    </span>
  </label>
);

interface Props {
  readonly kind: PollKind;
  readonly onDone: () => void;
}

export const OpenPoll = ({ kind, onDone }: Props) => {
  const t = useT();
  const command = useCommand();
  const [title, setTitle] = useState('');
  const [items, setItems] = useState<Items>([]);
  const [numbers, setNumbers] = useState({ budget: '', cap: '', places: '' });
  const [threshold, setThreshold] = useState('');
  const [anonymous, setAnonymous] = useState(kind !== 'scale');
  const [readFirst, setReadFirst] = useState(false);
  const [weight, setWeight] = useState<Weight>('advice');
  const [tieRule, setTieRule] = useState('');
  const { budget, cap, places } = numbers;
  const dots = {
    maxPerItem: Number(cap) || CAP,
    places: Number(places) || usualPlaces(items.length),
    readFirst,
    weight,
    tieRule,
    ...(budget === '' ? {} : { budget: Number(budget) }),
  };
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({
      type: 'poll.open',
      kind,
      title: title.trim(),
      anonymous,
      ...(kind === 'scale' ? { threshold: (Number(threshold) || THRESHOLD) / 100 } : { items }),
      ...(kind === 'dots' ? dots : {}),
    });
    if (!refused) onDone();
  };
  const words = kind === 'scale' ? 'statement' : 'criterion';
  return (
    <form className={styles.form} onSubmit={open}>
      <p className="hint">{t(keyOf('live.start', kind, 'about'))}</p>
      <label className="field">
        <span>{t(`live.form.${words}`)}</span>
        <textarea
          className="input"
          dir="auto"
          rows={2}
          required
          maxLength={LIMITS.fieldChars}
          placeholder={kind === 'rating' ? '' : t(`live.form.${words}.example`)}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      {kind !== 'scale' && <BallotItems kind={kind} onChange={setItems} />}
      {kind === 'dots' && <DotsNumbers items={items.length} numbers={numbers} onChange={setNumbers} />}
      {kind === 'scale' && (
        <NumberField
          label={t('live.form.threshold')}
          value={threshold}
          placeholder={THRESHOLD}
          max={100}
          onChange={setThreshold}
        />
      )}
      <Check
        label={t('live.form.anonymous')}
        about={t('live.form.anonymous.vote')}
        value={anonymous}
        onChange={setAnonymous}
      />
      {kind === 'dots' && <DotsMeaning weight={weight} onWeight={setWeight} tieRule={tieRule} onTieRule={setTieRule} />}
      {kind === 'dots' && (
        <Check
          label={t('live.form.readFirst')}
          about={t('live.form.readFirst.about')}
          value={readFirst}
          onChange={setReadFirst}
        />
      )}
      <button
        type="submit"
        className="button main"
        disabled={title.trim() === '' || (kind !== 'scale' && items.length === 0)}
      >
        {t('live.form.open.vote')}
      </button>
    </form>
  );
};
