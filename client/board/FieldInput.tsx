/**
 * One typed field of a card as it is edited: the input that its kind asks for. Takes effect when the person is done.
 */
import type { Field, FieldValue } from '../../shared/cards/kind.ts';
import type { Card } from '../../shared/document/record.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import { useT } from '../i18n/index.ts';
import { useBoard, useFacts, useSession } from './board-context.ts';
import { LineInput } from './LineInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import styles from './panel.module.css';

/** Which area the opposite of a note lies in. */
const OPPOSITE: Readonly<Record<string, string>> = { away: 'towards', towards: 'away' };

interface FieldProps {
  readonly card: Card;
  readonly field: Field;
  readonly disabled: boolean;
}

const useSetField = ({ card, field }: FieldProps) => {
  const { board } = useBoard();
  return (value: FieldValue): void => board.setField(card.id, field.name, value);
};

const ChoiceField = (props: FieldProps & { readonly options: readonly string[] }) => {
  const t = useT();
  const set = useSetField(props);
  const { card, field, options, disabled } = props;
  return (
    <label className={styles.row}>
      {t(keyOf('field', field.name))}
      <select
        className="input small"
        style={{ inlineSize: 'auto' }}
        value={String(card.fields[field.name] ?? field.initial)}
        disabled={disabled}
        onChange={(event) => set(field.face.as === 'number' ? Number(event.target.value) : event.target.value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {t(keyOf('option', field.name, option))}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Several cards of a kind, by name. */
const CardsField = (props: FieldProps & { readonly kind: string }) => {
  const t = useT();
  const set = useSetField(props);
  const facts = useFacts();
  const chosen = (props.card.fields[props.field.name] as readonly string[] | undefined) ?? [];
  const candidates = facts.cards.filter(({ kind, text }) => kind === props.kind && text.trim() !== '');
  if (candidates.length === 0) return null;
  return (
    <fieldset className={styles.people} disabled={props.disabled}>
      <legend>{t(keyOf('field', props.field.name))}</legend>
      {candidates.map(({ id, text }) => (
        <label key={id} dir="auto">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => set(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
          />{' '}
          {text}
        </label>
      ))}
    </fieldset>
  );
};

const PeopleField = (props: FieldProps) => {
  const t = useT();
  const set = useSetField(props);
  const { people } = useSession();
  const chosen = (props.card.fields[props.field.name] as readonly string[] | undefined) ?? [];
  const toggle = (id: string): void =>
    set(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.people} disabled={props.disabled}>
      <legend>{t(keyOf('field', props.field.name))}</legend>
      {people.map((person) => (
        <label key={person.id} dir="auto">
          <input type="checkbox" checked={chosen.includes(person.id)} onChange={() => toggle(person.id)} />{' '}
          {person.name}
        </label>
      ))}
    </fieldset>
  );
};

const CardField = (props: FieldProps & { readonly kind: string }) => {
  const t = useT();
  const set = useSetField(props);
  const facts = useFacts();
  const area = facts.whereabouts.get(props.card.id)?.area ?? '';
  const fits = (candidate: Card): boolean => {
    if (candidate.kind !== props.kind || candidate.id === props.card.id) return false;
    return props.field.name !== 'opposite' || facts.whereabouts.get(candidate.id)?.area === OPPOSITE[area];
  };
  return (
    <label className={styles.row}>
      {t(keyOf('field', props.field.name))}
      <select
        className="input small"
        value={String(props.card.fields[props.field.name] ?? '')}
        disabled={props.disabled}
        onChange={(event) => set(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">–</option>
        {facts.cards.filter(fits).map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {candidate.text}
          </option>
        ))}
      </select>
    </label>
  );
};

const PersonField = (props: FieldProps) => {
  const t = useT();
  const set = useSetField(props);
  const { people } = useSession();
  return (
    <label className={styles.row}>
      {t(keyOf('field', props.field.name))}
      <select
        className="input small"
        style={{ inlineSize: 'auto', minInlineSize: 0 }}
        value={String(props.card.fields[props.field.name] ?? '')}
        disabled={props.disabled}
        onChange={(event) => set(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">–</option>
        {people
          .filter(({ id, removed }) => !removed || id === props.card.fields[props.field.name])
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
};

/** Small ranges with a word for each step are chosen by word. */
const WORDED: readonly string[] = ['attitude', 'voice'];

export const FieldInput = (props: FieldProps) => {
  const t = useT();
  const set = useSetField(props);
  const { card, field, disabled } = props;
  const label = t(keyOf('field', field.name));
  const value = card.fields[field.name] ?? field.initial;
  const { face } = field;
  if (face.as === 'choice') return <ChoiceField {...props} options={face.options} />;
  if (face.as === 'people') return <PeopleField {...props} />;
  if (face.as === 'cards') return <CardsField {...props} kind={face.kind} />;
  if (face.as === 'person') return <PersonField {...props} />;
  if (face.as === 'none') return null;
  if (face.as === 'card') return <CardField {...props} kind={face.kind} />;
  if (face.as === 'line') {
    return <LineInput label={label} value={String(value)} disabled={disabled} onChange={set} />;
  }
  if (face.as === 'number' && WORDED.includes(field.name)) {
    const options = Array.from({ length: face.max - face.min + 1 }, (_, step) => String(face.min + step));
    return <ChoiceField {...props} options={options} />;
  }
  return (
    <div className={styles.row}>
      {label}
      {face.as === 'number' ? (
        <NumberInput
          label={label}
          min={face.min}
          max={face.max}
          value={typeof value === 'number' ? value : undefined}
          disabled={disabled}
          onChange={set}
        />
      ) : (
        <input
          type="checkbox"
          aria-label={label}
          checked={value === true}
          disabled={disabled}
          onChange={(event) => set(event.target.checked)}
        />
      )}
    </div>
  );
};
