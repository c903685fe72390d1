/**
 * The typed fields of the selected card, built from its kind. Number fields take effect when the person is done; a
 * placed card's power and interest move it.
 */
import type { Field } from '../../shared/cards/kind.ts';
import { cardKind } from '../../shared/cards/registry.ts';
import type { Card } from '../../shared/document/record.ts';
import { refuseEditing } from '../../shared/document/rules.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import { authorsOf, isNameless } from '../../shared/methods/facts.ts';
import { useT } from '../i18n/index.ts';
import { methodView } from '../methods/registry.ts';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard, useBoardRights, useFacts, useSession } from './board-context.ts';
import { FieldInput } from './FieldInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import styles from './panel.module.css';

/** Fields of a note that mean something only in one area. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  opposite: ['away', 'towards'],
  gainOf: ['gain'],
  gainFor: ['gain'],
  whyNow: ['urgency'],
  evidence: ['urgency'],
  minority: ['vision'],
  // Told at the top of the form, and never changed by hand.
  copyOf: [],
  coAuthors: [],
  horizon: ['urgency'],
  source: ['urgency'],
};

interface FormProps {
  readonly card: Card;
  readonly fields: readonly Field[];
  readonly disabled: boolean;
}

const PlaceFields = ({ card, disabled }: { readonly card: Card; readonly disabled: boolean }) => {
  const t = useT();
  const { board } = useBoard();
  if (card.kind !== 'stakeholder') return null;
  const [interest, power] = card.place ?? [];
  const put = (nextInterest: number, nextPower: number): void =>
    board.patch(card.id, { place: [nextInterest, nextPower] });
  const whole = (value: number | undefined): number | undefined => value && Math.round(value);
  return (
    <>
      <div className={styles.row}>
        {t('field.power')}
        <NumberInput
          label={t('field.power')}
          value={whole(power) ?? power}
          disabled={disabled}
          onChange={(value) => put(whole(interest) ?? 50, value)}
        />
      </div>
      <div className={styles.row}>
        {t('field.interest')}
        <NumberInput
          label={t('field.interest')}
          value={whole(interest) ?? interest}
          disabled={disabled}
          onChange={(value) => put(value, whole(power) ?? 50)}
        />
      </div>
    </>
  );
};

/** Fields that are not asked for at once, by the part of the form that they belong to. */
const FoldedParts = ({ card, fields, disabled }: FormProps) => {
  const t = useT();
  const parts = [...new Set(fields.map(({ part }) => part))].filter((part) => part !== undefined);
  return parts.map((part) => (
    <details key={part} className={styles.part}>
      <summary>{t(keyOf('fields', part))}</summary>
      {fields
        .filter((field) => field.part === part)
        .map((field) => (
          <FieldInput key={field.name} card={card} field={field} disabled={disabled} />
        ))}
    </details>
  ));
};

export const CardForm = ({ card }: { readonly card: Card }) => {
  const t = useT();
  const { board, fieldsOpen } = useBoard();
  const open = useValueOf(fieldsOpen);
  const facts = useFacts();
  const { people } = useSession();
  const rights = useBoardRights();
  const disabled = refuseEditing(card, board.me(), rights) !== undefined;
  const fixed = card.locked || !rights.move;
  const area = facts.whereabouts.get(card.id)?.area ?? '';
  const fields =
    cardKind(card.kind)?.fields.filter(
      ({ name, face }) => face.as !== 'none' && (ONLY_IN[name]?.includes(area) ?? true),
    ) ?? [];
  const More = methodView(facts.whereabouts.get(card.id)?.method ?? '')?.CardMore;
  const nameless = isNameless(facts.cards, card.parent[0]);
  const nameOf = (id: string): string | undefined => people.find((person) => person.id === id)?.name;
  const original = facts.cards.find(({ id }) => id === card.fields.copyOf);
  const [author, ...others] = nameless ? [] : authorsOf(original ?? card).map(nameOf);
  const scribe = nameless ? undefined : nameOf(card.via ?? '');
  return (
    <details
      className={styles.form}
      aria-label={t('card.form')}
      open={open}
      onToggle={(event) => fieldsOpen.set(event.currentTarget.open)}
    >
      <summary>
        <span dir="auto">{card.text || '…'}</span>
        {author && <small>{t('card.author', { author })}</small>}
        {others.length > 0 && <small>{t('vision.join.by', { names: others.join(', ') })}</small>}
        {original && <small>{t('field.copyOf')}</small>}
        {scribe && <small>{t('live.via', { name: scribe })}</small>}
      </summary>
      <PlaceFields card={card} disabled={fixed} />
      {fields
        .filter(({ part }) => part === undefined)
        .map((field) => (
          <FieldInput key={field.name} card={card} field={field} disabled={disabled} />
        ))}
      <FoldedParts card={card} fields={fields} disabled={disabled} />
      {More && <More card={card} />}
    </details>
  );
};
